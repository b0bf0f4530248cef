// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the people in the room see after Hide: a clock. It says nothing of families or of Attune.
#pragma once

#include <wx/panel.h>
#include <wx/timer.h>

#include <functional>

#include "controls/form_column.h"

namespace attune::ui {

enum class WayBack { Pin = 1, Passphrase = 2 };

class NeutralScreen final : public wxPanel {
public:
    /// `try_open` is asked with what was typed; the screen only shows the words it gives back, if
    /// any, and asks for what it says next.
    struct Reply {
        WayBack next = WayBack::Passphrase;
        wxString words;
    };
    NeutralScreen(wxWindow* parent, std::function<Reply(const std::string&)> try_open);

    /// Empties the field and asks for this.
    void ask(WayBack way);

private:
    void show_time();
    void answer();

    std::function<Reply(const std::string&)> m_try_open;
    wxStaticText* m_time;
    wxStaticText* m_date;
    wxStaticText* m_asked;
    wxTextCtrl* m_field;
    wxStaticText* m_words;
    wxTimer m_tick;
};

}  // namespace attune::ui
