// SPDX-License-Identifier: Apache-2.0
#include "rules/placing.h"

#include <gtest/gtest.h>

#include "rules/totals.h"

namespace attune::separation {
namespace {

constexpr int kToday = 200;

Moment day(int days) { return Moment{{days, days}, Age{}}; }

Episode from_to(Moment start, Moment end) {
    Episode episode;
    episode.start = start;
    episode.ending = Ending::At;
    episode.end = end;
    return episode;
}

Episode for_days(std::optional<Moment> start, int length) {
    Episode episode;
    episode.start = start;
    episode.ending = Ending::After;
    episode.length = length;
    return episode;
}

History history(std::vector<Episode> episodes) {
    History history;
    history.known = Known::Yes;
    history.episodes = std::move(episodes);
    history.today = kToday;
    return history;
}

TEST(PlacingTest, CountsNightsBetweenExactDays) {
    const auto placed = place(from_to(day(10), day(24)), kToday);

    EXPECT_EQ(placed.days, (DayRange{14, 14}));
    EXPECT_TRUE(placed.is_exact());
    EXPECT_EQ(place(from_to(day(10), day(10)), kToday).days, (DayRange{0, 0}));
}

TEST(PlacingTest, AnUncertainMomentMakesARange) {
    const auto placed = place(from_to(Moment{{10, 40}}, Moment{{60, 70}}), kToday);

    EXPECT_EQ(placed.days, (DayRange{20, 60}));
}

TEST(PlacingTest, AMomentThatCannotLieOutsideLifeIsCutToIt) {
    const auto placed = place(from_to(Moment{{-100, 30}}, Moment{{150, 400}}), kToday);

    EXPECT_EQ(placed.start, (DayRange{0, 30}));
    EXPECT_EQ(placed.end, (DayRange{150, 200}));
    EXPECT_EQ(placed.days, (DayRange{120, 200}));
    EXPECT_EQ(placed.doubt, Doubt::None);
}

TEST(PlacingTest, MomentsThatMayOverlapNeverGiveLessThanNoDays) {
    const auto placed = place(from_to(Moment{{10, 80}}, Moment{{20, 40}}), kToday);

    EXPECT_EQ(placed.days, (DayRange{0, 30}));
    EXPECT_EQ(placed.start, (DayRange{10, 40}));
}

TEST(PlacingTest, DoubtsOnlyWhatCannotBe) {
    EXPECT_EQ(place(from_to(day(24), day(10)), kToday).doubt, Doubt::EndBeforeStart);
    EXPECT_EQ(place(from_to(day(-1), day(10)), kToday).doubt, Doubt::BeforeBirth);
    EXPECT_EQ(place(from_to(day(0), day(10)), kToday).doubt, Doubt::None);
    EXPECT_EQ(place(from_to(day(10), day(kToday + 1)), kToday).doubt, Doubt::AfterToday);
    EXPECT_EQ(place(from_to(day(10), day(kToday)), kToday).doubt, Doubt::None);
    EXPECT_EQ(place(for_days(day(100), 100), kToday).doubt, Doubt::None);
    EXPECT_EQ(place(for_days(day(100), 101), kToday).doubt, Doubt::AfterToday);
    EXPECT_EQ(place(for_days({}, kToday + 1), kToday).doubt, Doubt::AfterToday);
}

TEST(PlacingTest, ALengthIsExactHoweverVagueItsBeginning) {
    const auto placed = place(for_days(Moment{{150, 195}}, 14), kToday);

    EXPECT_EQ(placed.days, (DayRange{14, 14}));
    EXPECT_EQ(placed.start, (DayRange{150, 186}));
    EXPECT_EQ(placed.end, (DayRange{164, 200}));
    EXPECT_EQ(totals(history({for_days(Moment{{150, 195}}, 14)}))->apart, (DayRange{14, 14}));
}

TEST(PlacingTest, DaysOfAMonthHoldEveryCalendar) {
    EXPECT_EQ(days_of_month(0), (DayRange{0, 30}));
    EXPECT_EQ(days_of_month(1), (DayRange{27, 61}));
    EXPECT_LE(days_of_month(12).at_least, 365);
    EXPECT_GE(days_of_month(12).at_most, 396);
}

TEST(TotalsTest, OverlappingDaysCountOnce) {
    const auto all = totals(history({from_to(day(10), day(30)), from_to(day(20), day(50))}));

    EXPECT_EQ(all->apart, (DayRange{40, 40}));
    EXPECT_EQ(all->longest, (DayRange{30, 30}));
    EXPECT_EQ(all->dated, 2);
}

TEST(TotalsTest, TouchingSeparationsDoNotOverlap) {
    const auto both = history({from_to(day(10), day(30)), from_to(day(30), day(50))});

    EXPECT_TRUE(overlaps(placed_episodes(both)).empty());
    EXPECT_EQ(totals(both)->apart, (DayRange{40, 40}));
}

TEST(TotalsTest, WhatCannotBeIsLeftOutOfTheSumsAndMayBeTheWholeLife) {
    const auto all = totals(history({from_to(day(10), day(30)), from_to(day(50), day(40))}));

    EXPECT_EQ(all->apart, (DayRange{20, 20}));
    EXPECT_EQ(all->unknown, 1);
    EXPECT_EQ(all->apart_at_most, kToday);
}

TEST(TotalsTest, AnUnknownEndIsLeftOutOfTheSumsAndCounted) {
    Episode open;
    open.start = day(150);

    const auto all = totals(history({from_to(day(10), day(30)), open}));

    EXPECT_EQ(all->apart, (DayRange{20, 20}));
    EXPECT_EQ(all->counted, 1);
    EXPECT_EQ(all->unknown, 1);
    EXPECT_EQ(all->apart_at_most, 20 + kToday - 150);
    EXPECT_EQ(all->longest_at_most, kToday - 150);
}

TEST(TotalsTest, WhatStillGoesOnCountsUpToTheDayOfTheAssessment) {
    Episode open;
    open.start = day(150);
    open.ending = Ending::Ongoing;

    EXPECT_EQ(totals(history({open}))->apart, (DayRange{kToday - 150, kToday - 150}));
}

TEST(TotalsTest, ADeathIsDatedButIsNoDayApart) {
    Episode death = for_days({}, 0);
    death.what = "death";
    death.start = day(50);
    death.ending = Ending::Ongoing;
    death.length.reset();

    const auto both = history({death, from_to(day(10), day(30))});

    EXPECT_EQ(totals(both)->apart, (DayRange{20, 20}));
    EXPECT_EQ(totals(both)->dated, 2);
    EXPECT_EQ(open_count(both), 0);
    EXPECT_EQ(changes_of_care(both).size(), 1U);
}

TEST(TotalsTest, NothingCanBeCountedWithoutABirthDate) {
    auto undated = history({from_to(day(10), day(30))});
    undated.today.reset();

    EXPECT_FALSE(totals(undated));
}

}  // namespace
}  // namespace attune::separation
