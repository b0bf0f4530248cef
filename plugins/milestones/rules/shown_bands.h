// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which bands an age calls for. The screen follows the same rule (forms/README.md).
#pragma once

#include <vector>

#include "rules/assessment.h"

namespace attune::milestones {

enum class Role {
    Current = 1,  ///< Holds the age.
    Completed,    ///< Ended last: should already be there.
    Coming        ///< Begins next; only where no band holds the age.
};

struct ShownBand {
    std::size_t band;
    Role role;
};

/// In the order of bands().
std::vector<ShownBand> shown_bands(Age age);

/// Those of the reckoned age; where only the weeks of the gestation are known, those of both ends.
/// Empty without an age.
std::vector<ShownBand> shown_bands(const Ages& ages);

}  // namespace attune::milestones
