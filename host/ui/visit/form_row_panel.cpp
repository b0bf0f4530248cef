// SPDX-License-Identifier: Apache-2.0
#include "visit/form_row_panel.h"

#include <wx/dcclient.h>

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/native_style.h"
#include "workflow/covered_row.h"

namespace attune::ui {

namespace {

constexpr int kBarWidthOfRow = 4;
constexpr int kIndent = 16;

bool is_given_true(const Answer& answer) {
    return answer.state == AnswerState::Given && !answer.values.empty() &&
           answer.values.front() == AnswerValue(true);
}

bool contains(const Answer& answer, const Answer& option) {
    if (option.state != AnswerState::Given) return answer.state == option.state;
    return !option.values.empty() && std::find(answer.values.begin(), answer.values.end(),
                                               option.values.front()) != answer.values.end();
}

/// Nothing that is drawn anew from answer to answer differs.
bool looks_same(const workflow::FormRow& now, const workflow::FormRow& before) {
    return now.answer == before.answer && now.answer_words == before.answer_words &&
           now.saved == before.saved && now.draft == before.draft &&
           now.proposed == before.proposed && now.earlier == before.earlier &&
           now.fault == before.fault;
}

}  // namespace

FormRowPanel::FormRowPanel(wxWindow* parent, const workflow::FormRow& row,
                           std::vector<workflow::FormRow> parts, RowUse use, RowActs acts)
    : wxPanel(parent), m_row(row), m_parts(std::move(parts)), m_use(use), m_acts(std::move(acts)) {
    // A row with nothing to press is no stop of the Tab key.
    m_container.DisableSelfFocus();
    auto* outer = new wxBoxSizer(wxHORIZONTAL);
    outer->AddSpacer(kBarWidthOfRow + 12 + kIndent * std::max(0, m_row.depth - 1));
    m_column = new wxBoxSizer(wxVERTICAL);
    outer->Add(m_column, wxSizerFlags(1).Border(wxTOP | wxBOTTOM, is_sign() ? kSpace4 : 12));
    outer->AddSpacer(12);
    SetSizer(outer);
    const bool is_line = m_row.kind == workflow::RowKind::Words && m_row.can_fold;
    if (m_row.kind == workflow::RowKind::Heading || m_row.is_folded || is_line) {
        add_heading();
    } else if (!m_row.is_question()) {
        add_words();
    } else {
        add_question();
    }
    Bind(wxEVT_PAINT, &FormRowPanel::paint, this);
    show_answer();
}

void FormRowPanel::add_heading() {
    const bool is_group = m_row.kind == workflow::RowKind::Heading;
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(
        new Paragraph(this, to_wx(m_row.text), is_group ? TextSize::Heading : TextSize::Body,
                      m_row.is_folded ? Rank::Muted : Rank::Full),
        wxSizerFlags(1).CenterVertical());
    if (m_row.is_folded || m_row.can_fold) add_fold_button(*across);
    if (m_use == RowUse::Answer) {
        add_remove_button(*across);
        if (m_row.can_repeat) add_another_button(*across);
    }
    m_column->Add(across, wxSizerFlags().Expand());
    if (!m_row.help.empty() && !m_row.is_folded) {
        m_column->Add(new Paragraph(this, to_wx(m_row.help), TextSize::Body, Rank::Muted),
                      wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    }
}

void FormRowPanel::add_fold_button(wxSizer& across) {
    m_fold = button(this, m_row.is_folded ? "Open" : "Fold", ButtonRank::Quiet,
                    [this] { m_acts.open_group(m_row.address, m_row.is_folded); });
    set_accessible_name(*m_fold, (m_row.is_folded ? "Open " : "Fold ") + to_wx(m_row.text));
    watch_focus(m_fold);
    across.Add(m_fold, wxSizerFlags().CenterVertical());
}

void FormRowPanel::add_another_button(wxSizer& across) {
    auto* another = button(this, "Add another", ButtonRank::Quiet,
                           [this] { m_acts.add_another(m_row.address); });
    set_accessible_name(*another, "Add another after " + to_wx(m_row.text));
    watch_focus(another);
    across.Add(another, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
}

void FormRowPanel::add_remove_button(wxSizer& across) {
    // On every heading of a copy; shown once there is something to remove.
    if (m_row.address.instances.empty()) return;
    m_remove = button(this, "Remove", ButtonRank::Quiet, [this] { m_acts.remove(m_row.address); });
    set_accessible_name(*m_remove, "Remove " + to_wx(m_row.text));
    watch_focus(m_remove);
    m_remove->Show(m_row.can_remove);
    across.Add(m_remove, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
}

void FormRowPanel::add_words() {
    m_column->Add(new Paragraph(this, to_wx(m_row.text), TextSize::Body, Rank::Muted),
                  wxSizerFlags().Expand());
}

void FormRowPanel::add_question() {
    if (is_sign()) {
        add_sign();
        m_notes = new Paragraph(this, {}, TextSize::Body, Rank::Muted);
        m_column->Add(m_notes, wxSizerFlags().Expand());
        return;
    }
    add_question_words();
    if (m_use == RowUse::Read || m_row.is_read_only) {
        add_answer_words();
    } else {
        add_parts(*m_column);
        add_ways_to_answer();
    }
    m_notes = new Paragraph(this, {}, TextSize::Body, Rank::Muted);
    m_column->Add(m_notes, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void FormRowPanel::add_question_words() {
    const auto text = m_row.prefix.empty() ? m_row.text : m_row.prefix + "  " + m_row.text;
    m_column->Add(new Paragraph(this, to_wx(text)), wxSizerFlags().Expand());
    if (!m_row.help.empty()) {
        m_column->Add(new Paragraph(this, to_wx(m_row.help), TextSize::Body, Rank::Muted),
                      wxSizerFlags().Expand().Border(wxTOP, 2));
    }
}

void FormRowPanel::add_answer_words() {
    m_answer_words = new Paragraph(this, {});
    m_answer_words->SetFont(m_answer_words->GetFont().MakeBold());
    m_column->Add(m_answer_words, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void FormRowPanel::watch_focus(wxWindow* control) {
    control->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        m_acts.focused(m_row.address);
        event.Skip();
    });
}

bool FormRowPanel::fits(const workflow::FormRow& row) const {
    return row.address == m_row.address && row.kind == m_row.kind &&
           row.is_folded == m_row.is_folded && row.can_fold == m_row.can_fold &&
           row.can_repeat == m_row.can_repeat;
}

bool FormRowPanel::holds(const ItemAddress& address) const {
    return m_row.address == address ||
           std::any_of(m_parts.begin(), m_parts.end(),
                       [&](const workflow::FormRow& part) { return part.address == address; });
}

bool FormRowPanel::is_stop() const {
    const bool takes_answers = m_row.is_question() && !m_row.is_read_only;
    return m_row.is_folded || (takes_answers && m_use == RowUse::Answer);
}

void FormRowPanel::show(const workflow::FormRow& row, const std::vector<workflow::FormRow>& parts) {
    // What was typed in vain gives way to the answer.
    const bool is_same =
        m_text == nullptr && looks_same(row, m_row) &&
        std::equal(parts.begin(), parts.end(), m_parts.begin(), m_parts.end(), looks_same);
    const bool is_uncovered = workflow::is_covered(m_row) && !workflow::is_covered(row);
    m_row = row;
    m_parts = parts;
    // The keyboard came here to open it: its field has the words again.
    if (is_uncovered && m_text != nullptr) m_text->ChangeValue(to_wx(words_in_field()));
    if (m_remove != nullptr && m_remove->IsShown() != m_row.can_remove) {
        m_remove->Show(m_row.can_remove);
        Layout();
    }
    if (!is_same) show_answer();
}

void FormRowPanel::show_answer() {
    m_is_showing = true;
    show_sign();
    bool any = false;
    for (std::size_t i = 0; i < m_radios.size() && i < m_row.options.size(); ++i) {
        const bool chosen = m_row.is_answered() && m_row.options[i].answer == m_row.answer;
        if (chosen) m_radios[i]->SetValue(true);
        any = any || chosen;
    }
    if (!any && m_none != nullptr) m_none->SetValue(true);
    for (std::size_t i = 0; i < m_checks.size() && i < m_row.options.size(); ++i) {
        m_checks[i]->SetValue(m_row.is_answered() &&
                              contains(m_row.answer, m_row.options[i].answer));
    }
    for (std::size_t i = 0; i < m_part_checks.size() && i < m_parts.size(); ++i) {
        m_part_checks[i]->SetValue(is_given_true(m_parts[i].answer));
    }
    const bool is_instead_of_text = m_row.is_answered() && m_row.answer.state != AnswerState::Given;
    if (m_text != nullptr && (!m_text->HasFocus() || is_instead_of_text)) {
        m_text->ChangeValue(to_wx(words_in_field()));
    }
    if (m_answer_words != nullptr) {
        m_answer_words->set_text(to_wx(words_to_read()));
    }
    m_is_showing = false;
    show_notes();
}

std::string FormRowPanel::words_to_read() const {
    if (!m_row.is_answered()) return "no answer";
    std::string words = m_row.answer_words;
    const bool is_number =
        m_row.kind == workflow::RowKind::Integer || m_row.kind == workflow::RowKind::Decimal;
    if (is_number && m_row.answer.state == AnswerState::Given && !m_row.unit.empty()) {
        words += " " + m_row.unit;
    }
    std::string ticked;
    for (const auto& part : m_parts) {
        if (is_given_true(part.answer)) ticked += (ticked.empty() ? "" : ", ") + part.text;
    }
    return ticked.empty() ? words : words + " (" + ticked + ")";
}

std::string FormRowPanel::words_in_field() const {
    if (!m_row.draft.empty()) return m_row.draft;
    if (workflow::is_covered(m_row)) return {};
    return m_row.answer.state == AnswerState::Given ? m_row.answer_words : std::string();
}

void FormRowPanel::show_notes() {
    if (m_notes == nullptr) return;
    std::string notes;
    const auto add = [&notes](const std::string& text) {
        if (!text.empty()) notes += (notes.empty() ? "" : "  ·  ") + text;
    };
    if (m_answer_words == nullptr && workflow::is_covered(m_row)) add(m_row.answer_words);
    if (m_row.saved == workflow::SavedState::Unsaved) add("not saved yet");
    if (!m_row.earlier.empty()) add("earlier: " + m_row.earlier);
    if (m_row.proposed && !m_row.is_answered()) {
        for (const auto& option : m_row.options) {
            if (option.answer == *m_row.proposed) {
                add("the parts suggest: " + option.text);
            }
        }
    }
    add(m_row.fault);
    const bool is_problem = !m_row.fault.empty() || m_row.saved == workflow::SavedState::Unsaved;
    (is_problem ? add_look : remove_look)(*m_notes, Look::Problem);
    m_notes->set_text(to_wx(notes));
    m_notes->Show(!notes.empty());
}

void FormRowPanel::show_problem(const wxString& words) {
    add_look(*m_notes, Look::Problem);
    m_notes->set_text(words);
    m_notes->Show();
    InvalidateBestSize();
}

void FormRowPanel::set_current(bool current) {
    if (m_is_current == current) return;
    m_is_current = current;
    Refresh();
}

void FormRowPanel::paint(wxPaintEvent&) {
    wxPaintDC dc(this);
    if (!m_is_current) return;
    const wxSize size = GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(colour_of(Ink::Card));
    dc.DrawRectangle(0, 0, size.x, size.y);
    dc.SetBrush(colour_of(Ink::Focus));
    dc.DrawRectangle(0, 0, kBarWidthOfRow, size.y);
}

}  // namespace attune::ui
