// SPDX-License-Identifier: Apache-2.0
/// \file
/// The child's age at a moment, in both ages, as exact as the moment is known.
#pragma once

#include <string>

#include "rules/episode.h"

namespace attune::separation {

/// "birth", "3 months 4 days (corrected 1 month 2 days)", "about 6 months (corrected age not
/// known)", "some time between 20 days and 2 months". `range` is the moment as far as it can be.
std::string age_words(const Moment& moment, DayRange range, const std::optional<int>& days_early);

}  // namespace attune::separation
