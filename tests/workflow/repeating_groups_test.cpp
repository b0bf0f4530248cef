// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "open_practice.h"
#include "workflow/assessment_session.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;

/// A history of separations: a group for each of them.
class RepeatingGroupsTest : public test::OpenPractice {
protected:
    void SetUp() override {
        family = take_in_leo();
        NewAssessment entry;
        entry.instrument = "separation-history";
        entry.family = family.family;
        entry.subject = ChildSubject{family.child};
        entry.informant = caregiver(family);
        history = practice->assessments().start(entry).value();
    }

    Result<Acknowledged> press(const std::string& link_id, int instance, const char* key) {
        const auto* row = history->row({link_id, {instance}});
        if (row == nullptr) return Error{ErrorCode::NotFound, link_id};
        const auto* option = option_for_key(*row, key);
        if (option == nullptr) return Error{ErrorCode::NotFound, key};
        return history->answer(row->address, option->answer);
    }

    SavedCall family;
    std::unique_ptr<AssessmentSession> history;
};

TEST_F(RepeatingGroupsTest, TheLastCopyOffersAnother) {
    EXPECT_EQ(history->row({"SEP-episode", {0}}), nullptr);
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    EXPECT_EQ(history->row({"SEP-episode", {0}})->text, "Separation 1");
    EXPECT_TRUE(history->row({"SEP-episode", {0}})->can_repeat);

    ASSERT_THAT(history->add_instance({"SEP-episode", {}}), IsOk());

    EXPECT_FALSE(history->row({"SEP-episode", {0}})->can_repeat);
    EXPECT_EQ(history->row({"SEP-episode", {1}})->text, "Separation 2");
    EXPECT_TRUE(history->row({"SEP-episode", {1}})->can_repeat);
}

TEST_F(RepeatingGroupsTest, EachCopyKeepsItsAnswersOverAKill) {
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    ASSERT_THAT(press("SEP-what", 0, "1"), IsOk());
    ASSERT_THAT(history->add_instance({"SEP-episode", {}}), IsOk());
    ASSERT_THAT(press("SEP-what", 1, "4"), IsOk());
    const auto id = history->assessment().id;
    history.reset();

    reopen();
    const auto again = practice->assessments().open(id);

    ASSERT_THAT(again, IsOk());
    EXPECT_EQ((*again)->row({"SEP-what", {0}})->answer_words, "stay in a neonatal unit");
    EXPECT_EQ((*again)->row({"SEP-what", {1}})->answer_words, "placed with somebody else");
    EXPECT_TRUE((*again)->row({"SEP-episode", {1}})->can_repeat);
}

TEST_F(RepeatingGroupsTest, AMonthIsDateEnoughAndTheFindingShowsWhichAnswerItRestsOn) {
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    ASSERT_THAT(press("SEP-what", 0, "4"), IsOk());
    ASSERT_THAT(press("SEP-start-how", 0, "E"), IsOk());
    ASSERT_THAT(history->answer_typed({"SEP-start", {0}}, "Jun 2026"), IsOk());
    EXPECT_THAT(history->answer_typed({"SEP-start", {0}}, "in spring"),
                FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(press("SEP-end-how", 0, "G"), IsOk());
    wait_for(*history);

    const auto found = history->found();

    const auto open = std::find_if(
        found.findings.begin(), found.findings.end(),
        [](const FoundLine& line) { return line.text.find("Ask who does") != std::string::npos; });
    ASSERT_NE(open, found.findings.end());
    EXPECT_EQ(open->severity, Severity::Note);
    ASSERT_FALSE(open->why.empty());
    EXPECT_EQ(open->why.front().answer, "placed with somebody else");
    EXPECT_EQ(history->row({"SEP-start", {0}})->answer_words, "2026-06");
}

TEST_F(RepeatingGroupsTest, ACopyIsRemovedAndOneUndoPutsAllOfItBack) {
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    EXPECT_FALSE(history->row({"SEP-episode", {0}})->can_remove);
    ASSERT_THAT(press("SEP-what", 0, "1"), IsOk());
    ASSERT_THAT(press("SEP-start-how", 0, "E"), IsOk());
    ASSERT_THAT(history->add_instance({"SEP-episode", {}}), IsOk());
    ASSERT_THAT(press("SEP-what", 1, "4"), IsOk());

    ASSERT_THAT(history->remove_instance({"SEP-episode", {0}}), IsOk());

    EXPECT_EQ(history->row({"SEP-what", {0}})->answer_words, "placed with somebody else");
    EXPECT_FALSE(history->row({"SEP-start-how", {0}})->is_answered());
    EXPECT_EQ(history->row({"SEP-episode", {1}}), nullptr);

    ASSERT_THAT(history->undo(), IsOk());
    EXPECT_EQ(history->row({"SEP-what", {0}})->answer_words, "stay in a neonatal unit");
    EXPECT_TRUE(history->row({"SEP-start-how", {0}})->is_answered());
    EXPECT_EQ(history->row({"SEP-what", {1}})->answer_words, "placed with somebody else");

    ASSERT_THAT(history->undo(), IsOk());
    EXPECT_FALSE(history->row({"SEP-what", {1}})->is_answered());
}

TEST_F(RepeatingGroupsTest, ARemovedCopyIsGoneAfterAKillAndComesBackAnswerByAnswer) {
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    ASSERT_THAT(press("SEP-what", 0, "1"), IsOk());
    ASSERT_THAT(history->add_instance({"SEP-episode", {}}), IsOk());
    ASSERT_THAT(press("SEP-what", 1, "4"), IsOk());
    ASSERT_THAT(history->remove_instance({"SEP-episode", {1}}), IsOk());
    const auto id = history->assessment().id;
    history.reset();

    reopen();
    history = practice->assessments().open(id).value();

    EXPECT_EQ(history->row({"SEP-episode", {1}}), nullptr);
    ASSERT_THAT(history->undo(), IsOk());
    ASSERT_NE(history->row({"SEP-what", {1}}), nullptr);
    EXPECT_EQ(history->row({"SEP-what", {1}})->answer_words, "placed with somebody else");
}

TEST_F(RepeatingGroupsTest, TheOnlyCopyIsEmptiedAndStays) {
    ASSERT_THAT(answer(*history, "SEP-any", "Y"), IsOk());
    ASSERT_THAT(press("SEP-what", 0, "1"), IsOk());
    EXPECT_TRUE(history->row({"SEP-episode", {0}})->can_remove);

    ASSERT_THAT(history->remove_instance({"SEP-episode", {0}}), IsOk());

    EXPECT_FALSE(history->row({"SEP-what", {0}})->is_answered());
    EXPECT_THAT(history->remove_instance({"SEP-episode", {0}}), FailsWith(ErrorCode::NotFound));
}

}  // namespace
}  // namespace attune::workflow
