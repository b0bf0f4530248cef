// SPDX-License-Identifier: Apache-2.0
/// \file
/// A child's chart: a band that says who it is, and below it what was found, done and agreed.
#pragma once

#include <wx/notebook.h>

#include <optional>
#include <vector>

#include "shell/page.h"
#include "workflow/charts.h"
#include "workflow/history.h"

namespace attune::ui {

class ChartPage final : public Page {
public:
    ChartPage(wxWindow* parent, Shell& shell, const ChartPlace& place);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;

private:
    void show_family_without_child();
    /// A family sees that visits and assessments were, and nothing of what was found.
    enum class Tabs { All = 1, ForFamily = 2 };
    void show(const workflow::ChartView& view, Tabs tabs);
    void start_visit();
    /// Nothing when it cannot be read, which is said then.
    std::optional<workflow::HistoryView> read_history(const ChildId& child);
    /// Adds a tab and gives its column back.
    ScrolledColumn& add_tab(const wxString& title);

    ChartPlace m_place;
    wxPanel* m_area;
    wxBoxSizer* m_rows;
    wxNotebook* m_tabs = nullptr;
    wxButton* m_start = nullptr;
};

}  // namespace attune::ui
