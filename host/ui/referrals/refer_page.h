// SPDX-License-Identifier: Apache-2.0
/// \file
/// A new referral: to whom, why, what is asked, and from which day the clock runs.
#pragma once

#include <wx/radiobut.h>

#include <array>
#include <vector>

#include "controls/form_column.h"
#include "people/problem_map.h"
#include "shell/page.h"
#include "workflow/referrals.h"

namespace attune::ui {

class ReferPage final : public Page {
public:
    ReferPage(wxWindow* parent, Shell& shell, const ReferPlace& place);

    void take_focus() override;

private:
    struct AskFields {
        TextField what, who, by;
    };

    void add_receiver();
    void add_need();
    void add_reason();
    void add_asks();
    void propose();
    void show_needed_fields();
    bool read(workflow::NewReferral& entry);
    void save();

    ReferPlace m_place;
    std::vector<Receiver> m_receivers;
    ChoiceField m_receiver, m_urgency;
    std::array<wxRadioButton*, 3> m_need{};
    TextField m_need_day, m_need_because, m_reason, m_question;
    std::vector<AskFields> m_asks;
    ProblemMap m_problems;
};

}  // namespace attune::ui
