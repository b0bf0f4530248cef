// SPDX-License-Identifier: Apache-2.0
#include "rules/phq9_algorithm.h"

#include <gmock/gmock.h>

namespace attune::mood {
namespace {

constexpr int kOpen = -1;

std::optional<Pattern> pattern(const std::vector<int>& points) {
    Sheet sheet{&phq9(), std::vector<ItemAnswer>(9)};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i] != kOpen) sheet.answers[i] = {ItemState::Given, points[i]};
    }
    return phq9_pattern(sheet);
}

TEST(Phq9Pattern, NeedsFiveItemsWithInterestOrLowMoodAmongThem) {
    EXPECT_EQ(pattern({2, 0, 2, 2, 2, 2, 0, 0, 0}), Pattern::Major);
    EXPECT_EQ(pattern({0, 2, 2, 2, 2, 2, 0, 0, 0}), Pattern::Major);
    EXPECT_EQ(pattern({1, 1, 3, 3, 3, 3, 3, 3, 0}), Pattern::None);
}

TEST(Phq9Pattern, IsOtherWithTwoToFourItems) {
    EXPECT_EQ(pattern({2, 0, 0, 0, 0, 0, 0, 0, 0}), Pattern::None);
    EXPECT_EQ(pattern({2, 0, 2, 0, 0, 0, 0, 0, 0}), Pattern::Other);
    EXPECT_EQ(pattern({2, 0, 2, 2, 2, 0, 0, 0, 0}), Pattern::Other);
}

TEST(Phq9Pattern, CountsSelfHarmFromOne) {
    EXPECT_EQ(pattern({2, 0, 2, 2, 2, 0, 0, 0, 1}), Pattern::Major);
    EXPECT_EQ(pattern({2, 0, 2, 2, 2, 0, 0, 1, 0}), Pattern::Other);
}

TEST(Phq9Pattern, IsLeftOpenWhileItDependsOnAMissingAnswer) {
    EXPECT_EQ(pattern({2, 2, kOpen, 2, 2, 0, 0, 0, 0}), std::nullopt);
    EXPECT_EQ(pattern({2, 2, kOpen, 2, 2, 2, 0, 0, 0}), Pattern::Major);
    EXPECT_EQ(pattern({0, 0, kOpen, 2, 2, 0, 0, 0, 0}), Pattern::None);
}

}  // namespace
}  // namespace attune::mood
