// SPDX-License-Identifier: Apache-2.0
#include "rules/assessment.h"

namespace attune::milestones {

std::optional<Age> Ages::reckoned() const {
    if (is_before_term()) return std::nullopt;
    switch (used) {
        case Used::Chronological:
            return chronological;
        case Used::Corrected:
            return corrected;
        case Used::None:
            return std::nullopt;
    }
    return std::nullopt;
}

bool Ages::is_before_term() const {
    return chronological && !corrected && days_early && *days_early >= kEarlyDays;
}

bool Ages::has_correction_stopped() const {
    return used == Used::Chronological && corrected && days_early && *days_early >= kEarlyDays;
}

std::vector<Age> Ages::readings() const {
    std::vector<Age> readings;
    const auto age = reckoned();
    if (!age) return readings;
    readings.push_back(*age);
    if (has_correction_stopped()) readings.push_back(*corrected);
    if (used == Used::Corrected && corrected_at_most) readings.push_back(*corrected_at_most);
    return readings;
}

}  // namespace attune::milestones
