// SPDX-License-Identifier: Apache-2.0
#include "visit/visit_page.h"

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/icon.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "shell/side_pane.h"
#include "visit/form_panel.h"
#include "visit/found_column.h"
#include "visit/room_chips.h"
#include "visit/story_panel.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kStepsWidth = 220;

wxString mark_of(workflow::StepState state) {
    switch (state) {
        case workflow::StepState::Open:
            return wxString::FromUTF8("○");
        case workflow::StepState::InProgress:
            return wxString::FromUTF8("◐");
        case workflow::StepState::Done:
            return wxString::FromUTF8("●");
    }
    return {};
}

wxString word_of(workflow::StepState state) {
    switch (state) {
        case workflow::StepState::Open:
            return "not begun";
        case workflow::StepState::InProgress:
            return "in progress";
        case workflow::StepState::Done:
            return "done";
    }
    return {};
}

}  // namespace

VisitPage::VisitPage(wxWindow* parent, Shell& shell_, const VisitPlace& place)
    : Page(parent, shell_, "Visit"), m_visit(place.visit) {
    const auto visit = shell().session().visits().visit(m_visit);
    if (!visit) {
        shell().show_error(visit.error());
        return;
    }
    m_family = visit->family;
    m_status = visit->status;
    const auto family = shell().session().families().family(m_family);
    set_title("Visit",
              to_wx((family ? family->label + ", " : "") + workflow::short_date(visit->date)));
    add_back_button();
    m_work = new wxPanel(body());
    m_row = new wxBoxSizer(wxHORIZONTAL);
    m_left = new wxPanel(m_work);
    auto* left = new wxBoxSizer(wxVERTICAL);
    m_steps = new wxBoxSizer(wxVERTICAL);
    left->Add(m_steps, wxSizerFlags(1).Expand());
    left->Add(new RoomChips(m_left, shell(), m_visit, m_family),
              wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace16));
    m_left->SetSizer(left);
    m_left->SetMinSize(wxSize(kStepsWidth, -1));
    m_row->Add(m_left, wxSizerFlags().Expand().Border(wxLEFT, kSpace24));
    m_work->SetSizer(m_row);
    fill_with(m_work);
    add_header();
    show_steps();
    if (place.assessment) {
        open_assessment(shell().session().assessments().open(*place.assessment));
    } else {
        open_story();
    }
    if (m_status == VisitStatus::Running) shell().set_presence(Presence::Family);
}

void VisitPage::add_header() {
    switch (m_status) {
        case VisitStatus::Planned:
            add_primary("&Start visit", [this] { change_status(&workflow::Visits::start); });
            return;
        case VisitStatus::Running:
            add_header_button("&Found so far", [this] {
                auto& pane = side_pane();
                pane.begin("What is found so far");
                m_is_pane_open = true;
                show_found_now();
                pane.open();
            });
            add_header_button("&Pause", [this] { change_status(&workflow::Visits::pause); });
            add_primary("&End visit", [this] { change_status(&workflow::Visits::end); });
            return;
        case VisitStatus::Paused:
            add_primary("&Go on", [this] { change_status(&workflow::Visits::resume); });
            return;
        case VisitStatus::Ended:
        case VisitStatus::Cancelled:
            return;
    }
}

void VisitPage::change_status(Result<void> (workflow::Visits::*act)(const VisitId&)) {
    if (!let_go()) return;
    auto visits = shell().session().visits();
    if (const auto done = (visits.*act)(m_visit); !done) {
        shell().show_error(done.error());
        return;
    }
    shell().set_presence(Presence::Alone);
    std::optional<AssessmentId> open;
    if (m_form != nullptr) open = m_form->assessment().assessment().id;
    shell().go_instead(VisitPlace{m_visit, open});
}

void VisitPage::show_steps() {
    const auto steps = shell().session().visits().steps(m_visit);
    if (!steps) {
        shell().show_error(steps.error());
        return;
    }
    m_steps->Clear(true);
    for (const auto& step : *steps) {
        auto* entry = button(m_left, mark_of(step.state) + "  " + to_wx(step.title),
                             ButtonRank::Quiet, [this, step] {
                                 // The button goes when the steps are drawn anew.
                                 CallAfter([this, step] { open_step(step); });
                             });
        add_look(*entry, Look::BarItem);
        const bool is_open =
            step.instrument.empty()
                ? m_story != nullptr
                : m_form != nullptr && step.assessment == m_form->assessment().assessment().id;
        if (is_open) add_look(*entry, Look::Current);
        set_accessible_name(*entry, to_wx(step.title) + ", " + word_of(step.state));
        m_steps->Add(entry, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
        if (!step.progress.empty()) {
            m_steps->Add(line(m_left, to_wx(step.progress), TextSize::Body, Rank::Muted),
                         wxSizerFlags().Expand().Border(wxLEFT, 28));
        }
    }
    m_left->Layout();
}

void VisitPage::open_step(const workflow::VisitStep& step) {
    if (!let_go()) return;
    if (step.instrument.empty()) {
        open_story();
        take_focus();
        return;
    }
    auto assessments = shell().session().assessments();
    if (step.assessment) {
        open_assessment(assessments.open(*step.assessment));
    } else {
        workflow::NewAssessment entry;
        entry.instrument = step.instrument;
        entry.family = m_family;
        entry.subject = *step.subject;
        entry.about_child = step.about_child;
        entry.visit = m_visit;
        const auto room = shell().session().visits().in_room(m_visit);
        if (!room.caregivers.empty()) entry.informant = room.caregivers.front();
        open_assessment(assessments.start(entry));
    }
    take_focus();
}

void VisitPage::open_story() {
    m_story = new StoryPanel(m_work, shell(), m_visit);
    put(m_story);
}

void VisitPage::open_assessment(Result<std::unique_ptr<workflow::AssessmentSession>> assessment) {
    if (!assessment) {
        shell().show_error(assessment.error());
        if (m_centre == nullptr) open_story();
        return;
    }
    m_form = new FormPanel(m_work, shell(), std::move(*assessment), [this] { show_found_now(); });
    put(m_form);
}

void VisitPage::put(wxWindow* centre) {
    if (m_centre != nullptr) {
        m_row->Detach(m_centre);
        m_centre->Destroy();
    }
    if (centre != m_story) m_story = nullptr;
    if (centre != m_form) m_form = nullptr;
    m_centre = centre;
    m_row->Add(centre, wxSizerFlags(1).Expand().Border(wxLEFT, kSpace16));
    m_work->Layout();
    show_steps();
    show_found_now();
}

void VisitPage::show_found_now() {
    if (!m_is_pane_open) return;
    auto& column = side_pane().column();
    if (m_form == nullptr) {
        column.body().Clear(true);
        column.body().Add(
            new Paragraph(column.content(), "Open an assessment to see what it has found so far.",
                          TextSize::Body, Rank::Muted),
            wxSizerFlags().Expand());
        column.Layout();
        return;
    }
    std::vector<workflow::AlertRow> alerts;
    if (const auto open = shell().session().alerts().open_of(m_family); open) {
        alerts = *open;
    } else {
        shell().show_error(open.error());
    }
    show_found(column, m_form->assessment().found(), alerts,
               [this](const AlertId& id, AlertActionKind kind) {
                   CallAfter([this, id, kind] {
                       const auto done = shell().session().alerts().act(id, kind);
                       if (!done) shell().show_error(done.error());
                       show_found_now();
                   });
               });
}

void VisitPage::refresh(const FamilyId& changed) {
    if (m_steps != nullptr && (changed.empty() || changed == m_family)) show_steps();
}

bool VisitPage::let_go() { return m_story == nullptr || m_story->keep(); }

void VisitPage::take_focus() {
    if (m_form != nullptr) {
        m_form->take_focus();
    } else if (m_story != nullptr) {
        m_story->take_focus();
    }
}

}  // namespace attune::ui
