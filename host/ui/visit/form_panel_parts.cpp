// SPDX-License-Identifier: Apache-2.0
// Long forms are walked part by part; in a list of signs a digit taps its sign.
#include <algorithm>

#include "visit/form_panel.h"

namespace attune::ui {

std::vector<std::size_t> FormPanel::part_starts() const {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const auto& row = m_rows[at]->row();
        if (row.kind == workflow::RowKind::Heading && row.depth == 0) starts.push_back(at);
    }
    return starts;
}

void FormPanel::number_signs() {
    int number = 0;
    for (auto* panel : m_rows) {
        const auto& row = panel->row();
        if (row.kind == workflow::RowKind::Heading && row.depth == 0) number = 0;
        if (panel->is_sign()) panel->set_number(++number);
    }
}

bool FormPanel::tap_numbered(wxChar digit) {
    if (digit < '1' || digit > '9') return false;
    const auto here = std::find_if(m_rows.begin(), m_rows.end(),
                                   [this](const auto* panel) { return panel->holds(m_current); });
    if (here == m_rows.end() || !(*here)->is_sign()) return false;
    const auto starts = part_starts();
    const auto at = static_cast<std::size_t>(here - m_rows.begin());
    const auto next = std::upper_bound(starts.begin(), starts.end(), at);
    const std::size_t end = next == starts.end() ? m_rows.size() : *next;
    const std::size_t begin = next == starts.begin() ? 0 : *(next - 1);
    int number = 0;
    for (std::size_t row = begin; row < end; ++row) {
        if (!m_rows[row]->is_sign() || ++number != static_cast<int>(digit - '0')) continue;
        go_to(m_rows[row]->row().address, Scroll::IfHidden);
        m_rows[row]->tap();
        return true;
    }
    return false;
}

bool FormPanel::move_part(int step) {
    const auto starts = part_starts();
    if (starts.size() < 2) return false;
    const auto here = std::find_if(m_rows.begin(), m_rows.end(),
                                   [this](const auto* panel) { return panel->holds(m_current); });
    const auto at = static_cast<std::size_t>(here - m_rows.begin());
    const auto next = std::upper_bound(starts.begin(), starts.end(), at);
    auto part = (next - starts.begin()) - 1 + step;
    for (; part >= 0 && part < static_cast<std::ptrdiff_t>(starts.size()); part += step) {
        const auto begin = starts[static_cast<std::size_t>(part)];
        const auto last = static_cast<std::size_t>(part) + 1;
        const auto end = last < starts.size() ? starts[last] : m_rows.size();
        for (auto row = begin; row < end; ++row) {
            if (!m_rows[row]->is_stop()) continue;
            go_to(m_rows[row]->row().address);
            return true;
        }
    }
    if (step > 0 && m_done != nullptr) m_done->SetFocus();
    return true;
}

}  // namespace attune::ui
