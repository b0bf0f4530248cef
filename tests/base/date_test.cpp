// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace attune {
namespace {

using test::FailsWith;
using test::IsOk;

TEST(DateTest, ReadsWhatItWrites) {
    const auto date = Date::parse("2024-02-29");

    ASSERT_THAT(date, IsOk());
    EXPECT_EQ(date->iso(), "2024-02-29");
}

TEST(DateTest, RefusesADayThatDoesNotExist) {
    for (const auto* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01",
                             "2026-01-01T00:00", "", "2026/01/01"}) {
        EXPECT_THAT(Date::parse(text), FailsWith(ErrorCode::InvalidInput)) << text;
    }
}

TEST(DateTest, AddingMonthsClipsToTheEndOfAShorterMonth) {
    EXPECT_EQ(Date::parse("2026-01-31")->plus_months(1).iso(), "2026-02-28");
    EXPECT_EQ(Date::parse("2024-02-29")->plus_months(24).iso(), "2026-02-28");
    EXPECT_EQ(Date::parse("2026-03-31")->plus_months(-1).iso(), "2026-02-28");
}

TEST(DateTest, CountsDaysAcrossALeapDay) {
    EXPECT_EQ(days_between(*Date::parse("2024-02-28"), *Date::parse("2024-03-01")), 2);
    EXPECT_EQ(days_between(*Date::parse("2026-03-01"), *Date::parse("2026-02-28")), -1);
}

TEST(InstantTest, ReadsWhatItWrites) {
    const auto at = parse_utc("2026-11-21T10:42:07.123Z");

    ASSERT_THAT(at, IsOk());
    EXPECT_EQ(iso_utc(*at), "2026-11-21T10:42:07.123Z");
}

TEST(InstantTest, RefusesTimesThatAreNotUtc) {
    for (const auto* text : {"2026-11-21T10:42:07", "2026-11-21 10:42:07Z", "2026-11-21T25:00:00Z",
                             "2026-11-21T10:42:07+01:00", ""}) {
        EXPECT_THAT(parse_utc(text), FailsWith(ErrorCode::InvalidInput)) << text;
    }
}

}  // namespace
}  // namespace attune
