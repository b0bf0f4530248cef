// SPDX-License-Identifier: Apache-2.0
/// \file
/// What an empty list shows: one sentence and one button.
#pragma once

#include <wx/panel.h>

#include <functional>
#include <string_view>

namespace attune::ui {

class EmptyState final : public wxPanel {
public:
    EmptyState(wxWindow* parent, std::string_view icon_name, const wxString& sentence,
               const wxString& button_label, std::function<void()> act);
};

}  // namespace attune::ui
