// SPDX-License-Identifier: Apache-2.0
/// \file
/// Short ways to say an age, a sheet of answers and an assessment.
#pragma once

#include <initializer_list>
#include <string_view>

#include "rules/assessment.h"

namespace attune::milestones::test {

/// The milestone's place in milestones(); kMilestoneCount if there is none of that id.
inline std::size_t index_of(std::string_view id) {
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        if (milestones()[i].id == id) return i;
    }
    return kMilestoneCount;
}

struct Given {
    std::string_view id;
    Status status;
    Explanation explanation = Explanation::None;
};

inline Sheet sheet(std::initializer_list<Given> answers) {
    Sheet sheet;
    for (const Given& given : answers) {
        sheet.at(index_of(given.id)) = {given.status, given.explanation};
    }
    return sheet;
}

/// Born at term: the chronological age counts.
inline Ages term(int months, int days = 0) {
    Ages ages;
    ages.chronological = ages.corrected = Age{months, days};
    ages.days_early = 0;
    ages.used = Used::Chronological;
    return ages;
}

/// Born early; `used` says which of the two ages counts.
inline Ages early(Age chronological, Age corrected, Used used) {
    Ages ages;
    ages.chronological = chronological;
    ages.corrected = corrected;
    ages.days_early = 84;
    ages.used = used;
    return ages;
}

inline Assessment assessment(const Ages& ages, const Sheet& now,
                             std::vector<EarlierAssessment> earlier = {}) {
    Assessment assessment;
    assessment.ages = ages;
    assessment.sheet = now;
    assessment.earlier = std::move(earlier);
    return assessment;
}

}  // namespace attune::milestones::test
