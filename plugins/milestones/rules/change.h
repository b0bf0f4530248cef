// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is different from earlier assessments of the same child, milestone by milestone.
#pragma once

#include "rules/assessment.h"

namespace attune::milestones {

enum class ChangeKind {
    None = 1,
    ReachedSince,  ///< "Emerging" or "not yet" before, "yes" now.
    StillNotYet,   ///< "Not yet" before and now.
    Unclear,       ///< "Yes" before, "not yet" now, and nobody has asked why.
    Lost,
    Replaced,  ///< By a later skill: no miss.
    RecordedWrong,
    DifferentInformant
};

struct Change {
    ChangeKind kind = ChangeKind::None;
    /// The age at the earlier assessment that it differs from; for StillNotYet, of the first
    /// "not yet" in a row. Absent when unknown or when there was none.
    std::optional<Age> since;
};

using Changes = std::array<Change, kMilestoneCount>;

/// A "yes" counts until a later "not yet" was explained; an unexplained one stays unclear.
Changes changes(const Assessment& assessment);

}  // namespace attune::milestones
