// SPDX-License-Identifier: Apache-2.0
/// \file
/// One thing found, with the answers it rests on behind "Why?".
#pragma once

#include <wx/button.h>
#include <wx/panel.h>

#include "workflow/found.h"

namespace attune::ui {

class FoundRow final : public wxPanel {
public:
    FoundRow(wxWindow* parent, const workflow::FoundLine& found);

private:
    void toggle_why();
    wxPanel* m_why = nullptr;
    wxButton* m_button = nullptr;
};

}  // namespace attune::ui
