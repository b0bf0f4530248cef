// SPDX-License-Identifier: Apache-2.0
#include "visit/visit_page.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/text.h"
#include "handover/hand_over_pane.h"
#include "shell/side_pane.h"
#include "visit/deeper.h"
#include "visit/form_panel.h"
#include "visit/found_column.h"
#include "visit/step_list.h"
#include "visit/story_panel.h"
#include "workflow/entries.h"
#include "workflow/hand_over.h"
#include "workflow/practice_session.h"
#include "workflow/presence.h"

namespace attune::ui {

namespace {

/// A form needs this much beside the pane; with less the steps are put away.
constexpr int kFormWidth = 560;

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
    m_may_be_reopened = shell().session().visits().may_be_reopened(*visit);
    const auto family = shell().session().families().family(m_family);
    set_title("Visit",
              to_wx((family ? family->label + ", " : "") + workflow::short_date(visit->date)));
    add_back_button();
    m_work = new wxPanel(body());
    m_row = new wxBoxSizer(wxHORIZONTAL);
    add_steps();
    m_row->Add(m_left, wxSizerFlags().Expand().Border(wxLEFT, kSpace24));
    m_work->SetSizer(m_row);
    fill_with(m_work);
    add_header();
    if (place.assessment) {
        open_assessment(shell().session().assessments().open(*place.assessment));
    } else {
        open_story();
    }
    Bind(wxEVT_CHAR_HOOK, &VisitPage::take_step_key, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        arrange();
        event.Skip();
    });
}

void VisitPage::add_header() {
    m_found = add_header_button("&Found so far", [this] {
        if (side_pane().IsShown() && m_pane_shows_found) {
            side_pane().close();
        } else {
            read_found();
        }
    });
    side_pane().Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        CallAfter([this] { arrange(); });
        event.Skip();
    });
    switch (m_status) {
        case VisitStatus::Planned:
            add_primary("&Start visit", [this] { change_status(&workflow::Visits::start); });
            return;
        case VisitStatus::Running:
            m_hand_over = add_header_button("&Hand over", [this] { hand_over(); });
            add_header_button("&Pause", [this] { pause(); });
            add_header_button("&End visit", [this] { end_visit(); });
            return;
        case VisitStatus::Paused:
            add_header_button("G&o on with the visit",
                              [this] { change_status(&workflow::Visits::resume); });
            add_header_button("&End visit", [this] { end_visit(); });
            return;
        case VisitStatus::Ended:
            if (!m_may_be_reopened) return;
            add_header_button("&Reopen visit",
                              [this] { change_status(&workflow::Visits::reopen); });
            return;
        case VisitStatus::Cancelled:
            return;
    }
}

void VisitPage::open_found() {
    if (!shell().may_read_results()) return;
    side_pane().begin("What is found so far");
    m_pane_shows_found = true;
    side_pane().open();
    show_found_now();
    arrange();
}

void VisitPage::read_found() {
    open_found();
    if (!side_pane().IsShown()) return;
    // At its cross: from there Tab leads to what is to be done, and no key does it by a slip.
    const auto& parts = side_pane().GetChildren();
    const auto cross = std::find_if(parts.begin(), parts.end(), [](const wxWindow* part) {
        return part->AcceptsFocusFromKeyboard();
    });
    if (cross != parts.end()) (*cross)->SetFocus();
}

void VisitPage::hand_over() {
    if (!may_be_handed_over()) return;
    m_pane_shows_found = false;
    ask_hand_over(side_pane(), shell(), m_form->assessment().assessment().id);
}

bool VisitPage::may_be_handed_over() {
    if (m_form == nullptr) return false;
    const auto offer = shell().session().hand_overs().offer(m_form->assessment().assessment().id);
    return offer && offer->is_for_caregivers;
}

void VisitPage::arrange() {
    if (m_left == nullptr) return;
    const bool is_open = side_pane().IsShown();
    const int room =
        body()->GetClientSize().GetWidth() - (is_open ? side_pane().GetMinSize().x : 0);
    const bool has_room = !is_open || room >= kFormWidth + m_left->GetMinSize().x;
    if (m_left->IsShown() == has_room) return;
    m_left->Show(has_room);
    m_work->Layout();
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
    FormEvents events;
    events.changed = [this] {
        show_progress();
        show_found_now();
    };
    events.moved = [this] { show_progress(); };
    events.untouched = [this] { ask_about_untouched(); };
    events.needs_action = [this] { read_found(); };
    // The form's own button is still at work.
    events.completed = [this] { CallAfter([this] { completed(); }); };
    events.replaced = [this](const AssessmentId& became) {
        open_assessment(shell().session().assessments().open(became));
        take_focus();
    };
    m_form = new FormPanel(m_work, shell(), std::move(*assessment), std::move(events));
    put(m_form);
}

void VisitPage::completed() {
    if (m_form == nullptr) return;
    open_assessment(shell().session().assessments().open(m_form->assessment().assessment().id));
    take_focus();
    if (m_status == VisitStatus::Running) {
        tell_done();
    } else {
        open_found();
    }
}

void VisitPage::tell_done() {
    Notice notice{Severity::Information, "Done, and kept with this visit.", {}, {}};
    if (const auto* next = m_steps->next_open(); next != nullptr) {
        notice.button = "Next: " + to_wx(next->title);
        notice.act = [this, step = *next] { open_step(step); };
    }
    shell().show_notice(std::move(notice));
}

void VisitPage::put(wxWindow* centre) {
    if (m_centre != nullptr) {
        m_row->Detach(m_centre);
        m_centre->Destroy();
    }
    if (centre != m_story) m_story = nullptr;
    if (centre != m_form) m_form = nullptr;
    m_centre = centre;
    if (m_hand_over != nullptr) m_hand_over->Show(may_be_handed_over());
    m_row->Add(centre, wxSizerFlags(1).Expand().Border(wxLEFT, kSpace16));
    m_work->Layout();
    show_steps();
    show_found_now();
}

std::vector<workflow::AlertRow> VisitPage::open_alerts() {
    auto open = shell().session().alerts().open_of(m_family);
    if (open) return std::move(open).value();
    shell().show_error(open.error());
    return {};
}

void VisitPage::show_found_now() {
    const auto alerts = open_alerts();
    // Others may be looking on: a plain dot says how many, not what.
    const wxString waiting = wxString::Format("%zu to read alone", alerts.size());
    m_found->SetLabel("&Found so far" +
                      (alerts.empty() ? wxString() : to_wx("  \u25cf ") + waiting));
    set_accessible_name(
        *m_found, alerts.empty() ? wxString("Found so far") : wxString("Found so far: " + waiting));
    m_found->GetParent()->Layout();
    if (!side_pane().IsShown() || !m_pane_shows_found) return;
    auto& column = side_pane().column();
    const auto act = [this](const AlertId& id, AlertActionKind kind) {
        CallAfter([this, id, kind] {
            const auto done = shell().session().alerts().act(id, kind);
            if (!done) shell().show_error(done.error());
            show_found_now();
        });
    };
    const auto found = m_form == nullptr ? workflow::FoundView{} : m_form->assessment().found();
    const auto deeper = [this](const std::string& instrument) {
        CallAfter([this, instrument] {
            if (m_form) go_deeper(shell(), m_form->assessment().assessment(), instrument);
        });
    };
    show_found(column, found, alerts, act, deeper);
    if (m_form != nullptr) return;
    column.body().Add(
        new Paragraph(column.content(), "Open an assessment to see what it has found so far.",
                      TextSize::Body, Rank::Muted),
        wxSizerFlags().Expand().Border(wxTOP, kSpace16));
    column.Layout();
}

void VisitPage::refresh(const FamilyId& changed) {
    const bool is_read = side_pane().IsShown() && m_pane_shows_found;
    if (is_read && !shell().room().may_read_results()) side_pane().close();
    if (m_form != nullptr) m_form->show_state();
    if (m_steps != nullptr && (changed.empty() || changed == m_family)) show_steps();
}

Place VisitPage::here(const Place&) const {
    if (m_form == nullptr) return VisitPlace{m_visit, {}};
    return VisitPlace{m_visit, m_form->assessment().assessment().id};
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
