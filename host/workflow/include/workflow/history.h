// SPDX-License-Identifier: Apache-2.0
/// \file
/// A child's history on the chart: separations on a line with visits and milestones, and birth.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/ids.h"
#include "workflow/found.h"

namespace attune::report {
class Picture;
}

namespace attune::workflow {

/// One separation in words. What was not asked is empty.
struct SeparationRow {
    int number = 0;    ///< as the line and the sentences call it, from 1
    std::string what;  ///< "stay in a neonatal unit"
    /// "21 Apr 2026", "8 Mar 2026 to 7 Apr 2026", "not known", "to be clarified".
    std::string from;
    /// The same; "still going on", "for good".
    std::string to;
    /// Both ages: "0 months 20 days (before term, 32 weeks 6 days postmenstrual)".
    std::string age_from;
    std::string age_to;
    std::string days;  ///< "39", "40 to 70", "10 so far", "not known"
    std::string apart_from;
    std::string cared_for_by;
    std::string contact;
    std::string reunion;
};

struct HistoryView {
    /// Null without a birth date.
    std::shared_ptr<const report::Picture> picture;
    std::string alternative;  ///< all that the picture shows, in words
    std::vector<SeparationRow> separations;
    /// Of all separations together, and what is to be asked again.
    std::vector<FoundLine> about_separations;
    std::optional<AssessmentId> separations_told;  ///< where they were told; nothing = never asked
    /// Gestation, weight, the neonatal unit: the findings of the birth history.
    std::vector<FoundLine> about_birth;
    std::optional<AssessmentId> birth_told;
};

}  // namespace attune::workflow
