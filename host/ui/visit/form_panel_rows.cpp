// SPDX-License-Identifier: Apache-2.0
// Rows come and go with the answers and with who is in the room.
#include <wx/wupdlock.h>

#include <algorithm>
#include <utility>

#include "visit/form_panel.h"
#include "workflow/kept_rows.h"

namespace attune::ui {

std::vector<workflow::FormRow> FormPanel::rows() const {
    return m_assessment->is_read_only() ? workflow::kept_rows(m_assessment->rows(), m_opened)
                                        : m_assessment->rows();
}

FormPanel::Parts FormPanel::parts() const {
    Parts parts;
    for (const auto& row : m_assessment->rows()) {
        if (row.part_of.empty()) continue;
        parts[{row.part_of, row.address.instances}].push_back(row);
    }
    return parts;
}

bool FormPanel::same_rows() const {
    std::size_t at = 0;
    for (const auto& row : rows()) {
        if (!row.part_of.empty()) continue;
        if (at >= m_rows.size() || !m_rows[at]->fits(row)) return false;
        ++at;
    }
    return at == m_rows.size();
}

void FormPanel::show_rows() {
    if (!same_rows()) {
        // The control whose event brought us here must outlive that event.
        CallAfter([this] { match_rows(); });
        return;
    }
    std::size_t at = 0;
    auto parts = this->parts();
    for (const auto& row : rows()) {
        if (row.part_of.empty()) m_rows[at++]->show(row, parts[row.address]);
    }
    m_column->Layout();
}

void FormPanel::match_rows() {
    const wxWindowUpdateLocker at_once(m_column);
    m_is_matching = true;
    auto before = std::exchange(m_rows, {});
    m_column->body().Clear(false);
    auto parts = this->parts();
    for (const auto& row : rows()) {
        if (!row.part_of.empty()) continue;
        const auto same =
            std::find_if(before.begin(), before.end(),
                         [&](const FormRowPanel* panel) { return panel && panel->fits(row); });
        FormRowPanel* panel = nullptr;
        if (same != before.end()) {
            panel = std::exchange(*same, nullptr);
            panel->show(row, parts[row.address]);
        } else {
            const auto use = m_assessment->is_read_only() ? RowUse::Read : RowUse::Answer;
            panel = new FormRowPanel(m_column->content(), row, parts[row.address], use, row_acts());
            if (!m_rows.empty()) panel->MoveAfterInTabOrder(m_rows.back());
        }
        m_column->body().Add(panel, wxSizerFlags().Expand());
        m_rows.push_back(panel);
        panel->set_current(row.address == m_current);
    }
    for (auto* gone : before) {
        if (gone != nullptr) gone->Destroy();
    }
    number_signs();
    m_is_matching = false;
    m_column->Layout();
    // Behind what may yet choose another row.
    if (!m_assessment->is_read_only()) CallAfter([this] { settle_keyboard(); });
}

void FormPanel::settle_keyboard() {
    if (panel_of(m_current) != nullptr || m_rows.empty() || !IsShownOnScreen()) return;
    auto* focus = FindFocus();
    const bool is_elsewhere = focus != nullptr && !IsDescendant(focus);
    const auto next = m_assessment->next_unanswered({});
    m_current = next ? *next : m_assessment->position();
    if (is_elsewhere) return;
    if (next) {
        go_to(*next, Scroll::IfHidden);
    } else if (m_done != nullptr) {
        m_done->SetFocus();
    }
}

}  // namespace attune::ui
