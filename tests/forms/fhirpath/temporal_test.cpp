// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/temporal.h"

#include <gmock/gmock.h>

#include "evaluating.h"

namespace attune::forms::fhirpath {
namespace {

using test::ask;

TEST(TemporalTest, WritesWhatItReads) {
    for (const auto* text : {"2014", "2014-03", "2014-03-05"}) {
        EXPECT_EQ(Temporal::parse(TemporalKind::Date, text)->text(), text);
    }
    for (const auto* text : {"2014", "2014-03-05", "2014-03-05T10", "2014-03-05T10:30:07.123",
                             "2014-03-05T10:30:07Z", "2014-03-05T10:30-03:30"}) {
        EXPECT_EQ(Temporal::parse(TemporalKind::DateTime, text)->text(), text);
    }
    EXPECT_EQ(Temporal::parse(TemporalKind::Time, "10:30")->text(), "10:30");
}

TEST(TemporalTest, RefusesWhatDoesNotExist) {
    for (const auto* text : {"2014-02-29", "2014-13", "2014-00", "0000", "14-01-01", "2014-1-1",
                             "2014-03-05T10:30", "", "2014-03-05x"}) {
        EXPECT_EQ(Temporal::parse(TemporalKind::Date, text).has_value(), false) << text;
    }
    for (const auto* text : {"2014-03T10:30", "2014-03-05T24:00", "2014-03-05T10:60",
                             "2014-03-05T10:30:07.", "2014-03-05T10:30+15:00"}) {
        EXPECT_EQ(Temporal::parse(TemporalKind::DateTime, text).has_value(), false) << text;
    }
}

TEST(TemporalTest, AddsCalendarUnitsAndClipsShortMonths) {
    EXPECT_EQ(ask("@2026-01-31 + 1 month"), "2026-02-28");
    EXPECT_EQ(ask("@2024-02-29 + 1 year"), "2025-02-28");
    EXPECT_EQ(ask("@2026-03-31 - 1 month"), "2026-02-28");
    EXPECT_EQ(ask("@2026-03-01 - 1 day"), "2026-02-28");
    EXPECT_EQ(ask("@2026-12-31 + 2 weeks"), "2027-01-14");
    EXPECT_EQ(ask("@2014 + 24 months"), "2016");
    EXPECT_EQ(ask("@2014-03 + 1 year"), "2015-03");
    EXPECT_EQ(ask("@2014-12-24 + 25 hours"), "2014-12-25");
    EXPECT_EQ(ask("@2014-12-24T23:00:00Z + 90 minutes"), "2014-12-25T00:30:00Z");
    EXPECT_EQ(ask("@T23:30 + 45 minutes"), "00:15");
    EXPECT_EQ(ask("@T00:15 - 30 minutes"), "23:45");
}

TEST(TemporalTest, RefusesToLeaveTheCalendar) {
    EXPECT_THAT(ask("@9999-12-31 + 1 day"), testing::StartsWith("error"));
    EXPECT_THAT(ask("@0001-01-01 - 1 month"), testing::StartsWith("error"));
    EXPECT_THAT(ask("@2014 + 9000000000000000000 years"), testing::StartsWith("error"));
    EXPECT_THAT(ask("@2014-01-01 + 900000000000000 'wk'"), testing::StartsWith("error"));
    EXPECT_THAT(ask("@2014-01-01 + 1 'kg'"), testing::StartsWith("error 1:13"));
}

TEST(TemporalTest, ComparesAcrossTimeZonesAndAdmitsWhatItCannotKnow) {
    EXPECT_EQ(ask("@2014-01-01T12:00:00+02:00 = @2014-01-01T10:00:00Z"), "true");
    EXPECT_EQ(ask("@2014-01-01T12:00:00+02:00 < @2014-01-01T11:00:00Z"), "true");
    EXPECT_EQ(ask("@2014-01-01 = @2014"), "{}");
    EXPECT_EQ(ask("@2014-02 > @2013"), "true");
    EXPECT_EQ(ask("@2014-01-01T12:00:00Z > @2014-01-01T11:00:00"), "{}");
    EXPECT_EQ(ask("@2014-01-03T12:00:00Z > @2014-01-01T11:00:00"), "true");
}

TEST(TemporalTest, TakesTodayFromTheGivenInstantAndZone) {
    Context context;
    context.now = *parse_utc("2026-11-21T23:30:00.000Z");

    EXPECT_EQ(ask("today()", context), "2026-11-21");
    context.utc_offset_minutes = 60;
    EXPECT_EQ(ask("today()", context), "2026-11-22");
    EXPECT_EQ(ask("now()", context), "2026-11-22T00:30:00.000+01:00");
    EXPECT_EQ(ask("timeOfDay()", context), "00:30:00.000");
    EXPECT_EQ(ask("@2026-11-01 + 21 days = today()", context), "true");
}

}  // namespace
}  // namespace attune::forms::fhirpath
