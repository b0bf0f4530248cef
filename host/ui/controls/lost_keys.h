// SPDX-License-Identifier: Apache-2.0
/// \file
/// Keys while nothing has the keyboard, as when the row that had it has just gone from the page.
#pragma once

#include <wx/toplevel.h>

#include <functional>

namespace attune::ui {

/// wx hears no key then; `take` gets F9, F12 and Pause all the same, and says whether it took one.
/// `take` is called as long as `window` lives.
void hear_lost_keys(wxTopLevelWindow& window, std::function<bool(const wxKeyEvent&)> take);

}  // namespace attune::ui
