// SPDX-License-Identifier: Apache-2.0
/// \file
/// What an early-intervention programme lists as a reason to refer a newborn. Every state has its
/// own; a list is data that a practice may edit, and a hint, never a decision on eligibility.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

namespace attune {

struct EarlyInterventionList {
    std::string code;       ///< "us-ca"
    std::string state;      ///< "California"
    std::string programme;  ///< "California Early Start"
    /// Born before so many weeks, below so many grams, in a unit for so many days or more; absent =
    /// not on the list. 20 to 40 weeks, 300 to 3000 g, 1 to 365 days.
    std::optional<int> weeks_below;
    std::optional<int> grams_below;
    std::optional<int> unit_days_from;
    int risks_needed = 1;      ///< how many of the listed facts it takes, 1 to 5
    bool other_risks = false;  ///< asphyxia, seizures and the like are on the list, too
    /// A parent with a developmental disability is a reason by itself, whatever else is needed.
    bool parent_disability = false;
    std::string source;
    Date checked_on = Date::from_days({});

    bool operator==(const EarlyInterventionList&) const = default;
};

/// InvalidInput with a fault for each field that cannot be.
Result<void> check(const EarlyInterventionList& list);

/// {"format": 1, "lists": [...]}; InvalidInput with the faults and their places. `subject` names
/// the file in the error.
Result<std::vector<EarlyInterventionList>> early_intervention_lists_from_json(
    std::string_view json, std::string_view subject);
std::string to_json(const std::vector<EarlyInterventionList>& lists);

}  // namespace attune
