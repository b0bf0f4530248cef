// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instrument `attachment-milestones`: reads, applies the rules, tells.
#include <attune/plugin.hpp>

#include "findings/findings.h"
#include "reading.h"
#include "rules/band_count.h"

namespace attune::milestones {
namespace {

void tell_counts(const Assessment& assessment, sdk::Result& result) {
    for (const BandCount& count : band_counts(assessment)) {
        result.count({bands()[count.band].id, count.of, count.yes, count.emerging, count.not_yet,
                      count.not_observed, count.declined});
    }
    if (assessment.ages.reckoned()) return;
    if (assessment.ages.is_before_term()) {
        return result.withhold(bands().front().id, "Before term no milestone is due.");
    }
    for (const Band& band : bands()) {
        result.withhold(band.id, "Without an age no milestone can be judged.");
    }
}

void tell_steps(const Assessment& assessment, sdk::Result& result) {
    const auto age = assessment.ages.reckoned();
    if (!age) return;
    const Misses missed = misses(assessment, changes(assessment));
    result.trace("age used, months", age->months);
    result.trace("age used, further days", age->days);
    result.trace("due and not yet", static_cast<double>(missed.due.size()));
    result.trace("due by one reading of the age only",
                 static_cast<double>(missed.due_by_one_reading.size()));
    result.trace("not yet, within the usual span",
                 static_cast<double>(missed.within_usual_span.size()));
    result.trace("due and not yet that call for a consultation", assessment.repeated_misses);
}

struct Milestones {
    static constexpr const char* id = "attachment-milestones";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const Assessment assessment = read_assessment(request);
        tell_counts(assessment, result);
        for (const sdk::Finding& finding : findings(assessment)) result.finding(finding);
        tell_steps(assessment, result);
    }
};

}  // namespace
}  // namespace attune::milestones

ATTUNE_PLUGIN(attune::milestones::Milestones)
