// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the clinician is told. Each function speaks of one matter and says nothing when there is
/// nothing to say. All belongs to the child.
#pragma once

#include <attune/result.hpp>
#include <vector>

#include "rules/birth.h"

namespace attune::prematurity {

using Findings = std::vector<sdk::Finding>;

/// Milestones correct for a child at least this many days early, until this chronological age.
constexpr int kCorrectedFromDaysEarly = 21;
constexpr int kCorrectedUntilMonths = 24;
/// In general a corrected age is used up to three years (AAP 2004).
constexpr int kCorrectionEndsMonths = 36;

/// gestation, gestation-unknown, corrected-age, birth-weight, multiple.
Findings birth_findings(const Birth& birth);
/// neonatal-unit, first-holding, around-birth, contradiction-N.
Findings course_findings(const Birth& birth);
/// facts.
Findings fact_findings(const Birth& birth);
/// exposure: rests on nothing else, so that a letter can leave it out without a trace.
Findings exposure_findings(const Birth& birth);
/// early-intervention.
Findings hint_findings(const Birth& birth);

}  // namespace attune::prematurity
