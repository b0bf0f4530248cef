// SPDX-License-Identifier: Apache-2.0
/// \file
/// After a call is saved: what may come next.
#pragma once

#include <wx/button.h>
#include <wx/panel.h>

#include <functional>

#include "shell/shell.h"
#include "workflow/families.h"

namespace attune::ui {

/// The caller becomes the first caregiver, who is `typed` as far as anything was, where that one's
/// name, role or number was left empty.
void adopt_caller(workflow::NewCall& entry, const workflow::CaregiverEntry& typed);

/// What may be typed beside, before the chart is opened.
struct SavedCallActs {
    std::function<void()> add_twin;
    std::function<void()> plan_visit;
};

class SavedCall final : public wxPanel {
public:
    SavedCall(wxWindow* parent, Shell& shell, const workflow::SavedCall& saved, SavedCallActs acts);

    /// The keyboard on the way to the chart.
    void take_focus();

private:
    wxButton* m_chart = nullptr;
};

}  // namespace attune::ui
