// SPDX-License-Identifier: Apache-2.0
#include "safety/alert_card.h"

#include <wx/wrapsizer.h>

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/severity_tag.h"
#include "safety/discreet_words.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

wxString step_words(const workflow::AlertStep& step) {
    auto words = step.what + ", " + step.by + ", " + step.when;
    if (!step.details.empty()) words += ": " + step.details;
    return to_wx(words);
}

}  // namespace

AlertCard::AlertCard(wxWindow* parent, Shell& shell, const workflow::AlertRow& row,
                     const std::vector<workflow::AlertRow>& same_person, CardWords words)
    : wxPanel(parent), m_shell(shell), m_row(row), m_words(words), m_card(new Card(this)) {
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_card, wxSizerFlags(1).Expand());
    SetSizer(around);
    if (m_words == CardWords::Open) {
        add_words();
        add_parts(same_person);
        return;
    }
    m_card->body().Add(new Paragraph(m_card, to_wx("1 to read alone  ·  " + row.since)),
                       wxSizerFlags().Expand());
    if (row.stage == workflow::AlertStage::NeedsAction) {
        m_card->body().AddSpacer(12);
        add_first_actions();
    }
}

void AlertCard::add_parts(const std::vector<workflow::AlertRow>& same_person) {
    switch (m_row.stage) {
        case workflow::AlertStage::NeedsAction:
            add_others(same_person);
            add_first_actions();
            return;
        case workflow::AlertStage::DetailsOpen:
            add_others(same_person);
            add_details();
            add_first_actions();
            return;
        case workflow::AlertStage::ToAskAlone:
            add_to_ask_alone();
            return;
        case workflow::AlertStage::Task:
            add_task();
            return;
        case workflow::AlertStage::Closed:
            return;
    }
}

bool AlertCard::shows(const workflow::AlertRow& row,
                      const std::vector<workflow::AlertRow>& same_person, CardWords words) const {
    const bool has_others = words == CardWords::Shut || same_person.size() == m_others.size();
    return row.alert == m_row.alert && words == m_words && has_others;
}

void AlertCard::add_words() {
    auto& body = m_card->body();
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new SeverityTag(m_card, m_row.severity), wxSizerFlags().Top().Border(wxRIGHT, 12));
    auto* title = new Paragraph(m_card, to_wx(m_row.who + ": " + m_row.what));
    title->SetFont(font_of(TextSize::Body).MakeBold());
    head->Add(title, wxSizerFlags(1));
    body.Add(head, wxSizerFlags().Expand());
    auto below = m_row.since;
    if (!m_row.because.empty()) below += "  ·  " + m_row.because;
    body.Add(new Paragraph(m_card, to_wx(below), TextSize::Body, Rank::Muted),
             wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    if (!m_row.next.empty()) {
        body.Add(new Paragraph(m_card, to_wx(m_row.next)),
                 wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    }
    for (const auto& step : m_row.steps) {
        body.Add(new Paragraph(m_card, step_words(step), TextSize::Body, Rank::Muted),
                 wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
    body.AddSpacer(12);
}

void AlertCard::add_others(const std::vector<workflow::AlertRow>& same_person) {
    FormColumn fields(m_card, m_card->body());
    for (const auto& other : same_person) {
        auto* check = fields.check(to_wx("Also answers: " + other.what + ", " + other.since));
        // Another danger is not answered unawares.
        check->SetValue(other.what == m_row.what);
        m_others.emplace_back(check, other.alert.id);
    }
}

wxButton* AlertCard::add_key(wxSizer& row, const wxString& label, int code,
                             std::function<void()> act) {
    const auto rank =
        m_row.stage == workflow::AlertStage::DetailsOpen ? ButtonRank::Quiet : ButtonRank::Plain;
    auto* made = button(m_card, label + wxString::Format("  (%c)", code), rank, act);
    set_accessible_name(*made, label);
    row.Add(made, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, kSpace8));
    m_keys.push_back({code, std::move(act)});
    if (m_first == nullptr) m_first = made;
    return made;
}

void AlertCard::add_first_actions() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    if (m_row.answer_stands) {
        const bool is_shut = m_words == CardWords::Shut;
        m_first = add_key(*row, is_shut ? "Correct it" : "Correct the answer", 'C',
                          [this] { correct(); });
    }
    for (const auto kind : workflow::first_actions()) {
        const auto& acts = m_row.acts;
        if (std::find(acts.begin(), acts.end(), kind) == acts.end()) continue;
        const auto& entry = entry_key_of(kind);
        const auto& label = m_words == CardWords::Shut ? entry.discreet : entry.words;
        add_key(*row, label, entry.code, [this, kind] {
            if (kind == AlertActionKind::UrgentLetter) {
                m_shell.go(UrgentLetterPlace{m_row.alert.id});
            } else if (kind == AlertActionKind::KnownToChildWelfare) {
                m_since_panel->Show();
                GetParent()->GetParent()->Layout();
                m_since.control->SetFocus();
            } else {
                act(kind);
            }
        });
    }
    m_card->body().Add(row, wxSizerFlags().Expand());
    add_since();
}

void AlertCard::add_since() {
    m_since_panel = new wxPanel(m_card);
    auto* rows = new wxBoxSizer(wxVERTICAL);
    FormColumn fields(m_since_panel, *rows);
    m_since = fields.text(m_words == CardWords::Shut ? "Since" : "Known to child welfare since",
                          "As in March 2026. Enter records it.");
    m_since_panel->SetSizer(rows);
    m_since_panel->Hide();
    m_card->body().Add(m_since_panel, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
    m_enters.emplace_back(m_since.control, [this] {
        if (m_since.value().empty()) {
            m_since.box->set_problem("Please say since when.");
            return;
        }
        act(AlertActionKind::KnownToChildWelfare, "since " + m_since.value());
    });
}

TextField AlertCard::add_line(const wxString& label, const wxString& button_label,
                              std::function<void()> act) {
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    FormColumn fields(m_card, *left);
    const auto field = fields.text(label);
    row->Add(left, wxSizerFlags(1));
    row->Add(button(m_card, button_label, ButtonRank::Plain, act),
             wxSizerFlags().Bottom().Border(wxLEFT | wxBOTTOM, 12));
    m_card->body().Add(row, wxSizerFlags().Expand());
    m_enters.emplace_back(field.control, std::move(act));
    return field;
}

void AlertCard::add_details() {
    FormColumn fields(m_card, m_card->body());
    const auto questions = workflow::details_to_ask(m_row.alert.rule);
    for (std::size_t i = 0; i < questions.size(); i += 2) {
        FormColumn pair = fields.beside();
        for (std::size_t at = i; at < std::min(i + 2, questions.size()); ++at) {
            m_details.push_back(pair.text(to_wx(questions[at].question)));
            m_enters.emplace_back(m_details.back().control, [this] { keep_details(); });
        }
    }
    m_first = m_details.front().control;
    m_card->body().Add(
        button(m_card, "Keep details", ButtonRank::Plain, [this] { keep_details(); }),
        wxSizerFlags().Border(wxBOTTOM, 12));
    m_reason = add_line("Not needed, because", "Not needed", [this] {
        tell(m_shell.session().alerts().act(answered(), AlertActionKind::DetailsNotNeeded,
                                            m_reason.value()),
             &m_reason);
    });
}

void AlertCard::add_to_ask_alone() {
    auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    add_key(*row, "Asked: no thoughts of self-harm", 'N',
            [this] { act(AlertActionKind::AskedAlone, "no"); });
    add_key(*row, "Asked: thoughts of self-harm", 'Y',
            [this] { act(AlertActionKind::AskedAlone, "yes"); });
    m_card->body().Add(row, wxSizerFlags().Expand());
    m_reason = add_line("Not asked, because", "Keep the reason", [this] {
        tell(m_shell.session().alerts().act(m_row.alert.id, AlertActionKind::NotAsked,
                                            m_reason.value()),
             &m_reason);
    });
}

void AlertCard::add_task() {
    m_note = add_line("What was done", "Done", [this] {
        tell(m_shell.session().alerts().act(m_row.alert.id, AlertActionKind::Done, m_note.value()),
             &m_note);
    });
    m_first = m_note.control;
}

std::vector<AlertId> AlertCard::answered() const {
    std::vector<AlertId> ids{m_row.alert.id};
    for (const auto& [check, id] : m_others) {
        if (check->GetValue()) ids.push_back(id);
    }
    return ids;
}

void AlertCard::act(AlertActionKind kind, const std::string& details) {
    tell(m_shell.session().alerts().act(answered(), kind, details), nullptr);
}

void AlertCard::keep_details() {
    auto details = workflow::details_to_ask(m_row.alert.rule);
    for (std::size_t i = 0; i < details.size(); ++i) details[i].answer = m_details[i].value();
    tell(m_shell.session().alerts().keep_details(answered(), details), &m_details.front());
}

void AlertCard::correct() {
    const auto form = m_shell.session().alerts().lead_to_answer(m_row.alert.id);
    if (!form) {
        m_shell.show_error(form.error());
        return;
    }
    const auto visit = form->visit ? m_shell.session().visits().visit(*form->visit)
                                   : Result<Visit>(Error{ErrorCode::NotFound, "visit"});
    const bool goes_on =
        visit && (visit->status == VisitStatus::Running || visit->status == VisitStatus::Paused);
    if (goes_on) {
        m_shell.go(VisitPlace{visit->id, form->id});
    } else {
        m_shell.go(AssessmentPlace{form->id});
    }
}

void AlertCard::tell(const Result<void>& done, TextField* field) {
    if (field != nullptr) field->box->set_problem({});
    if (done) {
        m_shell.show_notice({Severity::Information, "Noted, with your name and the time.", {}, {}});
        return;
    }
    const auto& error = done.error();
    if (field == nullptr || error.code != ErrorCode::InvalidInput || error.faults.empty()) {
        m_shell.show_error(error);
        return;
    }
    field->box->set_problem(to_wx(error.faults.front().text));
    field->control->SetFocus();
}

bool AlertCard::take_focus() {
    if (m_first == nullptr) return false;
    m_first->SetFocus();
    return true;
}

bool AlertCard::take_letter(int code) {
    for (const auto& key : m_keys) {
        if (key.code != code) continue;
        key.act();
        return true;
    }
    return false;
}

bool AlertCard::take_enter(const wxWindow* field) {
    for (const auto& [control, act] : m_enters) {
        if (control != field) continue;
        act();
        return true;
    }
    return false;
}

}  // namespace attune::ui
