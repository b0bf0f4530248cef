// SPDX-License-Identifier: Apache-2.0
/// \file
/// The first run: a practice in four steps, or a look at the demo.
#pragma once

#include <array>
#include <optional>

#include "controls/form_column.h"
#include "controls/scrolled_column.h"
#include "gate/gate.h"

namespace attune::ui {

class ProgressLine;

class FirstRunPage final : public wxPanel {
public:
    FirstRunPage(wxWindow* parent, const workflow::Workplace& workplace, GateActs acts);

private:
    enum Step { PracticeStep = 0, YouStep = 1, PassphraseStep = 2, RecoveryStep = 3 };

    // The steps, each a panel in the card.
    wxPanel* make_practice_step(wxWindow* card);
    wxPanel* make_you_step(wxWindow* card);
    wxPanel* make_passphrase_step(wxWindow* card);
    wxPanel* make_recovery_step(wxWindow* card);

    void show_step(int step);
    void next();
    void back();
    bool is_step_filled();
    void create();
    void finish();
    void show_strength();
    void save_key();
    void print_key();
    void open_existing();
    std::filesystem::path practice_file() const;

    workflow::Workplace m_workplace;
    GateActs m_acts;
    ScrolledColumn* m_column;
    ProgressLine* m_progress;
    std::array<wxPanel*, 4> m_steps{};
    int m_step = PracticeStep;
    wxButton* m_back;
    wxButton* m_next;
    wxPanel* m_below;

    TextField m_name, m_address, m_phone, m_fax, m_email;
    ChoiceField m_paper;
    TextField m_clinician, m_credentials;
    ChoiceField m_role;
    TextField m_passphrase, m_again;
    wxTextCtrl* m_key_text = nullptr;
    TextField m_group;

    workflow::CreatedPractice m_created;
    std::optional<workflow::RecoveryKeyCheck> m_check;
};

}  // namespace attune::ui
