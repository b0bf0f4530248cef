// SPDX-License-Identifier: Apache-2.0
#include "handover/hand_over_question.h"

#include <algorithm>
#include <utility>

#include "controls/accessible.h"
#include "controls/text.h"
#include "visit/option_control.h"

namespace attune::ui {

namespace {
constexpr int kNumberWidth = 200;
}

HandOverQuestion::HandOverQuestion(wxWindow* parent, const workflow::FormRow& row,
                                   std::function<void(const Answer&)> answer)
    : wxPanel(parent), m_row(row), m_answer(std::move(answer)) {
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new Paragraph(this, to_wx(m_row.text), TextSize::Title),
                wxSizerFlags().Expand().Border(wxBOTTOM, m_row.help.empty() ? kSpace24 : kSpace8));
    if (!m_row.help.empty()) {
        column->Add(new Paragraph(this, to_wx(m_row.help), TextSize::Body, Rank::Muted),
                    wxSizerFlags().Expand().Border(wxBOTTOM, kSpace24));
    }
    m_row.options.empty() ? add_field(*column) : add_options(*column);
    SetSizer(column);
    show_answer();
}

void HandOverQuestion::add_options(wxSizer& column) {
    const bool takes_several = m_row.kind == workflow::RowKind::Choices;
    if (!takes_several) {
        m_none =
            new wxRadioButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        m_none->Hide();
        set_accessible_name(*m_none, "no answer");
    }
    for (std::size_t at = 0; at < m_row.options.size(); ++at) {
        const auto& option = m_row.options[at];
        wxWindow* made = nullptr;
        if (takes_several) {
            made = m_checks.emplace_back(option_check(this, option, m_row.text));
            made->Bind(wxEVT_CHECKBOX, [this, at](wxCommandEvent&) { give(at); });
        } else {
            made = m_radios.emplace_back(option_radio(this, option, m_row.text));
            made->Bind(wxEVT_RADIOBUTTON, [this, at](wxCommandEvent&) { give(at); });
        }
        column.Add(made, wxSizerFlags().Expand().Border(wxBOTTOM, kSpace8));
    }
}

void HandOverQuestion::add_field(wxSizer& column) {
    const bool is_long = m_row.kind == workflow::RowKind::LongText;
    const bool is_wide = is_long || m_row.kind == workflow::RowKind::ShortText;
    auto* across = new wxBoxSizer(wxHORIZONTAL);
    m_field = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             is_long ? wxTE_MULTILINE : 0);
    m_field->SetMinSize(wxSize(is_wide ? -1 : with_text(kNumberWidth),
                               is_long ? GetCharHeight() * 6 : GetCharHeight() + kSpace24));
    set_accessible_name(*m_field, to_wx(m_row.text));
    across->Add(m_field, wxSizerFlags(is_wide ? 1 : 0).CenterVertical());
    if (!m_row.unit.empty()) {
        across->Add(line(this, to_wx(m_row.unit)),
                    wxSizerFlags().CenterVertical().Border(wxLEFT, kSpace8));
    }
    column.Add(across, wxSizerFlags().Expand());
}

void HandOverQuestion::show(const workflow::FormRow& row) {
    m_row = row;
    show_answer();
}

void HandOverQuestion::show_answer() {
    m_is_showing = true;
    const auto& given = m_row.answer;
    const auto is_chosen = [&](std::size_t at) {
        const auto& values = m_row.options[at].answer.values;
        return given.state == AnswerState::Given && !values.empty() &&
               std::count(given.values.begin(), given.values.end(), values.front()) > 0;
    };
    bool any = false;
    for (std::size_t at = 0; at < m_radios.size(); ++at) {
        if (is_chosen(at)) m_radios[at]->SetValue(true);
        any = any || is_chosen(at);
    }
    if (m_none != nullptr && !any) m_none->SetValue(true);
    for (std::size_t at = 0; at < m_checks.size(); ++at) m_checks[at]->SetValue(is_chosen(at));
    if (m_field != nullptr && !m_field->HasFocus()) {
        m_field->ChangeValue(to_wx(m_row.answer_words));
    }
    m_is_showing = false;
}

void HandOverQuestion::take_focus() {
    if (m_field != nullptr) {
        m_field->SetFocus();
        return;
    }
    const auto chosen = std::find_if(m_radios.begin(), m_radios.end(),
                                     [](const wxRadioButton* one) { return one->GetValue(); });
    if (chosen != m_radios.end()) {
        (*chosen)->SetFocus();
    } else if (!m_radios.empty()) {
        m_radios.front()->SetFocus();
    } else if (!m_checks.empty()) {
        m_checks.front()->SetFocus();
    }
}

std::optional<std::string> HandOverQuestion::typed() const {
    if (m_field == nullptr) return std::nullopt;
    return from_wx(m_field->GetValue());
}

std::optional<std::size_t> HandOverQuestion::focused() const {
    const auto* focus = FindFocus();
    for (std::size_t at = 0; at < m_row.options.size(); ++at) {
        if (at < m_radios.size() && m_radios[at] == focus) return at;
        if (at < m_checks.size() && m_checks[at] == focus) return at;
    }
    return std::nullopt;
}

void HandOverQuestion::give(std::size_t option) {
    if (!m_is_showing) m_answer(workflow::answer_with(m_row, m_row.options[option]));
}

bool HandOverQuestion::take_key(const wxKeyEvent& key) {
    if (m_field != nullptr || key.HasAnyModifiers()) return false;
    const auto here = focused();
    const auto move_to = [this](std::size_t at) {
        m_radios.empty() ? m_checks[at]->SetFocus() : m_radios[at]->SetFocus();
    };
    switch (key.GetKeyCode()) {
        case WXK_UP:
        case WXK_LEFT:
            if (here && *here > 0) move_to(*here - 1);
            return here.has_value();
        case WXK_DOWN:
        case WXK_RIGHT:
            if (here && *here + 1 < m_row.options.size()) move_to(*here + 1);
            return here.has_value();
        case WXK_SPACE:
            if (here) give(*here);
            return here.has_value();
        default:
            break;
    }
    const auto* option = workflow::option_for_key(m_row, from_wx(wxString(key.GetUnicodeKey())));
    if (option == nullptr) return false;
    const auto at = static_cast<std::size_t>(option - m_row.options.data());
    // The keyboard may have stayed on Skip: Enter must go on from what was just answered.
    move_to(at);
    give(at);
    return true;
}

}  // namespace attune::ui
