// SPDX-License-Identifier: Apache-2.0
/// \file
/// The fixed band above a form: about whom, who is asked and how, the ages, and how far it has got.
#pragma once

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/sizer.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell/shell.h"
#include "workflow/assessment_session.h"

class wxButton;
class wxStaticText;

namespace attune::ui {

class Paragraph;

class FormBand final : public wxPanel {
public:
    /// Both outlive the band. `moved`: it was entered for the wrong person, and this assessment
    /// has the answers now.
    FormBand(wxWindow* parent, Shell& shell, workflow::AssessmentSession& assessment,
             const std::function<void(const AssessmentId&)>& moved);

    /// Says what holds now.
    void show_state();

private:
    void add_choices(wxSizer& rows);
    void add_warning(wxSizer& rows);
    void add_move(wxSizer& beside, wxSizer& rows,
                  const std::function<void(const AssessmentId&)>& moved);
    void toggle_choices();
    void choose_asked();
    void choose_mode();
    void choose_language();
    void fill_modes();
    void choose(const std::optional<CaregiverId>& asked, EntryMode mode);
    void paint(wxPaintEvent& event);

    Shell& m_shell;
    workflow::AssessmentSession& m_assessment;
    Paragraph* m_about;
    Paragraph* m_ages;
    wxStaticText* m_progress;
    wxButton* m_change;
    wxPanel* m_choices = nullptr;
    wxChoice* m_asked = nullptr;
    wxChoice* m_mode = nullptr;
    wxChoice* m_language = nullptr;
    Paragraph* m_why_no_others = nullptr;
    std::vector<std::optional<CaregiverId>> m_people;  ///< in the order of m_asked
    std::vector<EntryMode> m_modes;                    ///< in the order of m_mode
    std::vector<std::string> m_tags;                   ///< in the order of m_language
};

}  // namespace attune::ui
