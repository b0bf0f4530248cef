// SPDX-License-Identifier: Apache-2.0
/// \file
/// All referrals with their clocks, overdue first.
#pragma once

#include <vector>

#include "shell/page.h"
#include "workflow/referrals.h"

namespace attune::ui {

class Table;

class ReferralsPage final : public Page {
public:
    ReferralsPage(wxWindow* parent, Shell& shell);

    void refresh(const FamilyId& changed) override;
    void take_focus() override;

private:
    wxString cell(unsigned row, unsigned column) const;
    wxPanel* m_area;
    Table* m_table;
    wxWindow* m_empty;
    std::vector<workflow::ReferralRow> m_rows;
};

}  // namespace attune::ui
