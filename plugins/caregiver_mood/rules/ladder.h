// SPDX-License-Identifier: Apache-2.0
/// \file
/// The ranges of a score: where each begins, who said so, and how often it errs.
#pragma once

#include <string>
#include <vector>

#include "rules/sheet.h"
#include "rules/translation.h"

namespace attune::mood {

struct Step {
    std::string id;  ///< of the band
    int from = 0;
    std::string source;        ///< with the known error rates
    std::string setting = {};  ///< by which a practice moves it; empty = its authors fixed it
};

/// Ascending; the first step begins at 0.
struct Ladder {
    std::vector<Step> steps;
    std::string source;  ///< of all its cut-offs, for a score that lies in no band
    /// Each step bears the name of a range, so one without the others would misname a score.
    bool is_of_ranges = false;

    /// False where no cut-off holds for whoever answered.
    bool has_cutoffs() const { return steps.size() > 1; }
    /// The highest step that `points` reaches.
    const Step& at(int points) const;
    /// The step, if it is the same whatever the missing answers are.
    const Step* decided(const Sum& sum) const;
    /// Null when there is no step of this id.
    const Step* find(const std::string& id) const;
};

/// A cut-off with the setting that it came from.
struct Cutoff {
    int from = 0;
    std::string setting;
};

/// The two cut-offs of the EPDS. They say "full assessment advised" and are no severity bands.
Ladder epds_ladder(const Cutoff& possible, const Cutoff& probable);
/// Items 3 to 5. Studies disagree (4, 5, 6), so it only asks to enquire further.
Ladder epds_anxiety_ladder(const Cutoff& cutoff);
/// Kroenke 2001: 5, 10, 15, 20. Full assessment is advised from `advised`, which is no step.
Ladder phq9_ladder(int advised);
Ladder phq2_ladder(const Cutoff& cutoff);
/// Full assessment is advised from `moderate`.
Ladder gad7_ladder(const Cutoff& mild, const Cutoff& moderate, const Cutoff& severe);

/// For a translation: only the steps that hold in it, with the practice as their source.
Ladder ladder_in(const Translation& translation, Ladder ladder);

}  // namespace attune::mood
