// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "protocol/messages.h"
#include "request_check.h"
#include "requests.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

InstrumentManifest faithful() {
    return *read_manifest(bundle_of("faithful"))->find_instrument("faithful");
}

TEST(RequestJsonTest, BringsEverythingBack) {
    auto request = full_request();
    request.settings = {{"cutoff", 6.0}, {"count", std::int64_t{6}}, {"on", true}, {"w", "plain"}};

    const auto back = scoring_request_from_json(to_json(request));

    ASSERT_THAT(back, IsOk());
    EXPECT_EQ(*back, request);
}

TEST(RequestJsonTest, WhatIsNoRequestIsAnError) {
    for (const char* text : {"", "{}", "[]", R"({"instrument": 1})"})
        EXPECT_THAT(scoring_request_from_json(text), FailsWith(ErrorCode::Damaged)) << text;
}

TEST(HelloTest, BringsEverythingBackAndTakesNoLie) {
    const Hello hello{1, Isolation::Partial, {"a", "b"}};

    EXPECT_EQ(*hello_from_json(to_json(hello)), hello);
    EXPECT_THAT(hello_from_json(R"({"protocol":1,"isolation":"total","instruments":[]})"),
                FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(hello_from_json(R"({"protocol":"1","isolation":"none","instruments":[]})"),
                FailsWith(ErrorCode::Damaged));
}

TEST(RequestCheckTest, TakesOutWhatIsNotDeclared) {
    auto instrument = faithful();
    instrument.context = {"used"};
    instrument.needs_text.clear();
    instrument.earlier = EarlierAssessments::Hidden;

    const auto reduced = reduced_to_declared(full_request(), instrument);

    ASSERT_THAT(reduced, IsOk());
    ScoringContext only_used;
    only_used.used = AgeUsed::Corrected;
    EXPECT_EQ(reduced->context, only_used);
    EXPECT_TRUE(reduced->earlier.empty());
    for (const char* secret : {"a secret", "a word", "female", "caregiver-1"})
        EXPECT_EQ(to_json(*reduced).find(secret), std::string::npos) << secret;
}

TEST(RequestCheckTest, TellsTextsOnlyWhereTheyAreNeeded) {
    const auto reduced = reduced_to_declared(full_request(), faithful());

    ASSERT_THAT(reduced, IsOk());
    EXPECT_NE(to_json(*reduced).find("a word"), std::string::npos);
    EXPECT_EQ(to_json(*reduced).find("a secret"), std::string::npos);
}

TEST(RequestCheckTest, FillsInTheDefaultsOfSettings) {
    auto request = simple_request("faithful");

    const auto reduced = reduced_to_declared(request, faithful());

    ASSERT_THAT(reduced, IsOk());
    EXPECT_EQ(reduced->settings.at("cutoff"), SettingValue(6.5));
    EXPECT_EQ(reduced->settings.at("wording"), SettingValue("plain"));
}

TEST(RequestCheckTest, RefusesASettingThatIsUnknownOrOutsideItsLimits) {
    auto request = simple_request("faithful");
    request.settings = {{"cutoff", 13.0}, {"unknown", true}};

    const auto reduced = reduced_to_declared(request, faithful());

    ASSERT_THAT(reduced, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(reduced.error().faults.size(), 2U);
}

TEST(DateAsAgeTest, TurnsADateIntoTheAgeOnThatDay) {
    const auto birth = *Date::parse("2026-01-31");
    const auto date = *Date::parse("2026-03-01");

    const auto age = date_as_age(date, birth, *Gestation::parse("36+0"));

    EXPECT_EQ(age.days, 29);
    EXPECT_EQ(age.chronological, (CalendarAge{1, 1}));
    EXPECT_EQ(age.corrected, (CalendarAge{0, 1}));
    EXPECT_EQ(date_as_age(*Date::parse("2026-01-21"), birth, {}).days, -10);
    EXPECT_EQ(date_as_age(*Date::parse("2026-01-21"), birth, {}).chronological, std::nullopt);
    EXPECT_EQ(date_as_age(date, {}, {}), DateAsAge{});
}

TEST(DateAsAgeTest, TurnsABareYearOrMonthIntoTheAgesOnItsFirstAndLastDay) {
    const auto birth = *Date::parse("2024-01-31");
    const auto gestation = *Gestation::parse("36+0");

    const auto month = date_as_age("2024-02", birth, gestation);
    const auto year = date_as_age("2024", birth, gestation);

    EXPECT_EQ(*month, (DateAsAge{1, CalendarAge{0, 1}, std::nullopt, 29}));
    EXPECT_EQ(*year, (DateAsAge{-30, std::nullopt, std::nullopt, 335}));
    EXPECT_EQ(*date_as_age("2024-03-01T10:00:00Z", birth, gestation),
              date_as_age(*Date::parse("2024-03-01"), birth, gestation));
    EXPECT_EQ(*date_as_age("2024-02", {}, {}), DateAsAge{});
    EXPECT_THAT(date_as_age("2024-13", birth, gestation), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(date_as_age("soon", birth, gestation), FailsWith(ErrorCode::InvalidInput));
}

}  // namespace
}  // namespace attune::plugin_host
