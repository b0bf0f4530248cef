// SPDX-License-Identifier: Apache-2.0
/// \file
/// One line of Today. Shows initials; the name only while pointed at or focused.
#pragma once

#include <wx/panel.h>

#include <functional>

#include "workflow/today.h"

class wxStaticText;

namespace attune::ui {

class TodayRow final : public wxPanel {
public:
    TodayRow(wxWindow* parent, const workflow::TodayLine& line, std::function<void()> act);

private:
    void show_name(bool named);
    workflow::TodayLine m_line;
    wxStaticText* m_who;
};

}  // namespace attune::ui
