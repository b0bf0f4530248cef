// SPDX-License-Identifier: Apache-2.0
/// \file
/// What cannot be, or hardly, when separations are held against each other or against their kind.
#pragma once

#include <string>
#include <vector>

#include "rules/placing.h"

namespace attune::separation {

enum class OrderDoubt {
    AfterDeath = 1,  ///< from somebody who, as another separation tells, had died
    MetAlready,      ///< still going on or for good by a death, and yet they met again
    TwoPlaces,       ///< in a unit and placed elsewhere, or placed twice, on the same days
    TwiceTheSame,    ///< two changes of care of one kind with the same dates
    LateUnit,        ///< a neonatal unit well after the newborn time
};

struct QuestionedOrder {
    OrderDoubt doubt;
    /// One, or the earlier in the form and the other.
    std::vector<const Episode*> episodes;
};

/// `placed` as placed_episodes() gives them; those whose own dates cannot be are left out, as they
/// are asked about already. Only what holds whatever the open dates were is questioned.
std::vector<QuestionedOrder> questioned_orders(const std::vector<Placed>& placed,
                                               const std::optional<int>& days_early);

}  // namespace attune::separation
