// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "call.h"

namespace attune {
namespace {

using test::call;
using ::testing::HasSubstr;

TEST(AgesVerbTest, ShowsBothAges) {
    const auto printed = call(
        {"ages", "--born", "2026-01-01", "--gestation", "30+0", "--on", "2026-07-01", "--json"});

    EXPECT_EQ(printed.code, 0);
    const auto json = printed.json();
    EXPECT_EQ(json["chronological"], (nlohmann::json{{"months", 6}, {"days", 0}}));
    EXPECT_EQ(json["corrected"], (nlohmann::json{{"months", 3}, {"days", 19}}));
    EXPECT_EQ(json["days_early"], 70);
    EXPECT_EQ(json["term"], "very-preterm");
    EXPECT_EQ(json["used_by_default"], "corrected");
}

TEST(AgesVerbTest, UnknownGestationIsNeverTerm) {
    const auto printed = call({"ages", "--born", "2026-01-01", "--on", "2026-07-01"});

    EXPECT_EQ(printed.code, 0);
    EXPECT_THAT(printed.out, HasSubstr("not known"));
}

TEST(AgesVerbTest, BeforeTermSaysThePostmenstrualAge) {
    const auto json = call({"ages", "--born", "2026-10-01", "--gestation", "25+5", "--on",
                            "2026-11-01", "--json"})
                          .json();

    EXPECT_TRUE(json["corrected"].is_null());
    EXPECT_EQ(json["postmenstrual"], (nlohmann::json{{"weeks", 30}, {"days", 1}}));
}

TEST(AgesVerbTest, ADayBeforeTheBirthIsANo) {
    EXPECT_EQ(call({"ages", "--born", "2026-07-01", "--on", "2026-06-30"}).code, 1);
}

TEST(AgesVerbTest, WhatCannotBeReadIsWrongUsage) {
    EXPECT_EQ(call({"ages", "--born", "yesterday"}).code, 2);
    EXPECT_EQ(call({"ages", "--born", "2026-01-01", "--gestation", "18+0"}).code, 2);
    EXPECT_EQ(call({"ages", "--born", "2026-01-01", "--weight", "35000"}).code, 2);
    EXPECT_EQ(call({"ages"}).code, 2);
}

}  // namespace
}  // namespace attune
