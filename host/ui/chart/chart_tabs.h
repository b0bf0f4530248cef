// SPDX-License-Identifier: Apache-2.0
/// \file
/// What stands on the tabs of a chart.
#pragma once

#include <functional>
#include <optional>

#include "controls/scrolled_column.h"
#include "shell/shell.h"
#include "workflow/charts.h"
#include "workflow/history.h"

namespace attune::ui {

class SidePane;

void fill_overview(ScrolledColumn& column, const workflow::ChartView& view,
                   const std::optional<workflow::HistoryView>& history);
/// A planned one is changed in the side pane.
void fill_visits(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell,
                 const std::function<SidePane*()>& side_pane);
void fill_assessments(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell);
void fill_referrals(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell);
/// Who they are; each with a button that opens its fields in the side pane.
void fill_people(ScrolledColumn& column, const workflow::ChartView& view, Shell& shell,
                 const std::function<SidePane*()>& side_pane);

}  // namespace attune::ui
