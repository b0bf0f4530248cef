// SPDX-License-Identifier: Apache-2.0
/// \file
/// The weeks in the neonatal unit: what can be reckoned, and what cannot be true.
#pragma once

#include <string>
#include <vector>

#include "rules/birth.h"

namespace attune::prematurity {

/// Two answers that contradict each other, or one that cannot be.
struct Contradiction {
    std::string text;
    std::vector<std::string> because;
};

/// Days with a caregiver there / days in the unit, 0 to 1. Nothing when either is unknown, when
/// there was no day in the unit, or when they contradict each other.
std::optional<double> presence_share(const Course& course);

std::vector<Contradiction> contradictions(const Birth& birth);

}  // namespace attune::prematurity
