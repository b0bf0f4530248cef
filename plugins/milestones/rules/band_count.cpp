// SPDX-License-Identifier: Apache-2.0
#include "rules/band_count.h"

#include <algorithm>

#include "rules/shown_bands.h"

namespace attune::milestones {
namespace {

void add(BandCount& count, Status status) {
    ++count.of;
    switch (status) {
        case Status::Yes:
            ++count.yes;
            break;
        case Status::Emerging:
            ++count.emerging;
            break;
        case Status::NotYet:
            ++count.not_yet;
            break;
        case Status::NotObserved:
            ++count.not_observed;
            break;
        case Status::Declined:
            ++count.declined;
            break;
        case Status::Unanswered:
            break;
    }
}

BandCount count_of(std::size_t band, const Sheet& sheet) {
    BandCount count{band};
    for (std::size_t i = 0; i < kMilestoneCount; ++i) {
        if (milestones()[i].band == band) add(count, sheet[i].status);
    }
    return count;
}

}  // namespace

std::vector<BandCount> band_counts(const Assessment& assessment) {
    std::vector<BandCount> counts;
    if (!assessment.ages.reckoned()) return counts;
    const std::vector<ShownBand> shown = shown_bands(assessment.ages);
    for (std::size_t band = 0; band < kBandCount; ++band) {
        const BandCount count = count_of(band, assessment.sheet);
        const bool is_shown = std::any_of(shown.begin(), shown.end(),
                                          [band](const ShownBand& it) { return it.band == band; });
        const bool is_touched = count.observed() + count.not_observed + count.declined > 0;
        if (is_shown || is_touched) counts.push_back(count);
    }
    return counts;
}

}  // namespace attune::milestones
