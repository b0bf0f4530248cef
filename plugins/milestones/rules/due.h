// SPDX-License-Identifier: Apache-2.0
/// \file
/// When "not yet" counts as a miss.
#pragma once

#include <vector>

#include "rules/change.h"

namespace attune::milestones {

bool is_due(const Milestone& milestone, Age age);

/// Every "not yet" of an assessment, sorted; indexes into milestones(). A skill that a later one
/// has replaced is in none of them, and without an age all stay empty.
struct Misses {
    std::vector<std::size_t> due;                 ///< By every one of Ages::readings().
    std::vector<std::size_t> due_by_one_reading;  ///< But not by every one: look again.
    std::vector<std::size_t> within_usual_span;   ///< By none.
};

Misses misses(const Assessment& assessment, const Changes& changes);

}  // namespace attune::milestones
