// SPDX-License-Identifier: Apache-2.0
/// \file
/// What waits for the clinician, the most pressing first.
#pragma once

#include "shell/page.h"
#include "workflow/today.h"

namespace attune::ui {

class TodayPage final : public Page {
public:
    TodayPage(wxWindow* parent, Shell& shell);

    void refresh(const FamilyId& changed) override;

private:
    void show(const workflow::TodayView& view);
    void add_section(const wxString& heading, const std::vector<workflow::TodayLine>& lines);
    void open(const workflow::TodayLine& line);
};

}  // namespace attune::ui
