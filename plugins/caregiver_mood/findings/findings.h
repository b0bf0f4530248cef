// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a clinician is told, one finding a sentence or two, in the order of urgency.
#pragma once

#include <optional>

#include "findings/wording.h"
#include "rules/phq9_algorithm.h"

namespace attune::mood {

/// A marked self-harm item, and one without an answer: it is asked in private, today.
Findings self_harm_findings(const Sheet& sheet);

/// Below, `possible` or `probable`, as far as it is decided.
Findings epds_findings(const Screening& screening);
/// `cutoff`: of items 3 to 5.
Findings epds_anxiety_findings(const Sum& anxiety, int cutoff);

/// "Symptoms in the moderate range", once the range is decided.
Findings range_findings(const Screening& screening);
Findings phq9_pattern_findings(const Screening& screening);
/// `difficulty`: printed position of the tenth question, which is never added.
Findings phq9_difficulty_findings(std::optional<int> difficulty);
Findings phq2_findings(const Screening& screening);

/// Missing answers, cut-offs that do not hold for this person, how the scale was asked.
Findings limit_findings(const Screening& screening);

}  // namespace attune::mood
