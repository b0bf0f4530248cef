// SPDX-License-Identifier: Apache-2.0
/// \file
/// All families, found as one types.
#pragma once

#include <wx/srchctrl.h>
#include <wx/timer.h>

#include <vector>

#include "shell/page.h"
#include "workflow/families.h"

namespace attune::ui {

class Table;

class FamiliesPage final : public Page {
public:
    FamiliesPage(wxWindow* parent, Shell& shell);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;
    bool focus_search() override;

private:
    void search();
    void show_table();
    /// In place of the table: nobody is there, or nobody could be looked for.
    void show_instead(const wxString& sentence, const wxString& button, std::function<void()> act);
    wxString cell(unsigned row, unsigned column) const;
    void open(unsigned row);
    void take_search_key(wxKeyEvent& event);

    wxPanel* m_area;
    wxSearchCtrl* m_search;
    wxStaticText* m_count;
    Table* m_table;
    wxWindow* m_instead = nullptr;
    wxTimer m_rest;  ///< runs between the last key and the search
    std::vector<workflow::FamilyRow> m_rows;
};

}  // namespace attune::ui
