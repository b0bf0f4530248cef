// SPDX-License-Identifier: Apache-2.0
/// \file
/// All separations together: days apart, the longest, overlaps.
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
};

/// In the form's order. Nothing without a birth date: then no date could be told either.
std::vector<Placed> placed_episodes(const History& history);

/// Nothing without a birth date.
std::optional<Totals> totals(const History& history);

/// Pairs that overlap whatever the open dates were, the first of each pair earlier in the form.
std::vector<std::pair<const Episode*, const Episode*>> overlaps(const std::vector<Placed>& placed);

int open_count(const History& history);
int move_count(const History& history);

}  // namespace attune::separation
