// SPDX-License-Identifier: Apache-2.0
/// \file
/// Entered for the wrong person: says who it belongs to, and moves it there.
#pragma once

#include <wx/choice.h>
#include <wx/panel.h>

#include <functional>
#include <vector>

#include "shell/shell.h"
#include "workflow/assessment_session.h"
#include "workflow/right_person.h"

namespace attune::ui {

class MoveChoice final : public wxPanel {
public:
    /// `moved` gets the assessment that has the answers now; it may destroy the form around this.
    MoveChoice(wxWindow* parent, Shell& shell, const AssessmentId& assessment,
               std::vector<workflow::RightPerson> people,
               std::function<void(const AssessmentId&)> moved);

    void take_focus();

private:
    void move();

    Shell& m_shell;
    AssessmentId m_assessment;
    std::vector<workflow::RightPerson> m_people;
    std::function<void(const AssessmentId&)> m_moved;
    wxChoice* m_person;
};

}  // namespace attune::ui
