// SPDX-License-Identifier: Apache-2.0
// A scale keyed twice from paper: blind the second time, and the paper decides.
#include "workflow/paper_check.h"

#include "open_practice.h"
#include "workflow/explain.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PaperCheckTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> ask(const std::string& instrument = "epds") {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_family.family;
        entry.subject = CaregiverSubject{caregiver(m_family)};
        entry.about_child = m_family.child;
        entry.informant = caregiver(m_family);
        return practice->assessments().start(entry).value();
    }
    /// The keys that the paper prints, from the first item on.
    void key_in(AssessmentSession& scale, const std::string& keys, int from = 1) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto item = "epds-" + std::to_string(from + static_cast<int>(i));
            ASSERT_THAT(answer(scale, item, std::string(1, keys[i])), IsOk()) << item;
        }
    }
    /// Both passes; 4333333334 scores 13.
    std::unique_ptr<AssessmentSession> keyed_twice(const std::string& first,
                                                   const std::string& second) {
        auto scale = ask();
        key_in(*scale, first);
        EXPECT_THAT(scale->paper().begin_second_pass(), IsOk());
        key_in(*scale, second);
        wait_for(*scale);
        return scale;
    }
    std::unique_ptr<AssessmentSession> reopened(std::unique_ptr<AssessmentSession> scale) {
        const auto id = scale->assessment().id;
        scale.reset();
        reopen();
        auto again = practice->assessments().open(id).value();
        wait_for(*again);
        return again;
    }

    SavedCall m_family = take_in_leo();
};

TEST_F(PaperCheckTest, TheSecondPassIsEmptyAndShowsNothingOfTheFirst) {
    const auto scale = ask();
    key_in(*scale, "4333333334");
    wait_for(*scale);
    ASSERT_FALSE(scale->found().scores.empty());

    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());

    int questions = 0;
    for (const auto& row : scale->rows()) {
        EXPECT_FALSE(row.is_answered()) << row.text;
        EXPECT_EQ(row.answer_words, "");
        if (row.is_question()) ++questions;
    }
    EXPECT_EQ(questions, 10);
    EXPECT_THAT(scale->found().scores, IsEmpty());
    EXPECT_THAT(scale->found().findings, IsEmpty());
    EXPECT_EQ(scale->progress().words, "second pass, row 1 of 10");
}

TEST_F(PaperCheckTest, EachKeyOfTheSecondPassSurvivesAKillAndGoesOnAtItsRow) {
    auto scale = ask();
    key_in(*scale, "4333333334");
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());
    key_in(*scale, "433");
    ASSERT_THAT(scale->move_to({"epds-4", {}}), IsOk());

    scale = reopened(std::move(scale));

    EXPECT_EQ(scale->paper().pass(), PaperPass::Second);
    EXPECT_EQ(scale->position().link_id, "epds-4");
    EXPECT_EQ(scale->progress().answered, 3);
    EXPECT_EQ(scale->row({"epds-2", {}})->answer_words, "3");
    EXPECT_EQ(practice->assessments().of_family(m_family.family)->front().status,
              "in progress, second pass, row 4 of 10");
}

TEST_F(PaperCheckTest, TwoEqualPassesNeedNothingMore) {
    const auto scale = keyed_twice("4333333334", "4333333334");

    EXPECT_EQ(scale->paper().pass(), PaperPass::Compared);
    EXPECT_THAT(scale->paper().differences(), IsEmpty());
    EXPECT_THAT(scale->rows(), IsEmpty());
    ASSERT_THAT(scale->complete(), IsOk());
    EXPECT_EQ(scale->result().provenance.settings.at("paper"), "keyed twice");
}

TEST_F(PaperCheckTest, WhereThePassesDifferThePaperDecides) {
    auto scale = keyed_twice("4333333334", "4323333324");
    const auto differences = scale->paper().differences();
    ASSERT_THAT(differences, SizeIs(2));
    EXPECT_EQ(differences[0].first, "3");
    EXPECT_EQ(differences[0].second, "2");
    EXPECT_THAT(scale->rows(), SizeIs(2));
    EXPECT_THAT(scale->row({"epds-3", {}})->fault, HasSubstr("Keyed first: 3. Keyed second: 2."));
    EXPECT_FALSE(scale->row({"epds-3", {}})->is_answered());
    EXPECT_THAT(scale->complete(), FailsWith(ErrorCode::Conflict));

    key_in(*scale, "2", 3);
    key_in(*scale, "3", 9);

    scale = reopened(std::move(scale));
    EXPECT_THAT(scale->paper().differences(), IsEmpty());
    ASSERT_THAT(scale->complete(), IsOk());
    // Item 3 prints 2 from the top, which counts 2 where 3 counts 1.
    EXPECT_EQ(scale->result().part.scores.front().value, 14);
    EXPECT_EQ(scale->result().provenance.settings.at("paper"), "keyed twice, 2 rows settled");
    EXPECT_THAT(scale->found().validity, ElementsAre("From paper: keyed twice, 2 rows settled."));
}

TEST_F(PaperCheckTest, UndoGoesBackThroughDecisionsKeysAndPasses) {
    const auto scale = keyed_twice("4333333334", "4323333334");
    key_in(*scale, "2", 3);
    ASSERT_THAT(scale->paper().differences(), IsEmpty());

    ASSERT_THAT(scale->undo(), IsOk());
    EXPECT_THAT(scale->paper().differences(), SizeIs(1));
    EXPECT_EQ(scale->position().link_id, "epds-3");

    ASSERT_THAT(scale->undo(), IsOk());
    EXPECT_EQ(scale->paper().pass(), PaperPass::Second);
    EXPECT_EQ(scale->position().link_id, "epds-10");
    EXPECT_EQ(scale->progress().answered, 9);

    for (int key = 9; key >= 1; --key) ASSERT_THAT(scale->undo(), IsOk());
    EXPECT_EQ(scale->position().link_id, "epds-1");
    ASSERT_THAT(scale->undo(), IsOk());
    EXPECT_EQ(scale->paper().pass(), PaperPass::First);
    EXPECT_EQ(scale->row({"epds-3", {}})->answer_words, "3");
    EXPECT_EQ(scale->progress().answered, 10);

    ASSERT_THAT(scale->undo(), IsOk());
    EXPECT_EQ(scale->progress().answered, 9);
}

TEST_F(PaperCheckTest, TheTotalOnThePaperIsComparedWithTheComputedOne) {
    auto scale = keyed_twice("4333333334", "4333333334");

    ASSERT_THAT(scale->paper().set_total("13"), IsOk());
    EXPECT_FALSE(scale->paper().total().differs);
    ASSERT_THAT(scale->paper().set_total("14"), IsOk());
    EXPECT_TRUE(scale->paper().total().differs);
    EXPECT_EQ(scale->paper().total().words,
              "The paper says 14, these answers give 13: check the addition or the rows.");
    EXPECT_THAT(scale->paper().set_total("a lot"), FailsWith(ErrorCode::InvalidInput));

    scale = reopened(std::move(scale));
    EXPECT_EQ(scale->paper().total().written, "14");
}

TEST_F(PaperCheckTest, ATotalThatDiffersHoldsUntilItIsExplainedOrCorrected) {
    auto scale = keyed_twice("4333333334", "4333333334");
    ASSERT_THAT(scale->paper().set_total("14"), IsOk());

    EXPECT_THAT(scale->holds().paper, HasSubstr("say why it differs"));
    EXPECT_THAT(scale->complete(), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(scale->paper().explain_total(" "), FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(scale->paper().explain_total("She added item 3 twice."), IsOk());

    scale = reopened(std::move(scale));
    EXPECT_EQ(scale->paper().total().words,
              "The paper says 14, these answers give 13: She added item 3 twice.");
    ASSERT_THAT(scale->complete(), IsOk());
    EXPECT_EQ(scale->result().provenance.settings.at("paper"),
              "keyed twice, the paper's own total is 14, which was explained");
}

TEST_F(PaperCheckTest, AnExplanationGoesWithItsTotalAndItsRows) {
    const auto scale = keyed_twice("4333333334", "4323333334");
    ASSERT_THAT(scale->paper().set_total("15"), IsOk());
    EXPECT_THAT(scale->paper().explain_total("too early"), FailsWith(ErrorCode::Conflict))
        << "a row still differs";
    key_in(*scale, "2", 3);
    wait_for(*scale);
    ASSERT_THAT(scale->paper().explain_total("added wrongly"), IsOk());

    ASSERT_THAT(scale->paper().set_total("16"), IsOk());
    EXPECT_TRUE(scale->paper().total().is_open());
    ASSERT_THAT(scale->paper().explain_total("added wrongly"), IsOk());
    ASSERT_THAT(scale->undo(), IsOk());
    key_in(*scale, "3", 3);
    wait_for(*scale);
    EXPECT_TRUE(scale->paper().total().is_open()) << "it was said of another sum";

    ASSERT_THAT(scale->paper().set_total("13"), IsOk());
    EXPECT_THAT(scale->paper().explain_total("why?"), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(scale->complete(), IsOk());
}

// 31 on an EPDS only warned, and the form was completed with it.
TEST_F(PaperCheckTest, ATotalThatNoAnswersAddUpToIsRefused) {
    const auto scale = keyed_twice("4333333334", "4333333334");
    ASSERT_THAT(scale->paper().set_total("13"), IsOk());

    const auto refused = scale->paper().set_total("31");

    ASSERT_THAT(refused, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(refused.error().faults.front().text,
                HasSubstr("No answers of this form add up to 31: totals go from 0 to 30."));
    EXPECT_EQ(scale->paper().total().written, "13");
    EXPECT_THAT(scale->paper().set_total("0"), IsOk());
    EXPECT_THAT(scale->paper().set_total("30"), IsOk());
}

TEST_F(PaperCheckTest, KeyedOnceNeedsAReasonAndIsSaid) {
    const auto scale = ask();
    key_in(*scale, "4333333334");
    wait_for(*scale);
    EXPECT_THAT(scale->holds().paper, HasSubstr("second time"));
    EXPECT_THAT(scale->complete(), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(scale->paper().key_once("  "), FailsWith(ErrorCode::InvalidInput));

    ASSERT_THAT(scale->paper().key_once("the paper went home with Ana"), IsOk());

    ASSERT_THAT(scale->complete(), IsOk());
    EXPECT_EQ(scale->result().provenance.settings.at("paper"), "keyed once");
    EXPECT_EQ(scale->paper().words(), "Keyed once from paper: the paper went home with Ana");
}

TEST_F(PaperCheckTest, WhatIsUrgentIsRaisedByTheFirstPassAndByADecision) {
    const auto scale = ask();
    key_in(*scale, "433333333");
    const auto first = answer(*scale, "epds-10", "4");
    ASSERT_THAT(first, IsOk());
    EXPECT_THAT(first->alerts, IsEmpty());
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());
    key_in(*scale, "4333333333");
    EXPECT_EQ(scale->paper().differences().size(), 1U);

    const auto decided = answer(*scale, "epds-10", "3");

    ASSERT_THAT(decided, IsOk());
    ASSERT_THAT(decided->alerts, SizeIs(1));
    EXPECT_EQ(decided->alerts.front().rule, "A-1");
}

// The tenth digit of the sheet was taken for who had answered it, the ninth of a PHQ-9 for its
// difficulty, and an answer on self-harm was gone.
TEST_F(PaperCheckTest, ARowThatIsKeptBackKeepsItsPlaceOnTheSheet) {
    const auto at = visit(m_family);
    const auto scale = ask();
    const ItemAddress self_harm{"epds-10", {}};
    ASSERT_EQ(scale->row(self_harm), nullptr) << "Rui is there too";
    const auto* place = scale->row({"later-10", {}});
    ASSERT_NE(place, nullptr);
    EXPECT_EQ(place->prefix, "10");
    EXPECT_THAT(place->options, SizeIs(4)) << "the keys of the sheet";
    EXPECT_EQ(scale->progress().questions, 9 + 1) << "nine rows, and who answered";

    key_in(*scale, "433333333");
    ASSERT_THAT(answer(*scale, "later-10", "2"), IsOk());

    EXPECT_EQ(scale->row({"later-10", {}})->answer, Answer{});
    EXPECT_THAT(scale->holds().alerts, IsEmpty());
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());
    key_in(*scale, "433333333");
    EXPECT_EQ(scale->paper().pass(), PaperPass::Second) << "the sheet has a tenth row";
    ASSERT_THAT(answer(*scale, "later-10", "2"), IsOk());
    EXPECT_EQ(scale->paper().pass(), PaperPass::Compared);
    EXPECT_THAT(scale->paper().differences(), IsEmpty());

    ASSERT_THAT(practice->visits().set_in_room(at, {{caregiver(m_family)}, false, false}), IsOk());
    EXPECT_EQ(scale->row({"later-10", {}}), nullptr);
    ASSERT_NE(scale->row(self_harm), nullptr) << "now it is keyed";
    ASSERT_THAT(answer(*scale, "epds-10", "2"), IsOk());
    EXPECT_THAT(scale->holds().alerts, SizeIs(1));
}

TEST_F(PaperCheckTest, AFileOfSecondAnswersIsTakenWhoeverIsInTheRoom) {
    visit(m_family);
    const auto scale = ask();
    key_in(*scale, "433333333");
    ASSERT_THAT(scale->answer_all(R"({"epds-10": 4})"), IsOk());
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());

    const auto keyed = scale->paper().key_all(
        R"({"epds-1": 4, "epds-2": 3, "epds-3": 3, "epds-4": 3, "epds-5": 3, "epds-6": 3,
            "epds-7": 3, "epds-8": 3, "epds-9": 3, "epds-10": 4})");

    ASSERT_THAT(keyed, IsOk());
    EXPECT_EQ(*keyed, 10);
    EXPECT_EQ(scale->paper().pass(), PaperPass::Compared);
    EXPECT_THAT(scale->paper().differences(), IsEmpty());
}

TEST_F(PaperCheckTest, AShortSecondPassLeavesItsOpenRowsAsDifferences) {
    const auto scale = ask();
    key_in(*scale, "4333333334");
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());
    key_in(*scale, "433333333");

    ASSERT_THAT(scale->paper().compare(), IsOk());

    const auto differences = scale->paper().differences();
    ASSERT_THAT(differences, SizeIs(1));
    EXPECT_EQ(differences.front().second, "not answered");
}

TEST_F(PaperCheckTest, OnlyScoredFormsOnPaperAreKeyedTwice) {
    EXPECT_EQ(ask("phq-9")->paper().pass(), PaperPass::First);
    EXPECT_EQ(ask("gad-7")->paper().pass(), PaperPass::First);
    EXPECT_EQ(ask("caregiver-risks")->paper().pass(), PaperPass::NotFromPaper);
    EXPECT_THAT(ask("caregiver-risks")->paper().begin_second_pass(),
                FailsWith(ErrorCode::Conflict));
}

TEST_F(PaperCheckTest, TheSecondPassAsksAllThatThePaperPrints) {
    const auto scale = ask("phq-9");
    const auto key_ten = [&] {
        for (int item = 1; item <= 9; ++item) {
            ASSERT_THAT(answer(*scale, "phq9-" + std::to_string(item), "1"), IsOk());
        }
        EXPECT_THAT(answer(*scale, "phq9-difficulty", "2"), IsOk());
    };
    key_ten();
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());

    // It ended with the ninth: the key of the tenth then decided a difference, or went into the
    // total.
    key_ten();

    EXPECT_EQ(scale->paper().pass(), PaperPass::Compared);
    EXPECT_THAT(scale->paper().differences(), ::testing::IsEmpty());
}

TEST_F(PaperCheckTest, AFileOfSecondAnswersIsComparedWithTheFirst) {
    const auto scale = ask();
    ASSERT_THAT(scale->answer_all(R"({"epds-1": "p4", "epds-2": "p3", "epds-answered-by": "p1"})"),
                IsOk());
    ASSERT_THAT(scale->paper().begin_second_pass(), IsOk());

    const auto keyed =
        scale->paper().key_all(R"({"epds-1": "p4", "epds-2": "p2", "epds-answered-by": "p1"})");

    ASSERT_THAT(keyed, IsOk());
    EXPECT_EQ(*keyed, 2);
    ASSERT_THAT(scale->paper().differences(), SizeIs(1));
    EXPECT_EQ(scale->paper().differences().front().item.link_id, "epds-2");
}

}  // namespace
}  // namespace attune::workflow
