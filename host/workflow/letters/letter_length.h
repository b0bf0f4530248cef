// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a letter of two pages leaves in the file when it does not fit, and says that it does.
#pragma once

#include <vector>

#include "report/letter.h"

namespace attune::workflow {

inline constexpr int kPagesOfABriefLetter = 2;

enum class LetterCut {
    /// A sentence with score, cut-off and meaning stays of each scale of a caregiver.
    ScalesInFull = 1,
    /// How many are reached stays.
    ReachedByName,
    /// Their number and days stay.
    EachSeparation,
    CuesOfTheChild,
    StressesOfCaregivers,
    PairsSignBySign,
};

/// What readers of this view miss least comes first; nothing where a letter may be long.
std::vector<LetterCut> cuts_of(report::View view);

/// Without what is cut; what was there is named in the limits.
report::LetterContent shortened(report::LetterContent letter, const std::vector<LetterCut>& cuts);

}  // namespace attune::workflow
