// SPDX-License-Identifier: Apache-2.0
#include "open_practice.h"
#include "support/places.h"
#include "workflow/assessment_session.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;

/// A form that the practice added itself: it has typed rows and no plugin.
class TypedAnswersTest : public test::OpenPractice {
protected:
    void SetUp() override {
        const std::string form =
            std::string(ATTUNE_SOURCE_DIR) + "/tests/workflow/forms_of_a_practice/sleep-diary";
        ASSERT_THAT(practice->instruments().add_form(form), IsOk());
        family = take_in_leo();
        NewAssessment entry;
        entry.instrument = "sleep-diary";
        entry.family = family.family;
        entry.subject = ChildSubject{family.child};
        diary = practice->assessments().start(entry).value();
    }

    SavedCall family;
    std::unique_ptr<AssessmentSession> diary;
};

TEST_F(TypedAnswersTest, ReadsANumberAndRefusesWhatIsNone) {
    ASSERT_THAT(diary->answer_typed({"wakes", {}}, " 3 "), IsOk());
    EXPECT_EQ(diary->row({"wakes", {}})->answer_words, "3");

    EXPECT_THAT(diary->answer_typed({"wakes", {}}, "often"), FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(diary->row({"wakes", {}})->answer_words, "3");
    ASSERT_THAT(diary->answer_typed({"wakes", {}}, ""), IsOk());
    EXPECT_FALSE(diary->row({"wakes", {}})->is_answered());
}

// A birth weight of 12000 g was saved, and Done said only that an answer was needed.
TEST_F(TypedAnswersTest, ANumberBeyondItsLimitsIsRefusedInEveryWayOfEntry) {
    NewAssessment entry;
    entry.instrument = "prematurity";
    entry.family = family.family;
    entry.subject = ChildSubject{family.child};
    const auto birth = practice->assessments().start(entry).value();
    const auto limits_in = [](const Error& error) {
        return error.faults.empty() ? std::string() : error.faults.front().text;
    };

    const auto typed = birth->answer_typed({"PRE-weight", {}}, "12000");
    const auto listed = birth->answer_all(R"({"PRE-weight": 150})");

    ASSERT_THAT(typed, FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(listed, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(limits_in(typed.error()), "write a number from 200 to 8000 g");
    EXPECT_EQ(limits_in(listed.error()), "write a number from 200 to 8000 g");
    EXPECT_FALSE(birth->row({"PRE-weight", {}})->is_answered());
    EXPECT_THAT(birth->answer_typed({"PRE-weight", {}}, "1210"), IsOk());
}

TEST_F(TypedAnswersTest, WhatWasBeingTypedBecomesAnAnswerAfterAKill) {
    ASSERT_THAT(diary->draft({"notes", {}}, "A warm b"), IsOk());
    ASSERT_THAT(diary->draft({"notes", {}}, "A warm bath"), IsOk());
    EXPECT_EQ(diary->row({"notes", {}})->saved, SavedState::Draft);
    const auto id = diary->assessment().id;
    diary.reset();

    reopen();
    const auto again = practice->assessments().open(id);

    ASSERT_THAT(again, IsOk());
    EXPECT_EQ((*again)->row({"notes", {}})->answer_words, "A warm bath");
    EXPECT_EQ((*again)->row({"notes", {}})->saved, SavedState::Saved);
    ASSERT_THAT((*again)->undo(), IsOk());
    EXPECT_FALSE((*again)->row({"notes", {}})->is_answered());
}

TEST_F(TypedAnswersTest, AFormWithoutAPluginIsDoneAtOnce) {
    ASSERT_THAT(diary->answer_typed({"wakes", {}}, "2"), IsOk());

    EXPECT_FALSE(diary->found().is_pending);
    EXPECT_EQ(diary->result().provenance.plugin, "");
    EXPECT_THAT(diary->complete(), IsOk());
}

TEST_F(TypedAnswersTest, AnAssessmentInProgressStaysOnItsForm) {
    const auto id = diary->assessment().id;
    diary.reset();
    std::filesystem::remove_all(workplace.user.forms());

    reopen();
    ASSERT_FALSE(practice->instruments().find("sleep-diary"));

    const auto again = practice->assessments().open(id);
    ASSERT_THAT(again, IsOk());
    EXPECT_NE((*again)->row({"wakes", {}}), nullptr);
}

}  // namespace
}  // namespace attune::workflow
