// SPDX-License-Identifier: Apache-2.0
/// \file
/// A new referral: to whom, why, what is asked, and from which day the clock runs.
#pragma once

#include <wx/radiobut.h>

#include <array>
#include <optional>
#include <vector>

#include "controls/form_column.h"
#include "people/problem_map.h"
#include "shell/page.h"
#include "workflow/referrals.h"

namespace attune::ui {

class Card;

class ReferPage final : public Page {
public:
    ReferPage(wxWindow* parent, Shell& shell, const ReferPlace& place);

    void take_focus() override;

private:
    struct AskFields {
        TextField what, who, by;
        void set(const Ask& ask);
    };

    void add_receiver();
    void add_need();
    /// Of a draft: what was said of the need stays, its day can be mended.
    void add_need_day();
    void add_reason();
    void add_asks();
    void propose();
    void show_draft();
    void show_needed_fields();
    /// Nothing when it cannot be read, which is said at the field then.
    std::optional<Date> read_day(const TextField& field);
    /// Null until one is chosen.
    const Receiver* chosen_receiver() const;
    /// The one that is most likely, or none.
    void choose_usual();
    /// Says so at the field while none is chosen.
    bool has_receiver();
    /// Both false when a day cannot be read.
    bool read(workflow::NewReferral& entry);
    bool read(Referral& draft);
    std::vector<Ask> read_asks();
    void save();
    void save_draft();
    void say_why_not(const Error& error);

    ReferPlace m_place;
    std::optional<Referral> m_draft;
    bool m_is_readable = true;
    std::vector<Receiver> m_receivers;
    ChoiceField m_receiver, m_urgency;
    std::array<wxRadioButton*, 3> m_need{};
    Card* m_need_card = nullptr;
    TextField m_need_day, m_need_because, m_reason, m_question, m_understanding;
    std::vector<AskFields> m_asks;
    ProblemMap m_problems;
};

}  // namespace attune::ui
