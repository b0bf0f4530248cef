// SPDX-License-Identifier: Apache-2.0
/// \file
/// The chart's history: separations on a line with visits and milestones, then in words; birth.
#pragma once

#include "controls/scrolled_column.h"
#include "shell/shell.h"
#include "workflow/history.h"

namespace attune::ui {

void fill_history(ScrolledColumn& column, const workflow::HistoryView& view, Shell& shell);

}  // namespace attune::ui
