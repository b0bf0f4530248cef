// SPDX-License-Identifier: Apache-2.0
#include "model/assessment_result.h"

#include <gmock/gmock.h>

#include "support/matchers.h"

namespace attune {
namespace {

using test::FailsWith;
using ::testing::HasSubstr;

AssessmentResult full_result() {
    AssessmentResult result;
    result.instrument = {"demo", "1.0.0", Evidence::Local, "a source"};
    result.subject = SubjectKind::Dyad;
    result.ages = {CalendarAge{6, 0}, CalendarAge{3, 19}, std::nullopt, AgeUsed::Corrected};
    result.status = ResultStatus::Partial;
    result.part.scores = {{"total", 17, 0, 30, 10, 0, 17, 17},
                          {"half", std::nullopt, 0, 1.5, 2, 1, 0.5, 1.25}};
    result.part.bands = {{"total", "probable", 13, "a source"}};
    result.part.counts = {{"0-3", 4, 3, 2, 1, 0, 1, 0}};
    result.part.findings = {
        {"f", Severity::Concern, Owner::Pair, "caregiver-1", "a text", {"x", "y"}, 90}};
    result.part.alerts = {{"A-1", {"x"}}};
    result.part.withheld = {{"half", "1 of 3 items missing"}};
    result.part.trace = {{"sum", 17}};
    result.provenance = {"Attune 0.1.0", "urn:f|1", "aa", "p 1", "bb", "", {{"cutoff", "13"}}};
    return result;
}

TEST(AssessmentResultTest, SurvivesItsJson) {
    const auto result = full_result();

    EXPECT_EQ(*assessment_result_from_json(to_json(result)), result);
}

TEST(AssessmentResultTest, AScoreNotGivenIsNullAndAWholeNumberHasNoFraction) {
    const auto json = to_json(full_result());

    EXPECT_THAT(json, HasSubstr(R"({"id":"half","value":null,"min":0,"max":1.5)"));
    EXPECT_THAT(json, HasSubstr(R"("value":17,)"));
}

TEST(AssessmentResultTest, NamesThePlaceOfEachFault) {
    auto json = to_json(full_result());
    json.replace(json.find("\"concern\""), 9, "\"worrying\"");

    const auto read = assessment_result_from_json(json);

    ASSERT_THAT(read, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(read.error().faults.at(0).place, "findings[0].severity");
}

TEST(AssessmentResultTest, ALaterFormatIsTooNew) {
    auto json = to_json(full_result());
    json.replace(json.find("\"format\":1"), 10, "\"format\":2");

    EXPECT_THAT(assessment_result_from_json(json), FailsWith(ErrorCode::TooNew));
}

TEST(ScorerPartTest, RefusesNumbersThatAreNotFinite) {
    EXPECT_THAT(scorer_part_from_json(R"({"scores":[{"id":"a","value":1e999}]})"),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(scorer_part_from_json(R"({"scores":[{"id":"a","value":"7"}]})"),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(scorer_part_from_json("[]"), FailsWith(ErrorCode::InvalidInput));
}

}  // namespace
}  // namespace attune
