// SPDX-License-Identifier: Apache-2.0
#include "storage/answer_records.h"

#include <gmock/gmock.h>

#include "practice_fixture.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

class AnswerRecordsTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_child = add_child(admit("Martins"), "Leo", day("2026-03-14"));
        m_assessment = start_assessment(m_child);
    }

    std::string current(const std::string& item) {
        const auto answers = m_store->answers().current(m_assessment.id);
        if (!answers) return "cannot be read";
        const auto found = answers->find(ItemAddress{item, {}});
        if (found == answers->end()) return "unanswered";
        return std::get<std::string>(found->second.values.at(0));
    }

    Alert alert() {
        Alert alert;
        alert.id = AlertId::make();
        alert.family = m_child.family;
        alert.rule = "A-1";
        alert.subject = ChildSubject{m_child.id};
        alert.assessment = m_assessment.id;
        alert.because = {"epds-10", "epds-3"};
        alert.raised = m_clock.now();
        alert.raised_by = m_clinician.id;
        return alert;
    }

    Child m_child;
    Assessment m_assessment;
};

TEST_F(AnswerRecordsTest, AnAnswerIsThereAfterReopening) {
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "yes"), IsOk());

    reopen();

    EXPECT_EQ(current("M-0-3-1"), "yes");
}

TEST_F(AnswerRecordsTest, TheLastEventOfAnItemHoldsAndTheOldOnesAreKept) {
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "emerging"), IsOk());
    ASSERT_THAT(answer(m_assessment, "M-0-3-2", "no"), IsOk());
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "yes"), IsOk());

    EXPECT_EQ(current("M-0-3-1"), "yes");
    EXPECT_EQ(current("M-0-3-2"), "no");
    EXPECT_THAT(*m_store->answers().history(m_assessment.id), SizeIs(3));
}

TEST_F(AnswerRecordsTest, RepeatingGroupsKeepTheirAnswersApart) {
    for (int i = 0; i < 2; ++i) {
        ASSERT_THAT(m_store->answers().commit({m_assessment.id,
                                               {"sep-days", {i}},
                                               Answer::given(AnswerValue(std::int64_t{40 + i}))}),
                    IsOk());
    }

    const auto answers = m_store->answers().current(m_assessment.id);

    ASSERT_THAT(*answers, SizeIs(2));
    EXPECT_EQ(std::get<std::int64_t>(answers->at({"sep-days", {1}}).values[0]), 41);
}

TEST_F(AnswerRecordsTest, AStateIsKeptWithoutAValue) {
    const Answer declined{AnswerState::Declined, {}};
    ASSERT_THAT(m_store->answers().commit({m_assessment.id, {"M-0-3-1", {}}, declined}), IsOk());

    EXPECT_EQ(m_store->answers().current(m_assessment.id)->at({"M-0-3-1", {}}), declined);
}

TEST_F(AnswerRecordsTest, UndoBringsBackWhatWasThereAndStepsFurtherBackEachTime) {
    for (const char* value : {"no", "emerging", "yes"}) {
        ASSERT_THAT(answer(m_assessment, "M-0-3-1", value), IsOk());
    }

    std::vector<std::string> seen;
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(m_store->answers().undo(m_assessment.id)->has_value());
        seen.push_back(current("M-0-3-1"));
    }

    EXPECT_THAT(seen, ElementsAre("emerging", "no", "unanswered"));
    EXPECT_FALSE(m_store->answers().undo(m_assessment.id)->has_value());
}

TEST_F(AnswerRecordsTest, UndoSurvivesARestartAndAppendsAnEventThatNamesTheUndoneOne) {
    const auto first = answer(m_assessment, "M-0-3-1", "no");
    const auto second = answer(m_assessment, "M-0-3-2", "yes");
    ASSERT_THAT(second, IsOk());

    reopen();
    const auto undone = m_store->answers().undo(m_assessment.id);

    ASSERT_TRUE(undone->has_value());
    EXPECT_EQ((*undone)->undoes, second->sequence);
    EXPECT_EQ(current("M-0-3-1"), "no");
    EXPECT_EQ(current("M-0-3-2"), "unanswered");
    EXPECT_THAT(*m_store->answers().history(m_assessment.id), SizeIs(3));
    EXPECT_GT(second->sequence, first->sequence);
}

TEST_F(AnswerRecordsTest, AnAnswerGivenAfterAnUndoIsTheNextOneToBeUndone) {
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "no"), IsOk());
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "yes"), IsOk());
    ASSERT_THAT(m_store->answers().undo(m_assessment.id), IsOk());
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "emerging"), IsOk());

    ASSERT_THAT(m_store->answers().undo(m_assessment.id), IsOk());
    EXPECT_EQ(current("M-0-3-1"), "no");
    ASSERT_THAT(m_store->answers().undo(m_assessment.id), IsOk());
    EXPECT_EQ(current("M-0-3-1"), "unanswered");
}

TEST_F(AnswerRecordsTest, UndoWithdrawsNoAlert) {
    ASSERT_THAT(
        m_store->answers().commit(
            {m_assessment.id, {"epds-10", {}}, Answer::given(AnswerValue(std::string("p1")))},
            {alert()}),
        IsOk());

    ASSERT_THAT(m_store->answers().undo(m_assessment.id), IsOk());

    EXPECT_THAT(*m_store->alerts().open(), SizeIs(1));
}

TEST_F(AnswerRecordsTest, AnswerAndAlertAreStoredTogetherOrNotAtAll) {
    const auto raised = alert();
    const NewAnswer worrying{
        m_assessment.id, {"epds-10", {}}, Answer::given(AnswerValue(std::string("p1")))};
    ASSERT_THAT(m_store->answers().commit(worrying, {raised}), IsOk());

    const auto again = m_store->answers().commit(worrying, {raised});

    EXPECT_THAT(again, FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(*m_store->answers().history(m_assessment.id), SizeIs(1));
    EXPECT_EQ(*m_store->alerts().find(raised.id), raised);
}

TEST_F(AnswerRecordsTest, OnlyAnAssessmentInProgressTakesAnswersAndUndo) {
    ASSERT_THAT(answer(m_assessment, "M-0-3-1", "no"), IsOk());
    m_assessment.status = AssessmentStatus::Completed;
    ASSERT_THAT(m_store->assessments().save(m_assessment), IsOk());

    EXPECT_THAT(answer(m_assessment, "M-0-3-1", "yes"), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(m_store->answers().undo(m_assessment.id), FailsWith(ErrorCode::Conflict));
    EXPECT_EQ(current("M-0-3-1"), "no");
}

TEST_F(AnswerRecordsTest, AnAnswerRemembersWhoWasInTheRoomAndWhereToResume) {
    const auto ana = add_caregiver({m_child.family, "Martins", {}, false, {}, {}, {}, {}}, "Ana");
    const InRoom room{{ana.id}, true, false};
    ASSERT_THAT(m_store->answers().commit({m_assessment.id,
                                           {"M-0-3-1", {}},
                                           Answer::given(AnswerValue(std::string("yes"))),
                                           room,
                                           Evaluated::Yes,
                                           "M-0-3-2"}),
                IsOk());

    reopen();

    EXPECT_EQ(m_store->answers().history(m_assessment.id)->at(0).in_room, room);
    EXPECT_EQ((*m_store->assessments().find(m_assessment.id))->position, "M-0-3-2");
}

TEST_F(AnswerRecordsTest, AnswersThatWereNotEvaluatedAreKnownUntilTheyAre) {
    ASSERT_THAT(m_store->answers().commit({m_assessment.id,
                                           {"epds-10", {}},
                                           Answer::given(AnswerValue(std::string("p1"))),
                                           {},
                                           Evaluated::No}),
                IsOk());
    reopen();
    ASSERT_TRUE(*m_store->answers().has_unevaluated(m_assessment.id));

    ASSERT_THAT(m_store->answers().mark_evaluated(m_assessment.id, {alert()}), IsOk());

    EXPECT_FALSE(*m_store->answers().has_unevaluated(m_assessment.id));
    EXPECT_THAT(*m_store->alerts().of(m_assessment.id), SizeIs(1));
}

TEST_F(AnswerRecordsTest, ADraftIsOverwrittenSurvivesAndEndsWithItsAnswer) {
    const auto& owner = m_assessment.id.value;
    for (const char* text : {"L", "Le", "Leo sle"}) {
        ASSERT_THAT(m_store->drafts().put(owner, "note", text), IsOk());
    }
    reopen();
    EXPECT_THAT(*m_store->drafts().of(owner), ElementsAre(Pair("note", "Leo sle")));

    ASSERT_THAT(answer(m_assessment, "note", "Leo sleeps"), IsOk());

    EXPECT_THAT(*m_store->drafts().of(owner), IsEmpty());
    EXPECT_THAT(*m_store->answers().history(m_assessment.id), SizeIs(1));
}

TEST_F(AnswerRecordsTest, TextsKeepEveryByte) {
    const std::string text("zw\0lf \xC3\x9C\n\"quoted\" \\ \x01", 20);

    ASSERT_THAT(answer(m_assessment, "note", text), IsOk());

    reopen();
    EXPECT_EQ(current("note"), text);
}

}  // namespace
}  // namespace attune::storage::test
