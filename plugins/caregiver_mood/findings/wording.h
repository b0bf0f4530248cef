// SPDX-License-Identifier: Apache-2.0
/// \file
/// Phrases that the findings share. A result advises; it never names a diagnosis.
#pragma once

#include <attune/result.hpp>
#include <string>
#include <vector>

#include "rules/screening.h"

namespace attune::mood {

using Findings = std::vector<sdk::Finding>;

/// "Within days", as a date: the day on which the host's task for that alert is due.
constexpr int kReferDays = 3;

sdk::Finding caregiver_finding(std::string id, sdk::Severity severity, std::string text,
                               std::vector<std::string> because);

/// "17 of 30", or "at least 11, at most 14 of 30".
std::string score_text(const Screening& screening);
/// "10 is reached, 13 is not decided": one clause for every cut-off.
std::string decisions_text(const Sum& sum, const Ladder& ladder);
/// "1 of 10 answers is missing".
std::string missing_text(const Sum& sum);
/// "13 or more: full assessment advised (17 of 30)."
std::string advice_text(int cutoff, const Screening& screening);

}  // namespace attune::mood
