// SPDX-License-Identifier: Apache-2.0
/// \file
/// A child's life on one line, on the overview and in the history: separations, visits, milestones.
#pragma once

#include "controls/scrolled_column.h"
#include "workflow/history.h"

namespace attune::ui {

/// The drawing, and the same in words on request. Nothing while there is nothing to draw.
void add_timeline(ScrolledColumn& column, const workflow::HistoryView& view);

}  // namespace attune::ui
