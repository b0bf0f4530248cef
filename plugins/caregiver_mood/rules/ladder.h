// SPDX-License-Identifier: Apache-2.0
/// \file
/// The ranges of a score: where each begins, who said so, and how often it errs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/sheet.h"

namespace attune::mood {

struct Step {
    std::string id;  ///< of the band
    int from = 0;
    std::string source;  ///< with the known error rates
};

/// Ascending; the first step begins at 0.
struct Ladder {
    std::vector<Step> steps;

    /// The highest step that `points` reaches.
    const Step& at(int points) const;
    /// The step, if it is the same whatever the missing answers are.
    const Step* decided(const Sum& sum) const;
    /// Null when there is no step of this id.
    const Step* find(const std::string& id) const;
};

/// The two cut-offs of the EPDS. They say "full assessment advised" and are no severity bands.
Ladder epds_ladder(int possible, int probable);
/// Items 3 to 5. Studies disagree (4, 5, 6), so it only asks to enquire further.
Ladder epds_anxiety_ladder(int cutoff);
/// Kroenke 2001: 5, 10, 15, 20.
Ladder phq9_ladder();
Ladder phq2_ladder(int cutoff);
Ladder gad7_ladder(int mild, int moderate, int severe);

/// The published cut-offs were found with the English wording; an unknown language is taken for it.
bool is_published_in(std::string_view language);
/// For a translation: the source says that the practice has chosen its cut-offs.
Ladder ladder_in(const std::string& language, Ladder ladder);

}  // namespace attune::mood
