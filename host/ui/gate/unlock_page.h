// SPDX-License-Identifier: Apache-2.0
/// \file
/// Unlocks a practice file: one card, the clinician remembered.
#pragma once

#include <vector>

#include "controls/form_column.h"
#include "gate/gate.h"

namespace attune::ui {

class UnlockPage final : public wxPanel {
public:
    UnlockPage(wxWindow* parent, const workflow::Workplace& workplace,
               const std::filesystem::path& file, GateActs acts);

private:
    void fill_card(wxWindow* card, wxSizer& rows);
    void fill_below(wxWindow* content, wxSizer& rows);
    void show_owners();
    void try_unlock();
    void choose_file();

    workflow::Workplace m_workplace;
    std::filesystem::path m_file;
    GateActs m_acts;
    std::vector<workflow::KeyOwner> m_owners;
    ChoiceField m_clinician;
    TextField m_passphrase;
};

}  // namespace attune::ui
