// SPDX-License-Identifier: Apache-2.0
#include "rules/phq9_algorithm.h"

namespace attune::mood {
namespace {

constexpr int kCountsFrom = 2;
constexpr int kSelfHarmCountsFrom = 1;
constexpr std::size_t kCoreItems = 2;
constexpr int kMajorItems = 5;
constexpr int kOtherItems = 2;

/// The pattern if every missing answer scored `points_of_missing`.
Pattern pattern_if(const Sheet& sheet, int points_of_missing) {
    int counting = 0;
    bool is_core_among = false;
    for (std::size_t i = 0; i < sheet.answers.size(); ++i) {
        const ItemAnswer& answer = sheet.answers[i];
        const int points = answer.state == ItemState::Given ? answer.points : points_of_missing;
        const int from = i == sheet.scale->self_harm ? kSelfHarmCountsFrom : kCountsFrom;
        if (points < from) continue;
        ++counting;
        is_core_among = is_core_among || i < kCoreItems;
    }
    if (!is_core_among || counting < kOtherItems) return Pattern::None;
    return counting >= kMajorItems ? Pattern::Major : Pattern::Other;
}

}  // namespace

std::optional<Pattern> phq9_pattern(const Sheet& sheet) {
    const Pattern least = pattern_if(sheet, 0);
    if (least != pattern_if(sheet, kMaxPoints)) return {};
    return least;
}

}  // namespace attune::mood
