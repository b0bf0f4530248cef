// SPDX-License-Identifier: Apache-2.0
#include "visit/visit_page.h"

#include <wx/app.h>
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/empty_state.h"
#include "controls/text.h"
#include "handover/hand_over_pane.h"
#include "shell/side_pane.h"
#include "visit/deeper.h"
#include "visit/form_panel.h"
#include "visit/found_column.h"
#include "visit/interpreter_pane.h"
#include "visit/room_chips.h"
#include "visit/step_list.h"
#include "visit/step_panes.h"
#include "visit/story_panel.h"
#include "workflow/ask_alone.h"
#include "workflow/entries.h"
#include "workflow/hand_over.h"
#include "workflow/practice_session.h"
#include "workflow/presence.h"
#include "workflow/visit_plan.h"

namespace attune::ui {

namespace {

constexpr int kStepsWidth = 248;
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

void VisitPage::add_steps() {
    m_left = new wxPanel(m_work);
    auto* left = new wxBoxSizer(wxVERTICAL);
    m_left->SetSizer(left);
    keep_width(*m_left, kStepsWidth, 0.34);
    m_plan = line(m_left, {}, TextSize::Body, Rank::Muted);
    left->Add(m_plan, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace4));
    StepActs acts;
    acts.open = [this](const workflow::VisitStep& step) { open_step(step); };
    acts.leave_out = [this](const workflow::VisitStep& step) { leave_out(step); };
    m_steps = new StepList(m_left, std::move(acts));
    left->Add(m_steps, wxSizerFlags(1).Expand());
    if (m_status != VisitStatus::Cancelled) add_step_buttons();
    if (m_status == VisitStatus::Running || m_status == VisitStatus::Paused) {
        m_room = new RoomChips(m_left, shell(), m_visit, m_family,
                               [this] { open_interpreter_pane(side_pane(), shell(), m_visit); });
        left->Add(m_room, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, kSpace16));
    }
}

void VisitPage::add_step_buttons() {
    auto* row = new wxWrapSizer(wxHORIZONTAL);
    row->Add(button(m_left, "Add a s&tep...", ButtonRank::Quiet, [this] { add_step(); }));
    m_leave_out = button(m_left, "&Leave out...", ButtonRank::Quiet, [this] {
        if (const auto* step = current_step(); step != nullptr) leave_out(*step);
    });
    row->Add(m_leave_out, wxSizerFlags());
    m_left->GetSizer()->Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
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
    const int room = body()->GetClientSize().GetWidth() - (is_open ? side_pane().GetMinSize().x : 0);
    const bool has_room = !is_open || room >= kFormWidth + m_left->GetMinSize().x;
    if (m_left->IsShown() == has_room) return;
    m_left->Show(has_room);
    m_work->Layout();
}

bool VisitPage::change_status(Result<void> (workflow::Visits::*act)(const VisitId&)) {
    if (!may_leave()) return false;
    auto visits = shell().session().visits();
    if (const auto done = (visits.*act)(m_visit); !done) {
        shell().show_error(done.error());
        return false;
    }
    std::optional<AssessmentId> open;
    if (m_form != nullptr) open = m_form->assessment().assessment().id;
    shell().go_instead(VisitPlace{m_visit, open});
    return true;
}

void VisitPage::pause() {
    if (!change_status(&workflow::Visits::pause)) return;
    // After the page is there: a new page begins without notices.
    wxTheApp->CallAfter([&window = shell(), family = m_family] {
        const auto words = words_of_left(window, family);
        if (!words.empty()) window.show_notice({Severity::Information, words, {}, {}});
    });
}

void VisitPage::end_visit() {
    if (!change_status(&workflow::Visits::end)) return;
    wxTheApp->CallAfter([&window = shell(), family = m_family, visit = m_visit] {
        wxString words = "The visit has ended.";
        const auto steps = window.session().visits().steps(visit);
        const int open = steps ? workflow::progress_of(*steps).open() : 0;
        if (open > 0) {
            words += wxString::Format(open == 1 ? " %d step stands open." : " %d steps stand open.",
                                      open);
        }
        const auto left = words_of_left(window, family);
        if (!left.empty()) words += " " + left;
        window.show_notice({Severity::Information, words, {}, {}});
    });
}

wxString VisitPage::words_of_left(Shell& shell, const FamilyId& family) {
    const auto left = shell.session().ask_alone().left_of(family);
    if (!left || left->empty()) return {};
    int questions = 0;
    for (const auto& one : *left) {
        // A pause sends nobody out: before others there is no word of it.
        if (!one.may_be_asked_now) return {};
        questions += one.questions;
    }
    return wxString::Format(questions == 1 ? "%d question to ask alone waits on Today."
                                           : "%d questions to ask alone wait on Today.",
                            questions);
}

void VisitPage::show_steps() {
    const auto steps = shell().session().visits().steps(m_visit);
    if (!steps) {
        shell().show_error(steps.error());
        return;
    }
    m_steps->show(*steps, [this](const workflow::VisitStep& step) { return is_current(step); });
    const auto battery = shell().session().plan_of(m_visit).battery();
    const auto done = workflow::progress_of(*steps).words();
    m_plan->SetLabelText(to_wx((battery ? battery->name + ": " : "") + done));
    m_plan->SetToolTip(m_plan->GetLabelText());
    if (m_leave_out != nullptr) {
        const auto* step = current_step();
        m_leave_out->Enable(step != nullptr && step->state != workflow::StepState::Done &&
                            !step->instrument.empty());
    }
    m_left->Layout();
}

const workflow::VisitStep* VisitPage::current_step() const {
    const auto& steps = m_steps->steps();
    const auto current = std::find_if(steps.begin(), steps.end(),
                                      [this](const auto& step) { return is_current(step); });
    return current == steps.end() ? nullptr : &*current;
}

void VisitPage::add_step() {
    m_pane_shows_found = false;
    open_add_pane(side_pane(), shell(), m_visit, [this](const workflow::AddableStep& added) {
        show_steps();
        for (const auto& step : m_steps->steps()) {
            if (step.instrument != added.instrument || step.subject != added.subject) continue;
            open_step(workflow::VisitStep(step));
            return;
        }
    });
    arrange();
}

void VisitPage::leave_out(const workflow::VisitStep& step) {
    if (step.instrument.empty() || step.state == workflow::StepState::Done) return;
    m_pane_shows_found = false;
    open_leave_out_pane(side_pane(), shell(), m_visit, step, after_leaving_out(step));
    arrange();
}

std::function<void()> VisitPage::after_leaving_out(const workflow::VisitStep& step) {
    return [this, was_open = is_current(step)] {
        show_steps();
        const auto* next = m_steps->next_open();
        if (was_open && next != nullptr) {
            open_step(workflow::VisitStep(*next));
            return;
        }
        // Its form is not to be answered by a slip, nor the story read by all who are there.
        if (was_open) put(new EmptyState(m_work, "check", "No step is left to begin.", {}, {}));
        const auto at = next == nullptr ? 0 : next - m_steps->steps().data();
        m_steps->focus(static_cast<std::size_t>(at));
    };
}

void VisitPage::ask_about_untouched() {
    const auto* step = current_step();
    if (step == nullptr) return;
    m_pane_shows_found = false;
    open_untouched_pane(
        side_pane(), shell(), m_visit, *step,
        [this] {
            if (!m_steps->focus_next_open()) take_focus();
        },
        after_leaving_out(*step));
    arrange();
}

bool VisitPage::is_current(const workflow::VisitStep& step) const {
    if (step.instrument.empty()) return m_story != nullptr;
    return m_form != nullptr && step.assessment == m_form->assessment().assessment().id;
}

void VisitPage::show_progress() {
    if (m_form == nullptr || m_form->assessment().is_read_only()) return;
    const auto progress = m_form->assessment().progress();
    // Once both passes from paper agree there is no row left.
    m_steps->set_progress(progress.questions == 0 ? std::string() : progress.words);
}

void VisitPage::open_step(const workflow::VisitStep& step) {
    if (!let_go()) return;
    // What was said about the step before is not about this one.
    shell().clear_notice();
    if (step.instrument.empty()) {
        open_story();
        take_focus();
        return;
    }
    if (step.state == workflow::StepState::Skipped) {
        auto plan = shell().session().plan_of(m_visit);
        if (const auto back = plan.take_back(step.instrument, *step.subject); !back) {
            shell().show_error(back.error());
            return;
        }
    }
    auto assessments = shell().session().assessments();
    if (step.assessment) {
        take_up_what_waits(step);
        open_assessment(assessments.open(*step.assessment));
    } else {
        open_assessment(shell().session().plan_of(m_visit).begin(step));
    }
    take_focus();
}

void VisitPage::take_up_what_waits(const workflow::VisitStep& step) {
    if (step.state != workflow::StepState::Done || m_status != VisitStatus::Running) return;
    auto desk = shell().session().ask_alone();
    const auto left = desk.left_in(*step.assessment);
    if (!left || !*left || !(*left)->may_be_asked_now) return;
    if (const auto taken = desk.take_up(*step.assessment); !taken) {
        shell().show_error(taken.error());
    }
}

void VisitPage::take_step_key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (event.GetModifiers() == wxMOD_CONTROL) {
        if (code == WXK_PAGEDOWN && m_steps->focus_next_open()) return;
        const bool is_digit = code >= '0' && code <= '9';
        if (is_digit && m_room != nullptr && m_room->take_digit(code - '0')) return;
    }
    event.Skip();
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
