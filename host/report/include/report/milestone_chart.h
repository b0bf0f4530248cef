// SPDX-License-Identifier: Apache-2.0
/// \file
/// Milestones against age: what was seen in each age band, and where the child's two ages lie.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/document.h"

namespace attune::report {

enum class MilestoneState { Reached = 1, Emerging, NotYet, NotObserved, Declined };

/// "reached", "emerging", "not yet", "not observed", "declined".
std::string_view name_of(MilestoneState state);

struct MilestoneRow {
    std::string text;
    MilestoneState state = MilestoneState::NotObserved;
    /// Printed behind the state, e.g. "still within the usual span".
    std::string note;
};

/// `to_months` equals `from_months` for a point such as 24 months.
struct MilestoneBand {
    std::string name;
    double from_months = 0;
    double to_months = 0;
    std::vector<MilestoneRow> rows;
};

struct MilestoneChart {
    std::string child;
    /// Ages in months with the days as a fraction; no value = not known.
    double chronological_months = 0;
    std::optional<double> corrected_months;
    std::vector<MilestoneBand> bands;
};

/// The chart with its text alternative. Bands without rows are left out.
Figure milestone_figure(const MilestoneChart& chart);

}  // namespace attune::report
