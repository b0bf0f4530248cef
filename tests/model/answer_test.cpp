// SPDX-License-Identifier: Apache-2.0
#include "model/answer.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace attune {
namespace {

using test::FailsWith;

TEST(AnswerTest, EveryKindOfValueSurvivesStorage) {
    const Answer answer{AnswerState::Given,
                        {true, std::int64_t{-3}, Decimal{"0.10"}, std::string("fünf \"5\"\n"),
                         Coding{"urn:x", "yes", "yes"}, *Date::parse("2024-02-29"),
                         DateTimeText{"2026-11-21T10:42:00Z"}, TimeText{"10:42:00"},
                         Quantity{{"3.50"}, "kg", "http://unitsofmeasure.org", "kg"}}};

    EXPECT_EQ(*answer_from_json(to_json(answer)), answer);
}

TEST(AnswerTest, EveryStateSurvivesStorage) {
    for (const auto& [state, code] : CodeTable<AnswerState>::codes) {
        EXPECT_EQ(answer_from_json(to_json(Answer{state, {}}))->state, state) << code;
    }
}

TEST(AnswerTest, RefusesWhatItDidNotWrite) {
    for (const auto* json :
         {"", "{}", "[]", R"({"state":"maybe"})", R"({"state":"given","values":[{"date":"soon"}]})",
          R"({"state":"given","values":[{"boolean":1}]})", R"({"state":"given","values":[7]})"}) {
        EXPECT_THAT(answer_from_json(json), FailsWith(ErrorCode::InvalidInput)) << json;
    }
}

TEST(ItemAddressTest, ReadsWhatItWrites) {
    for (const auto* text : {"M-0-3-1", "M-0-3-1.colour", "episode.start@0", "a@b@1,2"}) {
        EXPECT_EQ(ItemAddress::parse(text)->text(), text);
    }
    EXPECT_THAT(ItemAddress::parse("x@"), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(ItemAddress::parse("x@1,"), FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(ItemAddress::parse("x@-1"), FailsWith(ErrorCode::InvalidInput));
}

}  // namespace
}  // namespace attune
