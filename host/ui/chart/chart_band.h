// SPDX-License-Identifier: Apache-2.0
/// \file
/// The band over a chart: who the child is, both ages, who cares, how to reach them safely, and
/// whatever must be read before going on.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>

#include <functional>

#include "shell/shell.h"
#include "workflow/charts.h"

namespace attune::ui {

class SidePane;

class ChartBand final : public wxPanel {
public:
    ChartBand(wxWindow* parent, const workflow::ChartView& view, Shell& shell,
              std::function<SidePane*()> side_pane);

private:
    void add_facts(const workflow::ChartView& view);
    void add_siblings(const workflow::ChartView& view);
    void add_alert(const workflow::AlertRow& alert);

    Shell& m_shell;
    std::function<SidePane*()> m_side_pane;
    wxBoxSizer* m_rows;
};

}  // namespace attune::ui
