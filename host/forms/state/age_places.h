// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which parts of a form belong to the age: forms/README.md, "What is shown at an age".
#pragma once

#include <set>

#include "forms/form_state.h"

namespace attune::forms {

class AgePlaces {
public:
    AgePlaces(const Form& form, const LaunchContext& context);

    /// Always for items without a range, and for all when no age is known.
    AgePlace place_of(const Item& item) const;

private:
    void find_completed_and_coming(const Form& form);

    std::optional<CalendarAge> m_age;
    bool m_is_before_term = false;
    const Item* m_completed = nullptr;
    const Item* m_coming = nullptr;
};

/// Whether an item with `follow_up` is to be asked: an earlier assessment answered so, and none
/// since has answered the item itself.
bool is_follow_up_due(const LaunchContext& context, const FollowUp& follow_up,
                      const ItemAddress& address);

}  // namespace attune::forms
