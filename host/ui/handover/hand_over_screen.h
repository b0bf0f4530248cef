// SPDX-License-Identifier: Apache-2.0
/// \file
/// The whole screen while a caregiver answers on the device. Nothing leads away from it but the
/// clinician's PIN on its last page.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <functional>
#include <memory>

#include "controls/scrolled_column.h"
#include "shell/shell.h"
#include "workflow/hand_over.h"

namespace attune::ui {

class HandOverQuestion;
class Paragraph;

class HandOverScreen final : public wxPanel {
public:
    HandOverScreen(wxWindow* parent, Shell& shell, std::unique_ptr<workflow::HandOver> hand_over,
                   std::function<void()> handed_back);

    workflow::HandOver& hand_over() { return *m_hand_over; }
    void take_focus();
    /// True when the key must go no further: what leads elsewhere in the window does nothing here.
    bool take_key(const wxKeyEvent& key);

private:
    void add_top(wxSizer& rows);
    void add_buttons(wxSizer& rows);
    void show_page();
    void show_question();
    void show_last_page();
    void answer(const Answer& answer);
    void go_on();
    void skip();
    void stop();
    /// Shows the page that follows, or says that something could not be kept.
    void after(const Result<void>& done);
    void paint(wxPaintEvent& event);

    Shell& m_shell;
    std::unique_ptr<workflow::HandOver> m_hand_over;
    std::function<void()> m_handed_back;
    wxStaticText* m_progress;
    wxPanel* m_top;
    ScrolledColumn* m_column;
    wxPanel* m_buttons;
    wxWindow* m_back = nullptr;
    wxWindow* m_next = nullptr;
    HandOverQuestion* m_question = nullptr;
    Paragraph* m_problem = nullptr;
};

}  // namespace attune::ui
