// SPDX-License-Identifier: Apache-2.0
/// \file
/// Finds the one family that something is about.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <vector>

#include "controls/form_column.h"
#include "shell/shell.h"
#include "workflow/families.h"

namespace attune::ui {

class FamilyFinder final : public wxPanel {
public:
    FamilyFinder(wxWindow* parent, Shell& shell, std::function<void(const FamilyId&)> chosen);

    /// The family of a call that is not saved yet is the first to choose; `take` keeps it.
    void offer_call(const wxString& caller, std::function<void()> take);
    void take_focus() { m_query.control->SetFocus(); }
    /// Chooses the first one found.
    void choose_first();

private:
    void search();

    Shell& m_shell;
    std::function<void(const FamilyId&)> m_chosen;
    TextField m_query;
    std::function<void()> m_take_call;
    wxBoxSizer* m_call;
    wxBoxSizer* m_list;
    std::vector<workflow::FamilyRow> m_found;
};

}  // namespace attune::ui
