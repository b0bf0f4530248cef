// SPDX-License-Identifier: Apache-2.0
// The keyboard within a row: where it begins, how it moves, what it answers.
#include <algorithm>

#include "visit/form_row_panel.h"

namespace attune::ui {

void FormRowPanel::take_focus() {
    if (m_sign != nullptr) {
        m_sign->SetFocus();
        return;
    }
    if (m_text != nullptr) {
        m_text->SetFocus();
        return;
    }
    const auto wanted = m_row.is_answered() || !m_row.proposed ? m_row.answer : *m_row.proposed;
    for (std::size_t i = 0; i < m_radios.size(); ++i) {
        if (m_row.options[i].answer == wanted) {
            m_radios[i]->SetFocus();
            return;
        }
    }
    if (!m_radios.empty()) {
        m_radios.front()->SetFocus();
    } else if (m_fold != nullptr) {
        m_fold->SetFocus();
    } else if (!m_checks.empty()) {
        m_checks.front()->SetFocus();
    }
}

bool FormRowPanel::takes_digits_only() const {
    using workflow::RowKind;
    return m_text != nullptr && (m_row.kind == RowKind::Integer || m_row.kind == RowKind::Decimal ||
                                 m_row.kind == RowKind::Quantity);
}

void FormRowPanel::move_option(int step) {
    std::vector<wxWindow*> stops;
    if (m_sign != nullptr) stops.push_back(m_sign);
    for (auto* check : m_part_checks) {
        if (check->IsShown()) stops.push_back(check);
    }
    stops.insert(stops.end(), m_radios.begin(), m_radios.end());
    stops.insert(stops.end(), m_checks.begin(), m_checks.end());
    const auto here = std::find(stops.begin(), stops.end(), FindFocus());
    if (here == stops.end()) return;
    const auto next = (here - stops.begin()) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(stops.size())) {
        stops[static_cast<std::size_t>(next)]->SetFocus();
    }
}

bool FormRowPanel::answer_with_focused() {
    if (m_sign != nullptr && m_sign->HasFocus()) {
        tap();
        return true;
    }
    for (std::size_t i = 0; i < m_radios.size(); ++i) {
        if (m_radios[i]->HasFocus()) {
            m_acts.answer(m_row.address, m_row.options[i].answer);
            return true;
        }
    }
    const auto toggled = [](const std::vector<wxCheckBox*>& checks) {
        const auto focused = std::find_if(checks.begin(), checks.end(),
                                          [](const wxCheckBox* one) { return one->HasFocus(); });
        if (focused != checks.end()) (*focused)->SetValue(!(*focused)->GetValue());
        return static_cast<std::size_t>(focused - checks.begin());
    };
    if (const auto at = toggled(m_checks); at < m_checks.size()) {
        tick(at);
        return true;
    }
    if (const auto at = toggled(m_part_checks); at < m_part_checks.size()) {
        tick_part(at);
        return true;
    }
    return false;
}

}  // namespace attune::ui
