// SPDX-License-Identifier: Apache-2.0
/// \file
/// The 29 milestones and their seven age bands, in the order of the form.
#pragma once

#include <array>
#include <cstddef>

namespace attune::milestones {

/// A span of ages in months, half-open: it begins at `from_months` months 0 days and has ended at
/// `to_months` months 0 days. The points 24 and 36 are the spans of those months.
struct Band {
    const char* id;
    int from_months;
    int to_months;
};

struct Milestone {
    const char* id;  ///< Link id in the form, e.g. "M-0-3-4".
    std::size_t band;
    int due_months;      ///< From this age "not yet" counts.
    const char* phrase;  ///< Continues "not yet: ..." and "reached: ...".
};

inline constexpr std::size_t kBandCount = 7;
inline constexpr std::size_t kMilestoneCount = 29;

const std::array<Band, kBandCount>& bands();

/// Due ages: the end of the band, the points 24 and 36; earlier than the source article where that
/// is later than the CDC list of 2022 (babble and own name at 12 months, gestures at 15).
const std::array<Milestone, kMilestoneCount>& milestones();

/// Where these stand in milestones(), because rules of their own rest on them.
inline constexpr std::size_t kTurnsToNoise = 1;
inline constexpr std::size_t kRespondsToName = 13;

}  // namespace attune::milestones
