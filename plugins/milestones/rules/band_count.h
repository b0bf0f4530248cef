// SPDX-License-Identifier: Apache-2.0
/// \file
/// The tally of each band. There is no total over bands.
#pragma once

#include <vector>

#include "rules/assessment.h"

namespace attune::milestones {

struct BandCount {
    std::size_t band;
    unsigned of = 0;  ///< Items in the band; yes, emerging and not yet are the observed ones.
    unsigned yes = 0;
    unsigned emerging = 0;
    unsigned not_yet = 0;
    unsigned not_observed = 0;
    unsigned declined = 0;

    unsigned observed() const { return yes + emerging + not_yet; }
};

/// For the bands that the age calls for and those that hold any answer, in the order of bands();
/// none without an age.
std::vector<BandCount> band_counts(const Assessment& assessment);

}  // namespace attune::milestones
