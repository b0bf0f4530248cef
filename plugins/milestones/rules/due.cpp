// SPDX-License-Identifier: Apache-2.0
#include "rules/due.h"

#include <algorithm>

namespace attune::milestones {

bool is_due(const Milestone& milestone, Age age) { return Age{milestone.due_months, 0} <= age; }

Misses misses(const Assessment& assessment, const Changes& changes) {
    Misses result;
    const std::vector<Age> readings = assessment.ages.readings();
    if (readings.empty()) return result;
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        if (assessment.sheet[i].status != Status::NotYet) continue;
        if (changes[i].kind == ChangeKind::Replaced) continue;
        const auto is_due_at = [i](Age age) { return is_due(milestones()[i], age); };
        if (std::all_of(readings.begin(), readings.end(), is_due_at)) {
            result.due.push_back(i);
        } else if (std::any_of(readings.begin(), readings.end(), is_due_at)) {
            result.due_by_one_reading.push_back(i);
        } else {
            result.within_usual_span.push_back(i);
        }
    }
    return result;
}

}  // namespace attune::milestones
