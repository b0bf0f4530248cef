// SPDX-License-Identifier: Apache-2.0
#include "visit/move_choice.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/text.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

wxString words_of(const workflow::Moved& moved, const wxString& to) {
    wxString words = "Moved to " + to + ". The original stays, marked as entered in error.";
    if (moved.alerts > 0) words += " What is urgent stands for " + to + " now.";
    for (const auto& letter : moved.recall) {
        words += " To recall: " + to_wx(letter.words) + ".";
    }
    return words;
}

}  // namespace

MoveChoice::MoveChoice(wxWindow* parent, Shell& shell, const AssessmentId& assessment,
                       std::vector<workflow::RightPerson> people,
                       std::function<void(const AssessmentId&)> moved)
    : wxPanel(parent),
      m_shell(shell),
      m_assessment(assessment),
      m_people(std::move(people)),
      m_moved(std::move(moved)),
      m_person(new wxChoice(this, wxID_ANY)) {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(line(this, "This belongs to", TextSize::Body, Rank::Muted),
                wxSizerFlags().CenterVertical());
    for (const auto& person : m_people) m_person->Append(to_wx(person.words));
    m_person->SetSelection(0);
    set_accessible_name(*m_person, "This belongs to");
    across->Add(m_person, wxSizerFlags().CenterVertical().Border(wxLEFT | wxRIGHT, kSpace8));
    across->Add(button(this, "Move it there", ButtonRank::Danger, [this] { move(); }),
                wxSizerFlags().CenterVertical());
    SetSizer(across);
}

void MoveChoice::take_focus() { m_person->SetFocus(); }

void MoveChoice::move() {
    const auto& to = m_people[static_cast<std::size_t>(std::max(0, m_person->GetSelection()))];
    const auto moved = m_shell.session().assessments().move(m_assessment, to);
    if (!moved) {
        m_shell.show_error(moved.error());
        return;
    }
    // The button that was pressed belongs to the form that goes.
    CallAfter([this, became = moved->became,
               notice = Notice{moved->recall.empty() ? Severity::Information : Severity::Note,
                               words_of(*moved, to_wx(to.words)),
                               {},
                               {}}] {
        auto& shell = m_shell;
        m_moved(became);
        shell.show_notice(notice);
    });
}

}  // namespace attune::ui
