// SPDX-License-Identifier: Apache-2.0
#include "referrals/referrals_page.h"

#include "controls/empty_state.h"
#include "controls/table.h"
#include "controls/text.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {
enum ReferralColumn : unsigned { Child = 0, Receiver, Clock, Status, Urgent };
}

ReferralsPage::ReferralsPage(wxWindow* parent, Shell& shell_)
    : Page(parent, shell_, "Referrals"), m_area(new wxPanel(body())) {
    m_table = new Table(
        m_area, "All referrals",
        {{"Child", 130}, {"To", 160}, {"Clock", 310}, {"Status", 140}, {"Urgency", 80}},
        [this](unsigned row, unsigned column) { return cell(row, column); },
        [this](unsigned row) { shell().go(ReportPlace{m_rows[row].id}); });
    m_empty =
        new EmptyState(m_area, "referrals", "No referrals yet. They are made from a child's chart.",
                       "Families", [this] { shell().go(FamiliesPlace{}); });
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(m_table, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, kSpace24));
    rows->Add(m_empty, wxSizerFlags(1).Expand());
    m_area->SetSizer(rows);
    fill_with(m_area);
    refresh({});
}

void ReferralsPage::refresh(const FamilyId&) {
    auto all = shell().session().referrals().all();
    if (!all) {
        shell().show_error(all.error(), [this] { refresh({}); });
        return;
    }
    m_rows = std::move(all).value();
    m_table->set_row_count(static_cast<unsigned>(m_rows.size()));
    m_table->Show(!m_rows.empty());
    m_empty->Show(m_rows.empty());
    m_area->Layout();
}

void ReferralsPage::take_focus() {
    if (m_rows.empty()) {
        m_empty->SetFocus();
    } else {
        m_table->focus_rows();
    }
}

wxString ReferralsPage::cell(unsigned row, unsigned column) const {
    if (row >= m_rows.size()) return {};
    const auto& shown = m_rows[row];
    switch (static_cast<ReferralColumn>(column)) {
        case Child:
            return to_wx(shown.who);
        case Receiver:
            return to_wx(shown.receiver);
        case Urgent:
            return to_wx(workflow::words_of(shown.urgency));
        case Status:
            return to_wx(shown.status);
        case Clock:
            return to_wx(shown.clock);
    }
    return {};
}

}  // namespace attune::ui
