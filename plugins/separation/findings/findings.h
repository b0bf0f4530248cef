// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the clinician is told: plain, dated, without a conclusion.
#pragma once

#include <attune/result.hpp>
#include <vector>

#include "rules/totals.h"

namespace attune::separation {

using Findings = std::vector<sdk::Finding>;

/// episode-N, reason-N, questioned-N, caregiver-unknown-N of one separation.
Findings episode_findings(const History& history, const Episode& episode);
/// none, not-known, not-described, summary, overlap, moves, questioned-moves, questioned-order-N.
Findings history_findings(const History& history);

}  // namespace attune::separation
