// SPDX-License-Identifier: Apache-2.0
/// \file
/// The field that asks for the session's PIN, or for the passphrase. A PIN opens with its last
/// digit, without Enter.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <functional>
#include <string>

#include "shell/shell.h"

namespace attune::ui {

class WayBackField final : public wxPanel {
public:
    /// `opened` is called after the event in which the right one was typed.
    WayBackField(wxWindow* parent, Shell& shell, std::function<void()> opened);

    /// Empties the field and asks for what helps now.
    void ask();
    void take_focus() { m_field->SetFocus(); }

private:
    void typed();
    void answer();
    void say(const wxString& words);

    Shell& m_shell;
    std::function<void()> m_opened;
    wxStaticText* m_asked;
    wxTextCtrl* m_field;
    wxStaticText* m_words;
};

}  // namespace attune::ui
