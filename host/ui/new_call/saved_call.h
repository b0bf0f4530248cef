// SPDX-License-Identifier: Apache-2.0
/// \file
/// After a call is saved: what may come next.
#pragma once

#include <wx/panel.h>

#include "shell/shell.h"
#include "workflow/families.h"

namespace attune::ui {

/// The caller becomes the first caregiver where that one's name, role or number was left empty.
void adopt_caller(workflow::NewCall& entry);

class SavedCall final : public wxPanel {
public:
    SavedCall(wxWindow* parent, Shell& shell, const workflow::SavedCall& saved,
              std::function<void()> add_twin);
};

}  // namespace attune::ui
