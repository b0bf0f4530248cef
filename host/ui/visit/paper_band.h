// SPDX-License-Identifier: Apache-2.0
/// \file
/// Below the band of a form that is entered from paper: which pass this is, then the total on the
/// paper. Hidden for every other form.
#pragma once

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>

#include "controls/text.h"
#include "shell/shell.h"
#include "workflow/paper_check.h"

class wxButton;

namespace attune::ui {

class PaperBand final : public wxPanel {
public:
    /// `leave` takes the keyboard on when the total is typed; `begun` when a second pass begins
    /// here. Shell and assessment outlive the band.
    PaperBand(wxWindow* parent, Shell& shell, workflow::AssessmentSession& assessment,
              std::function<void()> leave, std::function<void()> begun);

    /// Says what holds now.
    void show_state();
    /// The keyboard goes to the total; false while there is none to type.
    bool focus_total();
    /// What is typed as the total cannot be one: it was not taken.
    bool has_refused_total() const { return m_is_refused; }
    /// Asks why the total differs; false where it may not be read.
    bool ask_why_it_differs();

private:
    void add_total(wxSizer& column);
    void add_reason(wxSizer& column);
    void add_why(wxSizer& column);
    /// A line that asks for a reason, hidden until it is wanted.
    struct Asked {
        wxPanel* panel;
        wxTextCtrl* field;
    };
    Asked add_asked(wxSizer& column, const wxString& words, const wxString& name,
                    const std::function<void()>& keep);
    void show_total(const workflow::PaperTotal& total);
    void keep_total();
    void toggle_once();
    void keep_once();
    void keep_explanation();
    void lay_out();

    Shell& m_shell;
    workflow::AssessmentSession& m_assessment;
    std::function<void()> m_leave;
    std::function<void()> m_begun;
    Paragraph* m_words;
    wxButton* m_once;
    wxPanel* m_total_row = nullptr;
    wxTextCtrl* m_total = nullptr;
    Paragraph* m_total_words = nullptr;
    wxPanel* m_reason_row = nullptr;
    wxTextCtrl* m_reason = nullptr;
    wxPanel* m_why_row = nullptr;
    wxTextCtrl* m_why = nullptr;
    bool m_is_refused = false;
    bool m_is_why_asked = false;
};

}  // namespace attune::ui
