// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the people in the room see after Hide: a clock. It says nothing of families or of Attune.
#pragma once

#include <wx/panel.h>
#include <wx/stattext.h>
#include <wx/timer.h>

#include <functional>

#include "shell/shell.h"

namespace attune::ui {

class WayBackField;

class NeutralScreen final : public wxPanel {
public:
    NeutralScreen(wxWindow* parent, Shell& shell, std::function<void()> uncover);

    /// Asks anew for what opens it.
    void ask();

private:
    void show_time();

    wxStaticText* m_time;
    wxStaticText* m_date;
    WayBackField* m_field;
    wxTimer m_tick;
};

}  // namespace attune::ui
