// SPDX-License-Identifier: Apache-2.0
/// \file
/// A stretch of age in months and where an age stands to it.
#pragma once

#include <optional>

#include "model/age.h"

namespace attune::forms {

/// Half-open, in months: begins at `from` months 0 days, has ended at `to` months 0 days.
struct AgeRange {
    int from = 0;
    std::optional<int> to;

    bool holds(const CalendarAge& age) const {
        return age.months >= from && (!to || age.months < *to);
    }
    bool has_ended(const CalendarAge& age) const { return to && age.months >= *to; }
    bool operator==(const AgeRange&) const = default;
};

/// Why a group that belongs to an age is shown, or that it is not. See forms/README.md, "What is
/// shown at an age".
enum class AgePlace {
    Always = 1,     ///< not tied to an age, or no age is known
    Current = 2,    ///< its range holds the age
    Completed = 3,  ///< its range ended last: should already be there
    Coming = 4,     ///< begins next, and none is current
    Folded = 5,     ///< not shown; can be opened
};

}  // namespace attune::forms
