// SPDX-License-Identifier: Apache-2.0
#include "storage/paper_records.h"

#include <gmock/gmock.h>

#include "practice_fixture.h"

namespace attune::storage::test {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::IsEmpty;

class PaperRecordsTest : public PracticeFixture {
protected:
    void SetUp() override {
        PracticeFixture::SetUp();
        m_assessment = start_assessment(add_child(admit("Martins"), "Leo", day("2026-03-14")));
    }
    Result<void> key(const std::string& item, const std::string& answer, bool settles = false) {
        return m_store->paper().append(m_assessment.id,
                                       {{item, {}}, Answer::given(answer), settles});
    }
    std::string keyed(const std::string& item) {
        const auto keys = m_store->paper().current(m_assessment.id).value();
        const auto found = keys.find(ItemAddress{item, {}});
        return found == keys.end() ? "open" : std::get<std::string>(found->second.answer.values[0]);
    }

    Assessment m_assessment;
};

TEST_F(PaperRecordsTest, BeginsWithTheFirstPassAndRemembersHowFarItGot) {
    EXPECT_EQ(m_store->paper().of(m_assessment.id)->stage, PaperStage::FirstPass);
    const PaperCheck check{m_assessment.id, PaperStage::Compared, "", "14"};
    ASSERT_THAT(m_store->paper().save(check), IsOk());

    reopen();

    EXPECT_EQ(*m_store->paper().of(m_assessment.id), check);
}

TEST_F(PaperRecordsTest, AKeyIsThereAfterReopeningAndTheLastOneHolds) {
    ASSERT_THAT(key("epds-1", "p2"), IsOk());
    ASSERT_THAT(key("epds-1", "p3"), IsOk());

    reopen();

    EXPECT_EQ(keyed("epds-1"), "p3");
    EXPECT_THAT(m_store->answers().current(m_assessment.id).value(), IsEmpty());
}

TEST_F(PaperRecordsTest, UndoTakesOneKeyAfterTheOtherBack) {
    ASSERT_THAT(key("epds-1", "p2"), IsOk());
    ASSERT_THAT(key("epds-2", "p1"), IsOk());
    ASSERT_THAT(key("epds-1", "p4", true), IsOk());

    const auto settled = m_store->paper().undo(m_assessment.id).value();
    ASSERT_TRUE(settled.has_value());
    EXPECT_TRUE(settled->settles);
    EXPECT_EQ(keyed("epds-1"), "p2");
    EXPECT_FALSE(m_store->paper().undo(m_assessment.id).value()->settles);
    EXPECT_EQ(keyed("epds-2"), "open");
    ASSERT_TRUE(m_store->paper().undo(m_assessment.id).value().has_value());
    EXPECT_EQ(keyed("epds-1"), "open");
    EXPECT_FALSE(m_store->paper().undo(m_assessment.id).value().has_value());
}

TEST_F(PaperRecordsTest, KeyedOnceNeedsAReason) {
    EXPECT_THAT(m_store->paper().save({m_assessment.id, PaperStage::KeyedOnce, "", ""}),
                FailsWith(ErrorCode::InvalidInput));
}

TEST_F(PaperRecordsTest, ACompletedAssessmentIsNotKeyedAgain) {
    m_assessment.status = AssessmentStatus::Completed;
    ASSERT_THAT(m_store->assessments().save(m_assessment), IsOk());

    EXPECT_THAT(key("epds-1", "p2"), FailsWith(ErrorCode::Conflict));
}

TEST_F(PaperRecordsTest, EachKeyIsInTheAuditLog) {
    ASSERT_THAT(key("epds-1", "p2"), IsOk());

    const auto newest = m_store->audit().newest(1).value();

    EXPECT_EQ(newest.at(0).act, Act::KeyedAgain);
    EXPECT_EQ(newest.at(0).record, m_assessment.id.value);
    EXPECT_TRUE(m_store->verify()->is_whole());
}

}  // namespace
}  // namespace attune::storage::test
