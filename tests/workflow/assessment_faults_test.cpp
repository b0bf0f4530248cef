// SPDX-License-Identifier: Apache-2.0
#include "workflow/assessment_session.h"

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::HasSubstr;

class PluginFailureTest : public test::OpenPractice {};

TEST_F(PluginFailureTest, KeepsTheAnswersAndSaysWhatHappened) {
    workplace.installation.runner = "/bin/false";
    reopen();
    const auto family = take_in_leo();
    const auto assessment = begin(family);

    answer_all(*assessment, {});

    EXPECT_EQ(assessment->result().status, ResultStatus::Failed);
    EXPECT_THAT(assessment->found().status, HasSubstr("your answers are kept"));
    EXPECT_EQ(assessment->row({"M-0-3-1", {}})->saved, SavedState::Saved);
    EXPECT_THAT(assessment->complete(), IsOk());
}

class UnsavedAnswerTest : public test::OpenPractice {};

TEST_F(UnsavedAnswerTest, StaysOnItsRowMarkedAndIsNotAcknowledged) {
    const auto assessment = begin(take_in_leo());
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    // Behind the page's back the assessment is closed: the file refuses the next answer.
    ASSERT_THAT(practice->assessments().enter_in_error(assessment->assessment().id, "test"),
                IsOk());

    EXPECT_THAT(answer(*assessment, "M-0-3-2", "Y"), FailsWith(ErrorCode::Conflict));

    EXPECT_EQ(assessment->row({"M-0-3-2", {}})->saved, SavedState::Unsaved);
    EXPECT_EQ(assessment->row({"M-0-3-2", {}})->answer_words, "yes");
    EXPECT_TRUE(assessment->has_unsaved());
    EXPECT_THAT(assessment->retry(), FailsWith(ErrorCode::Conflict));
}

}  // namespace
}  // namespace attune::workflow
