// SPDX-License-Identifier: Apache-2.0
#include "visit/story_panel.h"

#include "base/clock.h"
#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/card.h"
#include "controls/dress.h"
#include "controls/folding_row.h"
#include "controls/native_style.h"
#include "controls/text.h"
#include "workflow/entries.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

constexpr int kLeastStepWidth = 560;

/// What was typed becomes part of the record after this rest.
constexpr int kRestMs = 2000;
constexpr StepAgreement kAgreements[] = {StepAgreement::Agreed, StepAgreement::Declined,
                                         StepAgreement::Open};

}  // namespace

StoryPanel::StoryPanel(wxWindow* parent, Shell& shell, const VisitId& visit)
    : wxPanel(parent), m_shell(shell), m_visit(visit), m_rest(this) {
    auto* stack = new wxBoxSizer(wxVERTICAL);
    m_column = new ScrolledColumn(this, kColumnWidth);
    stack->Add(m_column, wxSizerFlags(1).Expand());
    m_saved = line(this, {}, TextSize::Body, Rank::Muted);
    stack->Add(separator(this), wxSizerFlags().Expand());
    stack->Add(m_saved, wxSizerFlags().Expand().Border(wxALL, kSpace16));
    SetSizer(stack);

    FormColumn fields(m_column->content(), m_column->body());
    m_worries = fields.paragraph("&Worries, in the family's own words", 3);
    m_strengths_child = fields.paragraph("What the &child does well", 2);
    m_strengths_caregiver = fields.paragraph("What the care&giver does well", 2);
    m_strengths_pair = fields.paragraph("What they do well togethe&r", 2);
    m_what_happened = fields.paragraph("What &happened, seen and heard", 4);
    const auto story = m_shell.session().visits().story(visit);
    if (!story) m_shell.show_error(story.error());
    const Story shown = story ? *story : Story{};
    m_worries.set(shown.worries);
    m_strengths_child.set(shown.strengths_child);
    m_strengths_caregiver.set(shown.strengths_caregiver);
    m_strengths_pair.set(shown.strengths_pair);
    m_what_happened.set(shown.what_happened);
    for (auto* field : {m_worries.control, m_strengths_child.control, m_strengths_caregiver.control,
                        m_strengths_pair.control, m_what_happened.control}) {
        watch(field);
    }
    add_steps();
    for (const auto& step : shown.next_steps) add_step(step);
    if (shown.next_steps.empty()) add_step({});
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { keep(); });
    m_saved->SetLabelText("Kept as you type.");
    m_column->Layout();
}

StoryPanel::~StoryPanel() { m_rest.Stop(); }

void StoryPanel::add_steps() {
    auto* content = m_column->content();
    m_column->body().Add(line(content, "Agreed next steps", TextSize::Heading),
                         wxSizerFlags().Expand().Border(wxTOP, kSpace16));
    m_steps = new wxBoxSizer(wxVERTICAL);
    m_column->body().Add(m_steps, wxSizerFlags().Expand());
    m_add_step = button(content, "&Add a step", ButtonRank::Plain, [this] {
        add_step({});
        m_column->Layout();
        m_step_rows.back().what->SetFocus();
    });
    m_column->body().Add(m_add_step, wxSizerFlags().Border(wxTOP | wxBOTTOM, kSpace8));
}

void StoryPanel::add_step(const NextStep& step) {
    auto* content = m_column->content();
    auto* what = new wxBoxSizer(wxHORIZONTAL);
    auto* who_when = new wxBoxSizer(wxHORIZONTAL);
    const auto field = [&](wxSizer& row, const wxString& name, const std::string& text, int width) {
        auto* control = new wxTextCtrl(content, wxID_ANY, to_wx(text));
        control->SetHint(name);
        set_accessible_name(*control, name);
        keep_one_line(*control, width);
        row.Add(control, wxSizerFlags(1).Expand().Border(wxRIGHT, kSpace8));
        return control;
    };
    StepRow made{};
    made.what = field(*what, "What", step.what, 120);
    made.owner = field(*who_when, "Who", step.owner, 100);
    made.by =
        field(*who_when, "By, as 28 Nov 2026", step.by ? workflow::long_date(*step.by) : "", 160);
    made.agreement = new wxChoice(content, wxID_ANY);
    for (const auto agreement : kAgreements)
        made.agreement->Append(to_wx(std::string(code_of(agreement))));
    made.agreement->SetSelection(static_cast<int>(step.agreement) - 1);
    set_accessible_name(*made.agreement, "What the family said");
    made.agreement->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { typed(); });
    who_when->Add(made.agreement);
    auto* row = new FoldingRow(*content, kLeastStepWidth, Stretch::First);
    row->hold(what, who_when);
    m_steps->Add(row, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    for (auto* control : {made.what, made.owner, made.by}) watch(control);
    m_step_rows.push_back(made);
    // The Tab key comes to it when all rows are written.
    m_add_step->MoveAfterInTabOrder(made.agreement);
}

bool StoryPanel::mark_unreadable_days() {
    bool all_read = true;
    for (const auto& row : m_step_rows) {
        const auto typed = from_wx(row.by->GetValue().Strip(wxString::both));
        const bool reads = typed.empty() || workflow::read_date(typed).has_value();
        (reads ? remove_look : add_look)(*row.by, Look::Problem);
        all_read = all_read && reads;
    }
    return all_read;
}

void StoryPanel::watch(wxTextCtrl* field) {
    field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { typed(); });
    field->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        keep();
        event.Skip();
    });
}

Story StoryPanel::story() const {
    Story story;
    story.worries = m_worries.value();
    story.strengths_child = m_strengths_child.value();
    story.strengths_caregiver = m_strengths_caregiver.value();
    story.strengths_pair = m_strengths_pair.value();
    story.what_happened = m_what_happened.value();
    for (const auto& row : m_step_rows) {
        NextStep step;
        step.what = from_wx(row.what->GetValue());
        step.owner = from_wx(row.owner->GetValue());
        if (const auto by = workflow::read_date(from_wx(row.by->GetValue())); by) step.by = *by;
        step.agreement = kAgreements[std::max(0, row.agreement->GetSelection())];
        if (!step.what.empty()) story.next_steps.push_back(std::move(step));
    }
    return story;
}

void StoryPanel::typed() {
    m_is_dirty = true;
    m_rest.StartOnce(kRestMs);
    if (const auto kept = m_shell.session().visits().draft_story(m_visit, story()); !kept) {
        m_saved->SetLabelText("Not saved yet");
        m_shell.show_error(kept.error(), [this] { typed(); });
        return;
    }
    show_saved();
}

bool StoryPanel::keep() {
    if (!m_is_dirty) return true;
    m_rest.Stop();
    if (const auto kept = m_shell.session().visits().save_story(m_visit, story()); !kept) {
        m_saved->SetLabelText("Not saved yet");
        m_shell.show_error(kept.error(), [this] { keep(); });
        return false;
    }
    m_is_dirty = false;
    show_saved();
    if (!mark_unreadable_days()) {
        m_saved->SetLabelText(
            "The day of a step cannot be read; please write it as in 28 Nov 2026.");
    }
    return true;
}

void StoryPanel::show_saved() {
    m_saved->SetLabelText("Saved " + to_wx(local_time(SystemClock().now())));
}

void StoryPanel::take_focus() { m_worries.control->SetFocus(); }

}  // namespace attune::ui
