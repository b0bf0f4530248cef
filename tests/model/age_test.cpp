// SPDX-License-Identifier: Apache-2.0
// Vectors: the ages and categories derived from AAP 2004, WHO and ACOG 2013 definitions.
#include "model/age.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace attune {
namespace {

using test::FailsWith;

Date day(const char* iso) { return *Date::parse(iso); }
Gestation born_at(const char* text) { return *Gestation::parse(text); }
CalendarAge age(int months, int days) { return {months, days}; }

struct AgeVector {
    const char* born;
    const char* gestation;
    const char* on;
    int early;
    CalendarAge chronological;
    CalendarAge corrected;
};

class AgesOnVectorTest : public ::testing::TestWithParam<AgeVector> {};

TEST_P(AgesOnVectorTest, GivesBothAges) {
    const auto& v = GetParam();

    const auto ages = *ages_on(day(v.born), born_at(v.gestation), day(v.on));

    EXPECT_EQ(ages.days_early, v.early);
    EXPECT_EQ(ages.chronological, v.chronological);
    EXPECT_EQ(ages.corrected, v.corrected);
    EXPECT_FALSE(ages.postmenstrual);
}

INSTANTIATE_TEST_SUITE_P(
    Golden, AgesOnVectorTest,
    ::testing::Values(AgeVector{"2026-01-01", "30+0", "2026-07-01", 70, age(6, 0), age(3, 19)},
                      AgeVector{"2024-11-21", "28+0", "2026-11-21", 84, age(24, 0), age(21, 8)},
                      AgeVector{"2026-03-10", "36+6", "2026-09-10", 22, age(6, 0), age(5, 9)},
                      AgeVector{"2026-03-10", "37+0", "2026-09-10", 21, age(6, 0), age(5, 10)},
                      AgeVector{"2024-02-29", "34+3", "2026-02-28", 39, age(23, 30), age(22, 20)},
                      AgeVector{"2026-01-31", "40+0", "2026-03-01", 0, age(1, 1), age(1, 1)},
                      AgeVector{"2026-01-31", "42+3", "2026-03-01", 0, age(1, 1), age(1, 1)}));

TEST(AgesOnTest, BeforeTermGivesPostmenstrualInsteadOfANegativeAge) {
    const auto ages = *ages_on(day("2026-10-01"), born_at("25+5"), day("2026-11-01"));

    EXPECT_EQ(ages.days_early, 100);
    EXPECT_EQ(ages.chronological, age(1, 0));
    EXPECT_FALSE(ages.corrected);
    EXPECT_EQ(ages.postmenstrual, (PostmenstrualAge{30, 1}));
}

TEST(AgesOnTest, OnTheDayOfTermTheCorrectedAgeIsZero) {
    const auto birth = day("2026-10-01");

    const auto ages = *ages_on(birth, born_at("39+0"), birth.plus_days(7));

    EXPECT_EQ(ages.corrected, age(0, 0));
    EXPECT_FALSE(ages.postmenstrual);
}

TEST(AgesOnTest, UnknownGestationIsNeverTerm) {
    const auto ages = *ages_on(day("2026-01-01"), std::nullopt, day("2026-07-01"));

    EXPECT_FALSE(ages.corrected);
    EXPECT_FALSE(ages.postmenstrual);
    EXPECT_FALSE(ages.days_early);
    EXPECT_EQ(age_used({}, ages), AgeUsed::Chronological);
}

TEST(AgesOnTest, WeeksWithoutDaysGiveBothEndsOfWhatIsPossible) {
    const auto ages = *ages_on(day("2026-01-01"), born_at("30"), day("2026-07-01"));

    EXPECT_EQ(ages.corrected, age(3, 19));
    EXPECT_EQ(ages.corrected_at_most, age(3, 25));
}

TEST(AgesOnTest, RefusesADayBeforeTheBirth) {
    EXPECT_THAT(ages_on(day("2026-07-01"), std::nullopt, day("2026-06-30")),
                FailsWith(ErrorCode::InvalidInput));
}

TEST(CalendarAgeTest, AMonthIsCompleteWhenItsDayIsReached) {
    EXPECT_EQ(calendar_age(day("2026-01-15"), day("2026-02-14")), age(0, 30));
    EXPECT_EQ(calendar_age(day("2026-01-15"), day("2026-02-15")), age(1, 0));
}

TEST(AgeUsedTest, CorrectsFromThreeWeeksEarly) {
    const auto on = day("2026-09-10");
    const auto used = [&](const char* gestation) {
        return age_used({}, *ages_on(day("2026-03-10"), born_at(gestation), on));
    };

    EXPECT_EQ(used("37+0"), AgeUsed::Corrected);
    EXPECT_EQ(used("37+1"), AgeUsed::Chronological);
}

TEST(AgeUsedTest, StopsAtTwentyFourMonthsChronological) {
    const auto used = [](const char* on) {
        return age_used({}, *ages_on(day("2024-11-21"), born_at("28+0"), day(on)));
    };

    EXPECT_EQ(used("2026-11-20"), AgeUsed::Corrected);
    EXPECT_EQ(used("2026-11-21"), AgeUsed::Chronological);
}

TEST(AgeUsedTest, SaysWhenItRestsOnUnknownDays) {
    const auto on = day("2026-09-10");
    const auto depends = [&](const char* gestation) {
        return age_used_depends_on_unknown_days(
            {}, *ages_on(day("2026-03-10"), born_at(gestation), on));
    };

    EXPECT_TRUE(depends("37"));
    EXPECT_FALSE(depends("36"));
    EXPECT_FALSE(depends("37+0"));
}

TEST(GestationTest, RefusesWhatCannotBe) {
    for (const auto* text : {"18+0", "19+6", "46+0", "30+7", "30+", "+2", "thirty", "30+2+1", ""}) {
        EXPECT_THAT(Gestation::parse(text), FailsWith(ErrorCode::InvalidInput)) << text;
    }
}

TEST(GestationTest, SaysWhenItsDaysAreNotKnown) {
    EXPECT_EQ(born_at("30+2").text(), "30+2");
    EXPECT_EQ(born_at("30").text(), "30 weeks, days not known");
}

TEST(TermCategoryTest, ChangesExactlyAtItsEdges) {
    using enum TermCategory;
    const std::pair<const char*, TermCategory> edges[] = {
        {"27+6", ExtremelyPreterm}, {"28+0", VeryPreterm},     {"31+6", VeryPreterm},
        {"32+0", ModeratePreterm},  {"33+6", ModeratePreterm}, {"34+0", LatePreterm},
        {"36+6", LatePreterm},      {"37+0", EarlyTerm},       {"38+6", EarlyTerm},
        {"39+0", FullTerm},         {"40+6", FullTerm},        {"41+0", LateTerm},
        {"41+6", LateTerm},         {"42+0", PostTerm}};
    for (const auto& [text, category] : edges) {
        EXPECT_EQ(term_category(born_at(text)), category) << text;
    }
}

TEST(BirthWeightCategoryTest, IsStrictlyBelowItsLimit) {
    using enum BirthWeightCategory;
    const std::pair<int, BirthWeightCategory> edges[] = {{2500, NotLow},  {2499, Low},
                                                         {1500, Low},     {1499, VeryLow},
                                                         {1000, VeryLow}, {999, ExtremelyLow}};
    for (const auto& [grams, category] : edges) {
        EXPECT_EQ(birth_weight_category(grams), category) << grams;
    }
}

TEST(BirthWeightTest, ThirtyFiveKilogramsCannotBe) {
    EXPECT_FALSE(is_plausible_birth_weight(35000));
    EXPECT_FALSE(is_plausible_birth_weight(35));
    EXPECT_TRUE(is_plausible_birth_weight(620));
}

}  // namespace
}  // namespace attune
