// SPDX-License-Identifier: Apache-2.0
/// \file
/// What stands on a child's timeline, read from the stored results: nothing is computed anew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "families/family_rows.h"
#include "report/timeline.h"
#include "workflow/history.h"

namespace attune::workflow {

struct ToldSeparation {
    SeparationRow row;
    /// Prison, illness, travel: the adult's own matter, which leaves the practice with nobody.
    bool is_reason_of_an_adult = false;
    /// Absent when the dates cannot be, or no birth date is known.
    std::optional<report::EpisodeDates> dates;
};

struct ChildHistory {
    Child child;
    std::string called;
    Date until = Date::from_days({});
    std::vector<ToldSeparation> separations;
    /// The newest of each, when there is one with a result.
    std::optional<Assessment> separations_told;
    std::optional<Assessment> birth_told;
    std::vector<Date> visits;
    std::vector<report::TimelineMilestones> milestones;
};

Result<ChildHistory> read_history(const Desk& desk, const Household& household,
                                  const ChildId& child);

enum class Reasons { All = 1, NoAdults };
/// Nothing without a birth date, or while there is neither a separation nor a visit nor a
/// milestone to show.
std::optional<report::Timeline> timeline_of(const ChildHistory& history, Reasons reasons);

}  // namespace attune::workflow
