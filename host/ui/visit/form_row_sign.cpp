// SPDX-License-Identifier: Apache-2.0
// A sign that is looked for: one box to tap. A tap says seen, the next one looked for and not seen,
// a third takes it back; the moments stand there once it was seen.
#include <gtk/gtk.h>

#include <algorithm>

#include "controls/accessible.h"
#include "visit/form_row_panel.h"

namespace attune::ui {

namespace {

bool is_given(const workflow::AnswerOption& option) {
    return option.answer.state == AnswerState::Given;
}

}  // namespace

bool FormRowPanel::is_sign() const {
    if (m_use == RowUse::Read || m_parts.empty() || m_row.kind != workflow::RowKind::Choice) {
        return false;
    }
    // Parts can only propose one of three; beside two they say when it was.
    return std::count_if(m_row.options.begin(), m_row.options.end(), is_given) == 2;
}

void FormRowPanel::set_number(int number) {
    if (m_sign == nullptr) return;
    const auto words = to_wx(m_row.text);
    m_sign->SetLabel(wxControl::EscapeMnemonics(
        number > 0 && number <= 9 ? wxString::Format("%d   ", number) + words : words));
}

void FormRowPanel::add_sign() {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    m_sign = new wxCheckBox(this, wxID_ANY, wxControl::EscapeMnemonics(to_wx(m_row.text)),
                            wxDefaultPosition, wxDefaultSize, wxCHK_3STATE);
    set_accessible_name(*m_sign, to_wx(m_row.text));
    GtkWidget* label = gtk_bin_get_child(GTK_BIN(m_sign->GetHandle()));
    if (GTK_IS_LABEL(label)) gtk_label_set_ellipsize(GTK_LABEL(label), PANGO_ELLIPSIZE_END);
    m_sign->SetMinSize(wxSize(1, -1));
    m_sign->SetToolTip(to_wx(m_row.help.empty() ? m_row.text : m_row.text + ". " + m_row.help));
    m_sign->Enable(!m_row.is_read_only);
    m_sign->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { tap(); });
    watch_focus(m_sign);
    across->Add(m_sign, wxSizerFlags(1).CenterVertical());
    m_sign_words = line(this, {}, TextSize::Body, Rank::Muted);
    across->Add(m_sign_words, wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace16));
    m_column->Add(across, wxSizerFlags().Expand());
}

void FormRowPanel::tap() {
    if (m_sign == nullptr || m_row.is_read_only) return;
    const Answer nothing{AnswerState::Missing, {}};
    std::vector<Answer> cycle{nothing};
    for (const auto& option : m_row.options) {
        if (is_given(option)) cycle.push_back(option.answer);
    }
    const auto here = std::find(cycle.begin(), cycle.end(), m_row.answer);
    const auto at = here == cycle.end() ? 0 : here - cycle.begin();
    const auto next = cycle[static_cast<std::size_t>(at + 1) % cycle.size()];
    // A moment of what was not seen is none.
    const auto parts = m_parts;
    for (const auto& part : parts) {
        if (next != cycle[1] && part.is_answered()) m_acts.mark(part.address, nothing);
    }
    m_acts.mark(m_row.address, next);
}

void FormRowPanel::show_sign() {
    if (m_sign == nullptr) return;
    const auto first = std::find_if(m_row.options.begin(), m_row.options.end(), is_given);
    const bool is_seen = m_row.is_answered() && m_row.answer == first->answer;
    m_sign->Set3StateValue(is_seen               ? wxCHK_CHECKED
                           : m_row.is_answered() ? wxCHK_UNDETERMINED
                                                 : wxCHK_UNCHECKED);
    const auto words = m_row.is_answered() ? to_wx(m_row.answer_words) : wxString("not looked for");
    set_accessible_description(*m_sign, words);
    m_sign_words->SetLabelText(m_row.is_answered() ? words : wxString());
    if (is_seen && m_moments == nullptr) {
        m_moments = new wxBoxSizer(wxVERTICAL);
        add_parts(*m_moments);
        m_column->Insert(1, m_moments, wxSizerFlags().Expand().Border(wxLEFT, kSpace24));
    }
    if (m_moments == nullptr) return;
    m_column->Show(m_moments, is_seen, true);
    InvalidateBestSize();
}

}  // namespace attune::ui
