// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a letter of two pages leaves in the file when it does not fit, and says that it does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/letter.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// How many pages a reader of this view reads (clinical/instruments section 12: two for a
/// physician or early intervention, one for the family; workflow section 8: one for an urgent
/// letter); nothing where a letter may be long.
std::optional<int> pages_read(report::View view);

/// What to say beside a letter that is longer: by how much, and which words typed by hand make it
/// so; empty when it fits.
std::string too_long(const report::LetterContent& letter, const report::Document& document,
                     int pages, const std::vector<OwnWords>& own_words);

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
