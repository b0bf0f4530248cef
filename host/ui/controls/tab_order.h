// SPDX-License-Identifier: Apache-2.0
/// \file
/// The order in which the Tab key walks through windows that come and go.
#pragma once

#include <wx/window.h>

namespace attune::ui {

/// `shown` takes its place among its siblings. wx leaves out what was hidden when it last made the
/// order, and makes it anew only when a window comes, goes or moves.
void join_tab_order(wxWindow& shown);

}  // namespace attune::ui
