// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the clinician is told. Each function speaks of one matter and says nothing when there is
/// nothing to say; none speaks of attachment.
#pragma once

#include <attune/result.hpp>
#include <vector>

#include "rules/change.h"
#include "rules/due.h"

namespace attune::milestones {

using Findings = std::vector<sdk::Finding>;

/// before-term, gestation-unknown, gestation-days-unknown, both-readings: which age was used and
/// what is doubtful about it.
Findings age_findings(const Assessment& assessment, const Misses& misses);
/// lost, changed-unclear, replaced, recorded-wrong, different-informant, still-missed,
/// reached-since: what differs from earlier assessments.
Findings change_findings(const Changes& changes, const Misses& misses);
/// consult, re-check, no-answer-to-name, hearing-check, within-span: what "not yet" means.
Findings due_findings(const Assessment& assessment, const Changes& changes, const Misses& misses);
/// reached, nothing-observed, gaps: how much could be seen.
Findings coverage_findings(const Assessment& assessment);

/// All of them, the most urgent matter first.
Findings findings(const Assessment& assessment);

}  // namespace attune::milestones
