// SPDX-License-Identifier: Apache-2.0
/// \file
/// All separations together: days apart, the longest, overlaps, changes of care.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "rules/placing.h"

namespace attune::separation {

struct Totals {
    int today = 0;
    DayRange apart;    ///< days on which the child was apart from somebody, each counted once
    DayRange longest;  ///< of a single separation
    int dated = 0;     ///< separations whose days are known exactly
    int counted = 0;   ///< those that the days above are the sum of
    int unknown = 0;   ///< left out of them: nobody knows how long they were
    int lasting = 0;   ///< for good: without days
    /// What the days would be at most, whatever the unknown lengths were.
    int apart_at_most = 0;
    int longest_at_most = 0;
};

/// In the form's order. Nothing without a birth date: then no date could be told either.
std::vector<Placed> placed_episodes(const History& history);

/// Nothing without a birth date.
std::optional<Totals> totals(const History& history);

/// Pairs that overlap whatever the open dates were, the first of each pair earlier in the form.
std::vector<std::pair<const Episode*, const Episode*>> overlaps(const std::vector<Placed>& placed);

int open_count(const History& history);

using ChangeOfCare = std::vector<const Episode*>;
/// How often care passed to somebody else: each placement, each adoption, each death of a
/// caregiver. Deaths and what they led to are one change: a death that begins on the same known day
/// as a placement, an adoption or another death is counted with it. Dates that are vague are never
/// taken for the same day.
std::vector<ChangeOfCare> changes_of_care(const History& history);

}  // namespace attune::separation
