// SPDX-License-Identifier: Apache-2.0
#include "rules/sheet.h"

#include <gmock/gmock.h>

namespace attune::mood {
namespace {

using ::testing::ElementsAre;

constexpr int kOpen = -1;
constexpr int kDeclined = -2;

/// A GAD-7 with these points; the rest is untouched.
Sheet gad7_sheet(const std::vector<int>& points) {
    Sheet sheet{&gad7(), std::vector<ItemAnswer>(7)};
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i] == kDeclined) sheet.answers[i].state = ItemState::PassedOver;
        if (points[i] >= 0) sheet.answers[i] = {ItemState::Given, points[i]};
    }
    return sheet;
}

TEST(Scale, ReversesSevenItemsOfTheEpdsAndNoOther) {
    const auto& items = epds().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool is_rising = i == 0 || i == 1 || i == 3;
        EXPECT_EQ(items[i].points_at(1), is_rising ? 0 : 3) << items[i].id;
        EXPECT_EQ(items[i].points_at(4), is_rising ? 3 : 0) << items[i].id;
    }
    for (const Scale* scale : {&phq9(), &phq2(), &gad7()}) {
        for (const ScaleItem& item : scale->items) EXPECT_EQ(item.points_at(1), 0) << item.id;
    }
}

TEST(Scale, KnowsNoPositionBesidesTheFourPrinted) {
    EXPECT_EQ(epds().items[0].points_at(0), std::nullopt);
    EXPECT_EQ(epds().items[0].points_at(5), std::nullopt);
}

TEST(Sum, LiesBetweenNothingAndThreeForEachMissingAnswer) {
    const Sum sum = sum_of(gad7_sheet({2, kDeclined, 1, 0, 3, 1}));

    EXPECT_EQ(sum.used, 5);
    EXPECT_EQ(sum.missing, 2);
    EXPECT_EQ(sum.at_least, 7);
    EXPECT_EQ(sum.at_most, 13);
}

TEST(Sum, DecidesACutOffOnlyIfTheMissingAnswersCannotChangeIt) {
    const Sum sum{9, 1, 11, 14};

    EXPECT_EQ(sum.decide(11), Decision::Reached);
    EXPECT_EQ(sum.decide(12), Decision::Undecided);
    EXPECT_EQ(sum.decide(14), Decision::Undecided);
    EXPECT_EQ(sum.decide(15), Decision::NotReached);
}

TEST(Sum, MayBeOfSomeItemsOnly) {
    const Sum sum = sum_of(gad7_sheet({3, 3, 1, 2, kOpen, 3, 3}), 3, 5);

    EXPECT_EQ(sum.used, 2);
    EXPECT_EQ(sum.at_least, 3);
    EXPECT_EQ(sum.at_most, 6);
}

TEST(Sheet, NamesWhatIsMissing) {
    const Sheet sheet = gad7_sheet({1, kOpen, 1, 1, kDeclined, 1, 1});

    EXPECT_THAT(sheet.missing_ids(), ElementsAre("gad7-2", "gad7-5"));
    EXPECT_FALSE(sheet.is_untouched());
    EXPECT_TRUE(gad7_sheet({}).is_untouched());
}

}  // namespace
}  // namespace attune::mood
