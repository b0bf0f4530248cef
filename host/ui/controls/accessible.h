// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a screen reader says about a control. wxGTK sets no accessible name by itself, and
/// wxWindow::SetName() is not one.
#pragma once

#include <wx/string.h>

class wxWindow;

namespace attune::ui {

void set_accessible_name(wxWindow& window, const wxString& name);
/// One more sentence: what the control is for, or what a drawing shows.
void set_accessible_description(wxWindow& window, const wxString& text);
/// The name as a screen reader gets it; for a button without one, its label.
wxString accessible_name(const wxWindow& window);

}  // namespace attune::ui
