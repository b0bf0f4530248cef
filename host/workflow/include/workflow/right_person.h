// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assessment that was entered for the wrong person, and where its answers belong.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"
#include "model/subject.h"

namespace attune::workflow {

/// Somebody of the family whom an assessment could be about.
struct RightPerson {
    Subject subject;
    std::optional<ChildId> about_child;
    std::string words;  ///< "Mia, twin B"
};

/// A letter that has gone out with what belongs to somebody else.
struct ToRecall {
    ReferralId referral;
    std::string words;  ///< "Early intervention, Lane: sent 12 Nov 2026"
};

/// What moving an assessment brought about.
struct Moved {
    AssessmentId became;
    int answers = 0;
    /// Alerts of the right person, raised by the moved answers.
    int alerts = 0;
    std::vector<ToRecall> recall;
};

}  // namespace attune::workflow
