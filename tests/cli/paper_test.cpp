// SPDX-License-Identifier: Apache-2.0
// `assess` with a scale from paper: keyed twice, settled, checked against the paper's own total.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;
using ::testing::HasSubstr;
using ::testing::Not;

class PaperVerbTest : public test::PracticeCall {
protected:
    /// Two items of the PHQ-2: the second printed answer is key 1, the fourth key 3.
    Printed assess(std::vector<std::string> more) {
        std::vector<std::string> words{"assess", file(),        "phq-2",      "--child",
                                       m_child,  "--informant", "Ana Example"};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    Printed key_both_with_a_difference() {
        return assess({"--answers", R"({"phq9-1": "p2", "phq9-2": "p4"})", "--second",
                       R"({"phq9-1": "p2", "phq9-2": "p3"})", "--json"});
    }

    std::string m_child = take_in_leo();
};

TEST_F(PaperVerbTest, OnePassIsNotEnoughToComplete) {
    const auto refused = assess({"--answers", R"({"phq9-1": "p2", "phq9-2": "p4"})", "--complete"});

    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("key it a second time from the paper"));
}

TEST_F(PaperVerbTest, ShowsWhereThePassesDifferAndWhatThePaperAddsUpTo) {
    const auto differs = assess({"--answers", R"({"phq9-1": "p2", "phq9-2": "p4"})", "--second",
                                 R"({"phq9-1": "p2", "phq9-2": "p3"})", "--paper-total", "3"});

    EXPECT_EQ(differs.code, 0) << differs.err;
    EXPECT_THAT(differs.out, HasSubstr("1 row differs"));
    EXPECT_THAT(differs.out, HasSubstr("first 3, second 2"));
    EXPECT_THAT(differs.out, HasSubstr("Decide each with --settle phq9-2=KEY."));
    EXPECT_THAT(differs.out, HasSubstr("The paper says 3, these answers give 4"));
}

TEST_F(PaperVerbTest, ThePaperDecidesInTheSameCallOrALaterOne) {
    const auto differs = key_both_with_a_difference();
    ASSERT_EQ(differs.code, 0) << differs.err;
    ASSERT_EQ(differs.json()["paper_differences"].size(), 1U);
    EXPECT_EQ(differs.json()["paper_differences"][0]["item"], "phq9-2");
    EXPECT_NE(assess({"--complete"}).code, 0) << "the row still differs";

    const auto settled =
        assess({"--settle", "phq9-2=2", "--paper-total", "3", "--complete", "--json"});

    ASSERT_EQ(settled.code, 0) << settled.err << settled.out;
    EXPECT_EQ(settled.json()["assessment"], differs.json()["assessment"]);
    EXPECT_EQ(settled.json()["paper_differences"].size(), 0U);
    EXPECT_EQ(settled.json()["paper_total"], "The paper says 3, and so do these answers.");
    EXPECT_EQ(settled.json()["status"], "completed");
    EXPECT_EQ(settled.json()["result"]["scores"][0]["value"], 3);
    EXPECT_EQ(settled.json()["result"]["provenance"]["settings"]["paper"],
              "keyed twice, 1 row settled");
}

TEST_F(PaperVerbTest, SettlesOnlyRowsThatDifferWithTheirOwnKeys) {
    ASSERT_EQ(key_both_with_a_difference().code, 0);

    EXPECT_THAT(assess({"--settle", "phq9-1=2"}).err, HasSubstr("no row in which the two passes"));
    EXPECT_THAT(assess({"--settle", "phq9-2=7"}).err, HasSubstr("is no key of this row"));
    EXPECT_THAT(assess({"--settle", "phq9-2"}).err, HasSubstr("write it as item=key"));
    EXPECT_EQ(assess({"--settle", "phq9-2=D"}).code, 0) << "the paper may say nothing";
}

TEST_F(PaperVerbTest, ASecondCallNeverAnswersOverTwoPasses) {
    ASSERT_EQ(key_both_with_a_difference().code, 0);

    const auto again = key_both_with_a_difference();

    EXPECT_EQ(again.code, 1);
    EXPECT_EQ(again.json()["error"]["subject"], "--answers");
    EXPECT_EQ(assess({"--json"}).json()["paper_differences"].size(), 1U) << "nothing was settled";
    EXPECT_EQ(assess({"--second", R"({"phq9-1": "p2"})"}).code, 1);
}

TEST_F(PaperVerbTest, ATotalIsComparedOnlyAfterTheSecondPassAndIsANumber) {
    const auto early =
        assess({"--answers", R"({"phq9-1": "p2", "phq9-2": "p4"})", "--paper-total", "4"});
    EXPECT_EQ(early.code, 1);
    EXPECT_THAT(early.err, HasSubstr("key it a second time first, with --second"));

    const auto words =
        assess({"--second", R"({"phq9-1": "p2", "phq9-2": "p4"})", "--paper-total", "four"});

    EXPECT_EQ(words.code, 1);
    EXPECT_THAT(words.err, HasSubstr("write the total as a number"));
    EXPECT_THAT(assess({"--paper-total", "4"}).out, HasSubstr("both passes agree"));
}

TEST_F(PaperVerbTest, ATotalThatCannotBeIsRefusedAndOneThatDiffersIsExplained) {
    const auto both = R"({"phq9-1": "p2", "phq9-2": "p4"})";
    ASSERT_EQ(assess({"--answers", both, "--second", both}).code, 0);

    const auto impossible = assess({"--paper-total", "7"});
    EXPECT_EQ(impossible.code, 1);
    EXPECT_THAT(impossible.err, HasSubstr("No answers of this form add up to 7"));

    const auto unexplained = assess({"--paper-total", "5", "--complete"});
    EXPECT_EQ(unexplained.code, 1);
    EXPECT_THAT(unexplained.err, HasSubstr("say why it differs"));
    EXPECT_EQ(assess({"--total-differs", "added wrongly", "--complete"}).code, 0);
}

TEST_F(PaperVerbTest, WhatNobodyAnsweredIsNotCompleted) {
    const auto empty = assess({"--complete"});

    EXPECT_EQ(empty.code, 1);
    EXPECT_THAT(empty.err, HasSubstr("Nothing was answered. It stays open; in a visit it can be "
                                     "marked as not done"));
}

TEST_F(PaperVerbTest, KeyedOnceNeedsAReasonAndPrintsIt) {
    const auto answers = R"({"phq9-1": "p2", "phq9-2": "p4"})";
    EXPECT_EQ(assess({"--answers", answers, "--keyed-once", "x", "--second", answers}).code, 2);
    EXPECT_EQ(assess({"--answers", answers, "--keyed-once", "  "}).code, 1);

    const auto once = assess({"--keyed-once", "the paper went home with her", "--complete"});

    EXPECT_EQ(once.code, 0) << once.err;
    EXPECT_THAT(once.out, HasSubstr("Keyed once from paper: the paper went home with her"));
    EXPECT_THAT(once.out, HasSubstr("From paper: keyed once"));
}

TEST_F(PaperVerbTest, WhatWasNotOnPaperIsNotKeyedTwice) {
    const auto spoken = on_practice({"assess", file(), "caregiver-risks", "--child", m_child,
                                     "--informant", "Ana Example", "--answers", R"({"RC-1": "no"})",
                                     "--second", R"({"RC-1": "no"})"});

    EXPECT_EQ(spoken.code, 1);
    EXPECT_THAT(spoken.err, HasSubstr("only what was filled in on paper is keyed twice"));
}

TEST_F(PaperVerbTest, ItIsSaidHowAndInWhichLanguageItWasAsked) {
    const auto answers = R"({"phq9-1": "p1"})";

    EXPECT_EQ(assess({"--answers", answers, "--mode", "by-post"}).code, 2);
    const auto aloud = assess({"--answers", answers, "--mode", "read-aloud"});
    EXPECT_EQ(aloud.code, 1) << "its words are not here";
    EXPECT_THAT(aloud.err, HasSubstr("on paper"));

    const auto spanish =
        assess({"--answers", answers, "--language", "Spanish", "--mode", "self-on-paper"});
    EXPECT_EQ(spanish.code, 0) << spanish.err;
    EXPECT_THAT(spanish.out, HasSubstr("on paper, Spanish"));
    EXPECT_THAT(assess({"--answers", answers}).out, Not(HasSubstr("English")))
        << "what is taken up again stays as it was begun";
}

TEST_F(PaperVerbTest, AScaleAboutACaregiverAsksWhoWasAsked) {
    const auto nobody =
        on_practice({"assess", file(), "phq-2", "--child", m_child, "--answers", "{}"});
    EXPECT_EQ(nobody.code, 1);
    EXPECT_THAT(nobody.err, HasSubstr("say who was asked"));

    const auto stranger = on_practice({"assess", file(), "phq-2", "--child", m_child, "--informant",
                                       "Eva Nobody", "--answers", "{}"});
    EXPECT_EQ(stranger.code, 3);
    EXPECT_THAT(stranger.err, HasSubstr("Eva Nobody"));
}

}  // namespace
}  // namespace attune
