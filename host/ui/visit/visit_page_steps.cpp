// SPDX-License-Identifier: Apache-2.0
// The steps of a visit at its left: what is asked, of whom, and what is next.
#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

#include "controls/button.h"
#include "controls/dress.h"
#include "controls/empty_state.h"
#include "controls/text.h"
#include "shell/side_pane.h"
#include "visit/form_panel.h"
#include "visit/interpreter_pane.h"
#include "visit/room_chips.h"
#include "visit/step_list.h"
#include "visit/step_panes.h"
#include "visit/visit_page.h"
#include "workflow/ask_alone.h"
#include "workflow/practice_session.h"
#include "workflow/visit_plan.h"

namespace attune::ui {

namespace {
constexpr int kStepsWidth = 248;
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

}  // namespace attune::ui
