// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the rules work on: ages, the answers of today and those of earlier assessments.
#pragma once

#include <array>
#include <attune/request.hpp>
#include <optional>
#include <vector>

#include "rules/milestone_list.h"

namespace attune::milestones {

using sdk::Age;

/// 37+0 lies so many days before 40 weeks.
inline constexpr int kTermDaysEarly = 21;

enum class Used { Chronological = 1, Corrected, None };

struct Ages {
    std::optional<Age> chronological;
    std::optional<Age> corrected;  ///< Absent when gestation is unknown, and before term.
    /// The other end of what is possible, when only the weeks of the gestation are known.
    std::optional<Age> corrected_at_most;
    std::optional<int> days_early;  ///< Absent when gestation is unknown.
    Used used = Used::None;

    /// The age that the rules go by; absent when unknown and before term.
    std::optional<Age> reckoned() const;
    bool is_before_term() const;
    bool is_gestation_unknown() const { return chronological && !days_early; }
    /// Born at 37+0 or later.
    bool is_term() const { return days_early && *days_early <= kTermDaysEarly; }
    /// Born early enough for correction, and by now past the age at which it stops.
    bool has_correction_stopped() const;
    /// Every age that "not yet" is read by, reckoned() first: both ages once correction has
    /// stopped, both ends when the days of the gestation are unknown. Empty without an age.
    std::vector<Age> readings() const;
};

/// As in the form's age rule: born at least so many days before 40 weeks counts as early.
inline constexpr int kEarlyDays = 21;

enum class Status { Yes = 1, Emerging, NotYet, NotObserved, Declined, Unanswered };

/// What a caregiver or clinician said about a skill that was there before and is not now.
enum class Explanation { None = 1, Lost, Replaced, RecordedWrong, DifferentInformant };

struct Answer {
    Status status = Status::Unanswered;
    Explanation explanation = Explanation::None;
};

/// One answer for each of milestones(), in its order.
using Sheet = std::array<Answer, kMilestoneCount>;

struct EarlierAssessment {
    std::optional<Age> age;  ///< The age used then.
    Sheet sheet;
};

struct Assessment {
    Ages ages;
    Sheet sheet;
    std::vector<EarlierAssessment> earlier;  ///< The oldest first.
    int repeated_misses = 2;  ///< MR-1 says "a run" and gives no number; two is a proposal.
    int recheck_days = 42;    ///< No figure is published; six weeks is a proposal.
};

}  // namespace attune::milestones
