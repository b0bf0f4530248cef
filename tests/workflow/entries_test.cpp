// SPDX-License-Identifier: Apache-2.0
#include "workflow/entries.h"

#include <gmock/gmock.h>

#include "support/matchers.h"
#include "workflow/ages_view.h"
#include "workflow/session_lock.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

const Date kToday = *Date::parse("2026-11-21");

TEST(EntriesTest, ReadsADayAsCliniciansWriteIt) {
    for (const auto* typed : {"2026-04-21", "21 Apr 2026", "21 april 2026", "21.4.2026",
                              "4/21/2026", " 21 Apr, 2026 "}) {
        const auto day = read_date(typed);
        ASSERT_THAT(day, IsOk()) << typed;
        EXPECT_EQ(day->iso(), "2026-04-21") << typed;
    }
    for (const auto* typed : {"", "21", "31.2.2026", "21 Foo 2026", "21.4.26", "tomorrow"}) {
        EXPECT_THAT(read_date(typed), FailsWith(ErrorCode::InvalidInput)) << typed;
    }
}

TEST(EntriesTest, ReadsTimesAsTheyAreTyped) {
    const std::map<std::string, std::string> read = {
        {"9", "09:00"},      {"9:30", "09:30"},  {"9.30", "09:30"}, {"930", "09:30"},
        {"0930", "09:30"},   {"9h30", "09:30"},  {"14h", "14:00"},  {"2 pm", "14:00"},
        {"2:05PM", "14:05"}, {"12 am", "00:00"}, {"12pm", "12:00"}, {" 23:59 ", "23:59"},
    };
    for (const auto& [typed, time] : read) {
        const auto found = read_time(typed);
        ASSERT_THAT(found, IsOk()) << typed;
        EXPECT_EQ(*found, time) << typed;
    }
    for (const auto* typed : {"", "noon", "25", "9:60", "9:5", "13 pm", "0 am", "10 to 11", "12345",
                              "-9", ":30", "9:30:15", "9 o'clock"}) {
        EXPECT_THAT(read_time(typed), FailsWith(ErrorCode::InvalidInput)) << typed;
    }
}

TEST(EntriesTest, ReadsAWeightInGramsAndKilograms) {
    for (const auto* typed : {"1210", "1210 g", "1.21 kg", "1,21 kg", "1210g"}) {
        const auto grams = read_weight(typed);
        ASSERT_THAT(grams, IsOk()) << typed;
        EXPECT_EQ(*grams, 1210) << typed;
    }
    EXPECT_THAT(read_weight("heavy"), FailsWith(ErrorCode::InvalidInput));
}

TEST(EntriesTest, AMonthOrAYearIsEnough) {
    for (const char* typed : {"2026-04", "Apr 2026", "april 2026", "4/2026", " 04.2026 "}) {
        const auto month = read_partial_date(typed);
        ASSERT_THAT(month, IsOk()) << typed;
        EXPECT_EQ(*month, "2026-04") << typed;
    }
    EXPECT_EQ(*read_partial_date("2026"), "2026");
    for (const char* typed : {"", "26", "13/2026", "2026-13", "spring 2026", "21 Apr 2026"}) {
        EXPECT_THAT(read_partial_date(typed), FailsWith(ErrorCode::InvalidInput)) << typed;
    }
}

ChildEntry child(const char* born, const char* gestation, const char* weight) {
    ChildEntry entry;
    entry.birth_date = born;
    entry.gestation = gestation;
    entry.birth_weight = weight;
    return entry;
}

TEST(EntriesTest, RefusesWhatCannotBe) {
    const auto refused = [](const char* field) {
        return ElementsAre(::testing::AllOf(Field(&FieldProblem::field, field),
                                            Field(&FieldProblem::verdict, FieldVerdict::Refused)));
    };

    EXPECT_THAT(check(child("2026-11-22", "", ""), kToday), refused("child.birth_date"));
    EXPECT_THAT(check(child("someday", "", ""), kToday), refused("child.birth_date"));
    EXPECT_THAT(check(child("", "18", ""), kToday), refused("child.gestation"));
    EXPECT_THAT(check(child("", "30+9", ""), kToday), refused("child.gestation"));
    EXPECT_THAT(check(child("", "", "35 kg"), kToday), refused("child.birth_weight"));
}

TEST(EntriesTest, QuestionsWhatHardlyCanBe) {
    const auto questioned = [](const char* field) {
        return ElementsAre(
            ::testing::AllOf(Field(&FieldProblem::field, field),
                             Field(&FieldProblem::verdict, FieldVerdict::Questioned)));
    };

    EXPECT_THAT(check(child("2016-11-21", "", ""), kToday), questioned("child.birth_date"));
    EXPECT_THAT(check(child("", "22", ""), kToday), questioned("child.gestation"));
    EXPECT_THAT(check(child("", "28+0", "3900"), kToday), questioned("child.birth_weight"));
}

TEST(EntriesTest, EverythingMayBeUnknown) {
    EXPECT_THAT(check(child("", "", ""), kToday), IsEmpty());
    NewCall entry;
    entry.call.caller_phone = "541 555 0111";
    EXPECT_THAT(check(entry, kToday), IsEmpty());
    EXPECT_THAT(check(NewCall{}, kToday), ElementsAre(Field(&FieldProblem::field, "call")));
}

TEST(AgesViewTest, UnknownGestationIsNeverTerm) {
    const auto view = ages_view(*Date::parse("2026-04-21"), std::nullopt, std::nullopt, kToday);

    ASSERT_THAT(view, IsOk());
    EXPECT_EQ(view->line(), "7 months 0 days (gestation not recorded: not corrected)");
    EXPECT_EQ(view->corrected, "not known");
    EXPECT_EQ(view->born_early, "gestation not known");
    EXPECT_EQ(view->term, "");
}

// "7 months 0 days (corrected 7 months 0 days)" made a term child look preterm.
TEST(AgesViewTest, WhereBothAgesAreTheSameOnlyOneIsSaidOnTheScreen) {
    const auto born = *Date::parse("2026-04-21");
    const auto term = ages_view(born, *Gestation::of(40, 3), std::nullopt, kToday);
    const auto early_term = ages_view(born, *Gestation::of(39, 0), std::nullopt, kToday);

    ASSERT_THAT(term, IsOk());
    EXPECT_EQ(term->line(), "7 months 0 days");
    EXPECT_EQ(term->corrected, "the same (born at 40 weeks)");
    ASSERT_THAT(early_term, IsOk());
    EXPECT_EQ(early_term->line(), "7 months 0 days (corrected 6 months 24 days)");
}

TEST(AgesViewTest, ShowsBothEndsWhenTheDaysOfTheGestationAreNotKnown) {
    const auto view =
        ages_view(*Date::parse("2026-04-21"), *Gestation::of(30, std::nullopt), 1410, kToday);

    ASSERT_THAT(view, IsOk());
    EXPECT_EQ(view->corrected, "4 months 22 days to 4 months 28 days");
    EXPECT_EQ(view->term, "very preterm (30 weeks, days not known)");
    EXPECT_EQ(view->weight, "very low birth weight (1410 g)");
}

TEST(AgesViewTest, SaysHowEarlyAtEitherEndWhenTheDaysAreNotKnown) {
    const auto view = ages_view(*Date::parse("2026-04-21"), *Gestation::of(37, std::nullopt),
                                std::nullopt, kToday);

    ASSERT_THAT(view, IsOk());
    EXPECT_EQ(view->born_early, "15 to 21 days early");
}

// "45 months 8 days" was given as the corrected age of a child of four.
TEST(AgesViewTest, NamesNoCorrectedAgeFromThirtySixMonthsOn) {
    const auto view = [](const char* born, int weeks) {
        return ages_view(*Date::parse(born), *Gestation::of(weeks, 0), std::nullopt, kToday)
            .value();
    };

    EXPECT_EQ(view("2023-11-21", 28).corrected, "not used from 36 months on");
    EXPECT_EQ(view("2023-11-21", 28).line(), "36 months 0 days");
    EXPECT_EQ(view("2023-11-22", 28).corrected, "33 months 7 days");
    EXPECT_EQ(view("2023-11-21", 40).corrected, "the same (born at 40 weeks)");
}

TEST(AgesViewTest, BeforeTermCountsFromTheLastPeriod) {
    const auto view =
        ages_view(*Date::parse("2026-10-21"), *Gestation::of(30, 0), std::nullopt, kToday);

    ASSERT_THAT(view, IsOk());
    EXPECT_EQ(view->line(), "1 month 0 days (before term, 34 weeks 3 days postmenstrual)");
}

TEST(SessionPinTest, AsksForThePassphraseAfterThreeMisses) {
    SessionPin pin;
    EXPECT_FALSE(pin.set("12"));
    EXPECT_FALSE(pin.set("12a4"));
    ASSERT_TRUE(pin.set("2580"));

    EXPECT_EQ(pin.check("1111"), PinAnswer::Wrong);
    EXPECT_EQ(pin.check("2580"), PinAnswer::Right);
    EXPECT_EQ(pin.check("1111"), PinAnswer::Wrong);
    EXPECT_EQ(pin.check("1112"), PinAnswer::Wrong);
    EXPECT_EQ(pin.check("1113"), PinAnswer::PassphraseNeeded);
    EXPECT_EQ(pin.check("2580"), PinAnswer::PassphraseNeeded);
    pin.pass();
    EXPECT_EQ(pin.check("2580"), PinAnswer::Right);
}

TEST(IdleLockTest, IsDueWhenNobodyTouchedItForSoLong) {
    IdleLock lock(10, Instant{0});

    EXPECT_FALSE(lock.is_due({599'999}));
    EXPECT_TRUE(lock.is_due({600'000}));
    lock.touch({600'000});
    EXPECT_FALSE(lock.is_due({600'001}));
}

}  // namespace
}  // namespace attune::workflow
