// SPDX-License-Identifier: Apache-2.0
#include "forms/case_file.h"
#include "open_practice.h"
#include "support/files.h"
#include "support/places.h"
#include "workflow/scoring.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;

/// What a clinician's answers come to, by the same path as an open assessment: host, runner,
/// plugin.
class GoldenCasesTest : public test::OpenPractice {
protected:
    std::string response(const std::shared_ptr<const forms::Form>& form,
                         const forms::Answers& answers) {
        const auto state = forms::FormState::create(form, {}, answers);
        return state ? state->response_json() : "";
    }
    Result<AssessmentResult> score(const std::shared_ptr<const forms::Form>& form,
                                   const forms::CaseFile& golden) {
        ScoreRequest request;
        request.instrument = form->id();
        request.answers = response(form, golden.answers);
        request.born = golden.born;
        request.gestation = golden.gestation;
        request.on = golden.on;
        request.settings = golden.settings;
        for (const auto& earlier : golden.earlier) {
            request.earlier.push_back({earlier.on, response(form, earlier.answers)});
        }
        std::optional<Result<AssessmentResult>> reply;
        desk.score(request, [&](Result<AssessmentResult> result) { reply = std::move(result); });
        EXPECT_TRUE(loop.run_until([&] { return reply.has_value(); }, 20'000));
        return reply.value_or(Error{ErrorCode::Timeout, golden.name});
    }

    ScoringDesk desk{workplace};
};

TEST_F(GoldenCasesTest, EveryMilestonesCaseComesOutAsItsAuthorWorkedItOut) {
    const std::filesystem::path milestones =
        std::filesystem::path(ATTUNE_SOURCE_DIR) / "forms" / "attachment-milestones";
    const auto form = forms::Form::parse(
        ::attune::test::read_file(milestones / "questionnaire.json"), "milestones");
    ASSERT_THAT(form, IsOk());
    int count = 0;
    for (const auto& place : ::attune::test::files_in(milestones / "cases", ".json")) {
        const auto golden = forms::CaseFile::parse(**form, ::attune::test::read_file(place));
        ASSERT_THAT(golden, IsOk()) << place;

        const auto result = score(*form, *golden);

        ASSERT_THAT(result, IsOk()) << golden->name;
        for (const auto& fault : golden->differences(*result)) {
            ADD_FAILURE() << golden->name << ": " << fault.place << " " << fault.text;
        }
        ++count;
    }
    EXPECT_GE(count, 40);
}

}  // namespace
}  // namespace attune::workflow
