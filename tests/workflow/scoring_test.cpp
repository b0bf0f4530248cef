// SPDX-License-Identifier: Apache-2.0
#include "workflow/scoring.h"

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;

class ScoringDeskTest : public test::OpenPractice {
protected:
    Result<AssessmentResult> score(const ScoreRequest& request) {
        std::optional<Result<AssessmentResult>> reply;
        desk.score(request, [&](Result<AssessmentResult> result) { reply = std::move(result); });
        EXPECT_TRUE(loop.run_until([&] { return reply.has_value(); }, 20'000));
        return reply.value_or(Error{ErrorCode::Timeout, "score"});
    }
    ScoreRequest two_missed() const {
        ScoreRequest request;
        request.instrument = "attachment-milestones";
        request.answers = R"({"M-18-20-1": "no", "M-24-1": 3})";
        request.born = day("2024-11-21");
        request.gestation = *Gestation::of(28, 0);
        request.on = day("2026-11-21");
        return request;
    }
    const Finding* find(const AssessmentResult& result, const std::string& id) const {
        for (const auto& finding : result.part.findings) {
            if (finding.id == id) return &finding;
        }
        return nullptr;
    }

    ScoringDesk desk{workplace};
};

TEST_F(ScoringDeskTest, GivesTheResultOfAnOpenAssessment) {
    const auto result = score(two_missed());

    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(result->status, ResultStatus::Scored);
    EXPECT_EQ(result->ages.used, AgeUsed::Chronological);
    EXPECT_EQ(result->ages.corrected, (CalendarAge{21, 8}));
    ASSERT_NE(find(*result, "re-check"), nullptr);
    EXPECT_EQ(find(*result, "re-check")->due_in_days, 42);
    EXPECT_NE(find(*result, "both-readings"), nullptr);
}

TEST_F(ScoringDeskTest, TakesThePracticesSettings) {
    auto request = two_missed();
    request.settings = {{"recheck-days", "30"}};

    const auto result = score(request);

    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(find(*result, "re-check")->due_in_days, 30);
    EXPECT_EQ(result->provenance.settings.at("recheck-days"), "30");
    request.settings = {{"recheck-days", "3000"}};
    EXPECT_THAT(score(request), FailsWith(ErrorCode::InvalidInput));
    request.settings = {{"colour", "red"}};
    EXPECT_THAT(score(request), FailsWith(ErrorCode::InvalidInput));
}

TEST_F(ScoringDeskTest, KnowsEarlierAnswers) {
    auto request = two_missed();
    request.on = day("2026-11-28");
    request.earlier = {{day("2026-11-21"), R"({"M-18-20-1": "yes"})"}};

    const auto result = score(request);

    ASSERT_THAT(result, IsOk());
    EXPECT_NE(find(*result, "changed-unclear"), nullptr);
}

TEST_F(ScoringDeskTest, RefusesWhatItCannotScore) {
    auto request = two_missed();
    request.answers = R"({"M-99": "no"})";
    EXPECT_THAT(score(request), FailsWith(ErrorCode::InvalidInput));
    request = two_missed();
    request.instrument = "horoscope";
    EXPECT_THAT(score(request), FailsWith(ErrorCode::NotFound));
    request = two_missed();
    request.on = day("2024-11-20");
    EXPECT_THAT(score(request), FailsWith(ErrorCode::InvalidInput));
}

}  // namespace
}  // namespace attune::workflow
