// SPDX-License-Identifier: Apache-2.0
/// \file
/// Buttons that do one act. The label may hold a mnemonic ("&Save").
#pragma once

#include <wx/button.h>

#include <functional>
#include <string_view>

namespace attune::ui {

enum class ButtonRank { Plain = 1, Primary = 2, Quiet = 3, Danger = 4 };

wxButton* button(wxWindow* parent, const wxString& label, ButtonRank rank,
                 std::function<void()> act);

/// Only a picture; `name` is what a screen reader and the tooltip say.
wxButton* icon_button(wxWindow* parent, std::string_view icon_name, const wxString& name,
                      std::function<void()> act);

}  // namespace attune::ui
