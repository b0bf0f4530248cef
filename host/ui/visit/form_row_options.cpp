// SPDX-License-Identifier: Apache-2.0
// What a row is answered with: options to choose, boxes to tick, a field to type in.
#include <wx/wrapsizer.h>

#include <algorithm>

#include "controls/accessible.h"
#include "controls/dress.h"
#include "controls/native_style.h"
#include "visit/form_row_panel.h"
#include "visit/option_control.h"

namespace attune::ui {

namespace {
constexpr int kNumberWidth = 160;
constexpr int kLeastTextWidth = 80;
}  // namespace

void FormRowPanel::add_ways_to_answer() {
    using workflow::RowKind;
    switch (m_row.kind) {
        case RowKind::Choice:
        case RowKind::YesNo:
            add_radio_options(*m_column);
            break;
        case RowKind::Choices:
            add_check_options(*m_column);
            break;
        case RowKind::LongText:
            add_text(*m_column, 3);
            break;
        case RowKind::Integer:
        case RowKind::Decimal:
        case RowKind::Quantity:
        case RowKind::Date:
        case RowKind::DateTime:
        case RowKind::Time:
        case RowKind::ShortText:
            add_text(*m_column, 1);
            break;
        case RowKind::Heading:
        case RowKind::Words:
        case RowKind::Unsupported:
            break;
    }
}

void FormRowPanel::add_parts(wxSizer& column) {
    if (m_parts.empty()) return;
    auto* across = new wxWrapSizer(wxHORIZONTAL);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        auto* check = new wxCheckBox(this, wxID_ANY, to_wx(m_parts[i].text));
        set_accessible_description(*check, to_wx(m_row.text));
        check->Bind(wxEVT_CHECKBOX, [this, i](wxCommandEvent&) { tick_part(i); });
        watch_focus(check);
        m_part_checks.push_back(check);
        across->Add(check, wxSizerFlags().Border(wxRIGHT, kSpace16));
    }
    column.Add(across, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
}

void FormRowPanel::tick_part(std::size_t part) {
    m_acts.answer(m_parts[part].address, m_part_checks[part]->IsChecked()
                                             ? Answer::given(true)
                                             : Answer{AnswerState::Missing, {}});
}

void FormRowPanel::add_radio_options(wxSizer& column) {
    m_none = new wxRadioButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
    m_none->Hide();
    set_accessible_name(*m_none, "no answer");
    auto* across = new wxWrapSizer(wxHORIZONTAL);
    for (const auto& option : m_row.options) {
        auto* radio = option_radio(this, option, m_row.text);
        radio->Enable(!m_row.is_read_only);
        radio->Bind(wxEVT_RADIOBUTTON, [this, answer = option.answer](wxCommandEvent&) {
            if (!m_is_showing) m_acts.answer(m_row.address, answer);
        });
        watch_focus(radio);
        m_radios.push_back(radio);
        across->Add(radio, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, kSpace4));
    }
    column.Add(across, wxSizerFlags().Expand().Border(wxTOP, kSpace8));
}

void FormRowPanel::add_check_options(wxSizer& column) {
    for (const auto& option : m_row.options) {
        auto* check = option_check(this, option, m_row.text);
        check->Enable(!m_row.is_read_only);
        check->Bind(wxEVT_CHECKBOX, [this, at = m_checks.size()](wxCommandEvent&) { tick(at); });
        watch_focus(check);
        m_checks.push_back(check);
        column.Add(check, wxSizerFlags().Border(wxTOP, kSpace4));
    }
}

void FormRowPanel::tick(std::size_t changed) {
    m_acts.answer(m_row.address, workflow::answer_with(m_row, m_row.options[changed]));
}

void FormRowPanel::add_text(wxSizer& column, int lines) {
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    m_text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            lines > 1 ? wxTE_MULTILINE : wxTE_PROCESS_ENTER);
    if (lines > 1) m_text->SetMinSize(wxSize(-1, m_text->GetCharHeight() * (lines + 1)));
    m_text->SetEditable(!m_row.is_read_only);
    set_accessible_name(*m_text, to_wx(m_row.text));
    m_text->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (!m_is_showing) m_acts.draft(m_row.address, from_wx(m_text->GetValue()));
    });
    if (lines == 1) {
        m_text->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
            m_acts.answer_typed(m_row.address, from_wx(m_text->GetValue()), Typed::Entered);
        });
    }
    m_text->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        const auto typed = from_wx(m_text->GetValue());
        // "Declined" is no text: to pass over an empty field does not take it back.
        if (!m_row.draft.empty() || typed != words_in_field()) {
            m_acts.answer_typed(m_row.address, typed, Typed::Left);
        }
        event.Skip();
    });
    watch_focus(m_text);
    const bool is_wide = lines > 1 || m_row.kind == workflow::RowKind::ShortText;
    if (lines == 1) keep_one_line(*m_text, is_wide ? kLeastTextWidth : kNumberWidth);
    across->Add(m_text, wxSizerFlags(is_wide ? 1 : 0).CenterVertical());
    if (!m_row.unit.empty()) {
        across->Add(line(this, to_wx(m_row.unit)),
                    wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    }
    column.Add(across, wxSizerFlags().Expand().Border(wxTOP, kSpace4));
    if (!m_row.options.empty()) add_radio_options(column);
}

}  // namespace attune::ui
