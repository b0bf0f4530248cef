// SPDX-License-Identifier: Apache-2.0
#include "visit/paper_band.h"

#include <utility>

#include "controls/accessible.h"
#include "controls/button.h"
#include "controls/dress.h"
#include "controls/folding_row.h"
#include "controls/native_style.h"
#include "workflow/presence.h"

namespace attune::ui {

using workflow::PaperPass;

namespace {

constexpr int kTotalWidth = 72;
constexpr int kLeastWidth = 320;
constexpr int kDigitsOfATotal = 3;

}  // namespace

PaperBand::PaperBand(wxWindow* parent, Shell& shell, workflow::AssessmentSession& assessment,
                     std::function<void()> leave, std::function<void()> begun)
    : wxPanel(parent),
      m_shell(shell),
      m_assessment(assessment),
      m_leave(std::move(leave)),
      m_begun(std::move(begun)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    m_words = new Paragraph(this, {});
    words->Add(m_words, wxSizerFlags().Expand());
    m_once = button(this, "&Key it once only", ButtonRank::Quiet, [this] { toggle_once(); });
    auto* act = new wxBoxSizer(wxHORIZONTAL);
    act->Add(m_once);
    auto* across = new FoldingRow(*this, kLeastWidth, Stretch::First);
    across->hold(words, act);
    column->Add(across, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, kSpace8));
    add_total(*column);
    add_reason(*column);
    add_why(*column);
    auto* inset = new wxBoxSizer(wxVERTICAL);
    inset->Add(column, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, kSpace16));
    SetSizer(inset);
    show_state();
}

void PaperBand::add_total(wxSizer& column) {
    m_total_row = new wxPanel(this);
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(line(m_total_row, "Total on the paper"), wxSizerFlags().CenterVertical());
    m_total = new wxTextCtrl(m_total_row, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             wxTE_PROCESS_ENTER);
    keep_one_line(*m_total, kTotalWidth);
    m_total->SetMaxLength(kDigitsOfATotal);
    set_accessible_name(*m_total, "Total on the paper");
    // Not by a validator: that one would swallow Alt with a letter as well.
    m_total->Bind(wxEVT_CHAR, [](wxKeyEvent& event) {
        const wxChar typed = event.GetUnicodeKey();
        const bool is_typed = typed >= L' ' && !event.HasModifiers();
        if (!is_typed || wxIsdigit(typed)) event.Skip();
    });
    m_total->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { keep_total(); });
    m_total->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_leave(); });
    across->Add(m_total, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    m_total_words = new Paragraph(m_total_row, {}, TextSize::Body, Rank::Muted);
    across->Add(m_total_words, wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace16));
    m_total_row->SetSizer(across);
    column.Add(m_total_row, wxSizerFlags().Expand().Border(wxALL, kSpace8));
}

void PaperBand::add_reason(wxSizer& column) {
    const auto row =
        add_asked(column, "Why once?", "Why is it keyed once?", [this] { keep_once(); });
    m_reason_row = row.panel;
    m_reason = row.field;
}

void PaperBand::add_why(wxSizer& column) {
    const auto row = add_asked(column, "Why does it differ?", "Why does the total differ?",
                               [this] { keep_explanation(); });
    m_why_row = row.panel;
    m_why = row.field;
}

PaperBand::Asked PaperBand::add_asked(wxSizer& column, const wxString& words, const wxString& name,
                                      const std::function<void()>& keep) {
    Asked row{new wxPanel(this), nullptr};
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    across->Add(line(row.panel, words), wxSizerFlags().CenterVertical());
    row.field = new wxTextCtrl(row.panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                               wxTE_PROCESS_ENTER);
    set_accessible_name(*row.field, name);
    row.field->Bind(wxEVT_TEXT_ENTER, [keep](wxCommandEvent&) { keep(); });
    across->Add(row.field, wxSizerFlags(1).CenterVertical().Border(wxLEFT, kSpace8));
    across->Add(button(row.panel, "Keep the reason", ButtonRank::Plain, keep),
                wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    row.panel->SetSizer(across);
    row.panel->Hide();
    column.Add(row.panel, wxSizerFlags().Expand().Border(wxALL, kSpace8));
    return row;
}

void PaperBand::keep_total() {
    auto paper = m_assessment.paper();
    const auto kept = paper.set_total(from_wx(m_total->GetValue()));
    m_is_refused = !kept && kept.error().code == ErrorCode::InvalidInput;
    if (!m_is_refused) {
        if (!kept) m_shell.show_error(kept.error());
        show_state();
        return;
    }
    // Of a number typed digit by digit the first ones were taken.
    if (const auto cleared = paper.set_total({}); !cleared) m_shell.show_error(cleared.error());
    m_total_words->set_text(to_wx(kept.error().faults.front().text));
    add_look(*m_total_words, Look::Problem);
    lay_out();
}

void PaperBand::keep_explanation() {
    const auto kept = m_assessment.paper().explain_total(from_wx(m_why->GetValue()));
    if (!kept) {
        m_shell.show_error(kept.error());
        return;
    }
    m_is_why_asked = false;
    show_state();
    m_leave();
}

bool PaperBand::ask_why_it_differs() {
    if (!m_total_row->IsShown() || !m_assessment.paper().total().is_open()) return false;
    m_is_why_asked = true;
    show_state();
    m_why->SetFocus();
    return true;
}

void PaperBand::toggle_once() {
    if (m_assessment.paper().pass() == PaperPass::KeyedOnce) {
        const auto begun = m_assessment.paper().begin_second_pass();
        begun ? m_begun() : m_shell.show_error(begun.error());
        return;
    }
    m_reason_row->Show(!m_reason_row->IsShown());
    lay_out();
    if (m_reason_row->IsShown()) m_reason->SetFocus();
}

void PaperBand::keep_once() {
    const auto kept = m_assessment.paper().key_once(from_wx(m_reason->GetValue()));
    if (!kept) {
        m_shell.show_error(kept.error());
        return;
    }
    m_leave();
}

void PaperBand::show_state() {
    const auto paper = m_assessment.paper();
    const auto pass = paper.pass();
    const bool is_read = m_assessment.is_read_only();
    m_words->set_text(to_wx(paper.words()));
    m_once->SetLabel(pass == PaperPass::KeyedOnce ? "&Key it a second time" : "&Key it once only");
    m_once->Show(!is_read && pass != PaperPass::NotFromPaper && pass != PaperPass::Compared);
    if (pass != PaperPass::First && pass != PaperPass::Second) m_reason_row->Hide();
    const auto total = paper.total();
    // A total is a score, and may be read only where scores may.
    m_total_row->Show(pass == PaperPass::Compared && m_shell.room().may_read_results() &&
                      (!is_read || !total.written.empty()));
    m_total->SetEditable(!is_read);
    if (!m_is_refused) show_total(total);
    m_is_why_asked = m_is_why_asked && total.is_open();
    m_why_row->Show(m_total_row->IsShown() && m_is_why_asked);
    Show(pass != PaperPass::NotFromPaper);
    lay_out();
}

void PaperBand::show_total(const workflow::PaperTotal& total) {
    if (!m_total->HasFocus()) m_total->ChangeValue(to_wx(total.written));
    m_total_words->set_text(total.words.empty() && !m_assessment.is_read_only()
                                ? "May be left empty."
                                : to_wx(total.words));
    (total.is_open() ? add_look : remove_look)(*m_total_words, Look::Problem);
}

void PaperBand::lay_out() {
    m_total_row->Layout();
    m_reason_row->Layout();
    m_why_row->Layout();
    Layout();
    GetParent()->Layout();
}

bool PaperBand::focus_total() {
    if (!m_total_row->IsShown() || m_assessment.is_read_only()) return false;
    m_total->SetFocus();
    return true;
}

}  // namespace attune::ui
