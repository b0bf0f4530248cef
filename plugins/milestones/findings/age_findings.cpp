// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings/findings.h"
#include "findings/wording.h"
#include "rules/shown_bands.h"

namespace attune::milestones {
namespace {

sdk::Finding information(const char* id, std::string text, const Milestones& because = {}) {
    return {id, sdk::Severity::Information, "child", std::move(text), link_ids(because), {}};
}

sdk::Finding before_term() {
    return information("before-term",
                       "Not yet at term: the milestones begin at the day the birth was due.");
}

sdk::Finding gestation_unknown(const Ages& ages) {
    return information("gestation-unknown",
                       "Gestation not recorded: not corrected. " + reckoned_text(ages) +
                           " was used. After an early birth, \"not yet\" may only mean too early.");
}

sdk::Finding gestation_days_unknown(const Ages& ages) {
    const bool is_same_bands = shown_bands(ages).size() == shown_bands(*ages.corrected).size();
    const std::string bands =
        is_same_bands ? "; the bands are the same." : "; the bands of both are shown.";
    if (ages.chronological == ages.corrected_at_most) {
        return information("gestation-days-unknown",
                           "Only the weeks of pregnancy are known, and the days decide whether to "
                           "correct: " +
                               text_of(*ages.corrected) + " corrected or " +
                               text_of(*ages.chronological) + " chronological" + bands);
    }
    return information("gestation-days-unknown",
                       "Only the weeks of pregnancy are known, so the corrected age lies between " +
                           text_of(*ages.corrected) + " and " + text_of(*ages.corrected_at_most) +
                           bands);
}

sdk::Finding both_readings(const Ages& ages, const Misses& misses) {
    Milestones by_chronological = misses.due;
    by_chronological.insert(by_chronological.end(), misses.due_by_one_reading.begin(),
                            misses.due_by_one_reading.end());
    std::sort(by_chronological.begin(), by_chronological.end());
    return information("both-readings",
                       "Correction for early birth has stopped. Due and not yet by chronological "
                       "age (" +
                           text_of(*ages.chronological) + "): " + text_of(by_chronological) +
                           "; by corrected age (" + text_of(*ages.corrected) +
                           "): " + text_of(misses.due) + ".",
                       by_chronological);
}

}  // namespace

Findings age_findings(const Assessment& assessment, const Misses& misses) {
    const Ages& ages = assessment.ages;
    if (ages.is_before_term()) return {before_term()};
    if (!ages.reckoned()) return {};
    Findings found;
    if (ages.is_gestation_unknown()) found.push_back(gestation_unknown(ages));
    if (ages.used == Used::Corrected && ages.corrected_at_most) {
        found.push_back(gestation_days_unknown(ages));
    }
    if (ages.has_correction_stopped()) found.push_back(both_readings(ages, misses));
    return found;
}

}  // namespace attune::milestones
