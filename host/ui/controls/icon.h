// SPDX-License-Identifier: Apache-2.0
/// \file
/// Our own icons: one grid, one stroke weight, in any colour.
#pragma once

#include <wx/bmpbndl.h>

#include <string_view>

#include "controls/theme.h"

namespace attune::ui {

/// `name` is that of a file in host/ui/icons, without its ending. `size` is that at 100
/// percent of text: an icon is as large as the words beside it.
wxBitmapBundle icon(std::string_view name, const wxColour& colour, int size = kIconSize);

/// "information", "note", "concern" or "urgent".
std::string_view icon_name_of(Severity severity);

}  // namespace attune::ui
