// SPDX-License-Identifier: Apache-2.0
#include "rules/shown_bands.h"

#include <algorithm>

namespace attune::milestones {
namespace {

bool holds(const Band& band, Age age) {
    return Age{band.from_months, 0} <= age && age < Age{band.to_months, 0};
}

std::optional<std::size_t> last_completed(Age age) {
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < kBandCount; ++i) {
        if (Age{bands()[i].to_months, 0} <= age) last = i;
    }
    return last;
}

std::optional<std::size_t> next_coming(Age age) {
    for (std::size_t i = 0; i < kBandCount; ++i) {
        if (age < Age{bands()[i].from_months, 0}) return i;
    }
    return std::nullopt;
}

}  // namespace

std::vector<ShownBand> shown_bands(Age age) {
    std::vector<ShownBand> shown;
    if (const auto completed = last_completed(age)) shown.push_back({*completed, Role::Completed});
    bool is_in_gap = true;
    for (std::size_t i = 0; i < kBandCount; ++i) {
        if (!holds(bands()[i], age)) continue;
        shown.push_back({i, Role::Current});
        is_in_gap = false;
    }
    const auto coming = next_coming(age);
    if (is_in_gap && coming) shown.push_back({*coming, Role::Coming});
    return shown;
}

std::vector<ShownBand> shown_bands(const Ages& ages) {
    const auto age = ages.reckoned();
    if (!age) return {};
    std::vector<ShownBand> shown = shown_bands(*age);
    if (ages.used != Used::Corrected || !ages.corrected_at_most) return shown;
    for (const ShownBand& other : shown_bands(*ages.corrected_at_most)) {
        const bool is_there = std::any_of(
            shown.begin(), shown.end(), [&](const ShownBand& it) { return it.band == other.band; });
        if (!is_there) shown.push_back(other);
    }
    std::sort(shown.begin(), shown.end(),
              [](const ShownBand& a, const ShownBand& b) { return a.band < b.band; });
    return shown;
}

}  // namespace attune::milestones
