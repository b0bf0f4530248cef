// SPDX-License-Identifier: Apache-2.0
// `alerts`: what waits, what was done about it, and a concern without any form.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;
using ::testing::HasSubstr;

class AlertVerbTest : public test::PracticeCall {
protected:
    Printed alerts(const std::string& verb, std::vector<std::string> more) {
        std::vector<std::string> words{"alerts", verb, file()};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    std::string raise(const std::string& rule, std::vector<std::string> more = {}) {
        more.insert(more.end(), {"--child", m_child, "--rule", rule, "--json"});
        const auto raised = alerts("raise", more);
        EXPECT_EQ(raised.code, 0) << raised.err;
        return raised.json()["alert"].get<std::string>();
    }
    Printed act(const std::string& alert, const std::string& what,
                const std::string& details = {}) {
        return alerts("act", {"--alert", alert, "--what", what, "--details", details, "--json"});
    }
    nlohmann::json waiting() { return alerts("list", {"--json"}).json(); }

    std::string m_child = take_in_leo();
};

TEST_F(AlertVerbTest, SaysWhenNothingWaits) {
    EXPECT_THAT(alerts("list", {}).out, HasSubstr("nothing waits"));
    EXPECT_TRUE(waiting().empty());
}

TEST_F(AlertVerbTest, AConcernWaitsForAnActionThenForItsDetailsThenForNothing) {
    const auto id = raise("A-5", {"--words", "cannot be roused"});
    EXPECT_EQ(waiting()[0]["stage"], "needs-action");
    EXPECT_THAT(waiting()[0]["next"], HasSubstr("doctor today"));
    EXPECT_EQ(act(id, "details", "fed at noon").code, 1) << "something is done first";

    EXPECT_EQ(act(id, "emergency-called").json()["alerts"][0]["stage"], "details-open");
    EXPECT_EQ(act(id, "details").code, 1) << "details are words";
    EXPECT_EQ(act(id, "details", "ambulance at 10:20").json()["alerts"][0]["stage"], "closed");

    EXPECT_TRUE(waiting().empty());
}

TEST_F(AlertVerbTest, WhatNobodyAssessedWaitsOn) {
    const auto id = raise("A-1", {"--caregiver", "Ana Example"});

    for (const auto* what : {"asked-alone", "done", "not-asked"}) {
        const auto acted = act(id, what, "some words");
        EXPECT_EQ(acted.code, 1) << what;
        EXPECT_THAT(acted.out + acted.err, HasSubstr("What does: Assessed now")) << what;
    }

    EXPECT_EQ(waiting()[0]["stage"], "needs-action");
    EXPECT_EQ(waiting()[0]["acts"][0], "assessed-now");
}

TEST_F(AlertVerbTest, SaysWhatTheFormSays) {
    const auto assessed =
        on_practice({"assess", file(), "safety-check", "--child", m_child, "--informant",
                     "Ana Example", "--answers", R"({"SC-A5-5": "yes"})"});
    ASSERT_EQ(assessed.code, 0) << assessed.err;

    const auto row = waiting()[0];

    EXPECT_EQ(row["what"], "the child cannot be roused");
    EXPECT_EQ(row["next"], "Call the emergency number now.");
    EXPECT_EQ(row["severity"], "urgent");
}

TEST_F(AlertVerbTest, TheUrgentLetterIsWrittenFromTheAlertAndFromNothingElse) {
    const auto id = raise("A-5", {"--words", "limp and pale"});

    const auto letter = alerts("letter", {"--alert", id, "--out", path("out"), "--json"});
    EXPECT_EQ(letter.code, 1) << "nobody to write to yet";
    EXPECT_EQ(on_practice({"report", file(), "--child", m_child, "--view", "urgent", "--out",
                           path("letter.pdf")})
                  .code,
              2);
}

TEST_F(AlertVerbTest, KnownToChildWelfareNeedsSinceWhen) {
    const auto id = raise("A-3", {"--words", "a bruise"});

    EXPECT_EQ(act(id, "known-to-child-welfare").code, 1);
    EXPECT_EQ(waiting()[0]["stage"], "needs-action");
    EXPECT_EQ(act(id, "known-to-child-welfare", "since March 2026").code, 0);
}

TEST_F(AlertVerbTest, ItIsAboutTheCaregiverWhoIsNamed) {
    raise("A-1", {"--caregiver", "Ana Example", "--words", "said so on the phone"});

    EXPECT_THAT(waiting()[0]["who"], HasSubstr("Ana (mother"));
    EXPECT_EQ(alerts("raise", {"--child", m_child, "--rule", "A-1", "--caregiver", "Eva"}).code, 3);
}

TEST_F(AlertVerbTest, OneActAnswersSeveralAlertsOfOnePersonAndNoOthers) {
    const auto first = raise("A-1", {"--caregiver", "Ana Example"});
    const auto second = raise("A-2", {"--caregiver", "Ana Example"});
    const auto childs = raise("A-5");

    EXPECT_EQ(alerts("act", {"--alert", first, "--alert", childs, "--what", "assessed-now"}).code,
              1);
    EXPECT_EQ(waiting()[0]["stage"], "needs-action");

    const auto both =
        alerts("act", {"--alert", first, "--alert", second, "--what", "assessed-now", "--json"});

    ASSERT_EQ(both.code, 0) << both.err << both.out;
    const auto answered = both.json()["alerts"];
    EXPECT_EQ(answered.size(), 2U);
    for (const auto& one : answered) EXPECT_EQ(one["stage"], "details-open");
    EXPECT_EQ(waiting()[0]["alert"], childs) << "what needs an action stands first";
}

TEST_F(AlertVerbTest, AScoreThatCallsForHelpSoonIsATaskWithADay) {
    const auto assessed = on_practice(
        {"assess", file(), "gad-7", "--child", m_child, "--informant", "Ana Example", "--answers",
         R"({"gad7-1": "p4", "gad7-2": "p4", "gad7-3": "p4", "gad7-4": "p4", "gad7-5": "p4",
             "gad7-6": "p1", "gad7-7": "p1"})"});
    ASSERT_EQ(assessed.code, 0) << assessed.err;

    const auto row = waiting()[0];

    EXPECT_EQ(row["rule"], "A-6");
    EXPECT_EQ(row["stage"], "task");
    EXPECT_EQ(row["due"], "2026-11-24");
    EXPECT_THAT(alerts("list", {}).out, HasSubstr("Due 2026-11-24."));
    EXPECT_EQ(act(row["alert"], "done", "referred to the clinic").code, 0);
    EXPECT_TRUE(waiting().empty());
}

TEST_F(AlertVerbTest, ThoughtsOfSelfHarmSaidInPrivateWaitForAnAction) {
    const auto assessed =
        on_practice({"assess", file(), "epds", "--child", m_child, "--informant", "Ana Example",
                     "--answers", R"({"epds-10": {"state": "declined"}})"});
    ASSERT_EQ(assessed.code, 0) << assessed.err;
    const auto asked = waiting()[0]["alert"].get<std::string>();
    EXPECT_EQ(act(asked, "asked-alone", "perhaps").code, 1);

    const auto said = act(asked, "asked-alone", "yes");

    ASSERT_EQ(said.code, 0) << said.out << said.err;
    ASSERT_EQ(waiting().size(), 1U);
    EXPECT_EQ(waiting()[0]["rule"], "A-1");
    EXPECT_EQ(waiting()[0]["stage"], "needs-action");
    EXPECT_EQ(said.json()["raised"][0], waiting()[0]["alert"]);
}

TEST_F(AlertVerbTest, AnAnswerKeyedInErrorIsCorrectedOnTheCompletedForm) {
    const auto assess = [this](const std::string& answers, const char* and_then) {
        return on_practice({"assess", file(), "safety-check", "--child", m_child, "--informant",
                            "Ana Example", "--answers", answers, and_then});
    };
    ASSERT_EQ(assess(R"({"SC-A5-5": "yes"})", "--json").code, 0);
    const auto id = waiting()[0]["alert"].get<std::string>();
    ASSERT_EQ(act(id, "assessed-now").code, 0);
    ASSERT_EQ(assess("{}", "--complete").code, 0);
    const auto correct = [&](const std::string& answer) {
        return alerts("correct", {"--alert", id, "--answer", answer, "--reason",
                                  "read from the row above", "--json"});
    };
    EXPECT_EQ(alerts("correct", {"--alert", id, "--answer", "N"}).code, 2) << "without a reason";

    const auto corrected = correct("N");

    ASSERT_EQ(corrected.code, 0) << corrected.out << corrected.err;
    EXPECT_EQ(corrected.json()["stage"], "closed");
    EXPECT_EQ(corrected.json()["status"], "amended");
    EXPECT_TRUE(waiting().empty());
    EXPECT_EQ(correct("N").code, 1) << "nothing is expected of it any more";
}

TEST_F(AlertVerbTest, ALettersGroundIsSaidAndACourtsOrderIsSomebodys) {
    const auto id = raise("A-5", {"--words", "limp and pale"});
    ASSERT_EQ(on_practice({"refer", file(), "--child", m_child, "--receiver", "Doctor", "--view",
                           "physician"})
                  .code,
              0);
    const auto letter = [&](std::vector<std::string> more) {
        more.insert(more.end(), {"--alert", id, "--to", "Doctor", "--out", path("out"), "--json"});
        return alerts("letter", more);
    };
    EXPECT_THAT(letter({}).out, HasSubstr("Nobody has said yet on what ground"));
    const auto bare = letter({"--ground", "court order"});
    EXPECT_EQ(bare.code, 1);
    EXPECT_THAT(bare.out, HasSubstr("Say which court or judge ordered it"));

    const auto whole = letter({"--ground", "court order", "--ordered-by", "Judge M. Ortiz",
                               "--ordered-on", "3 Nov 2026"});

    EXPECT_EQ(whole.code, 0) << whole.out << whole.err;
}

TEST_F(AlertVerbTest, WhatIsNoRuleOrNoActIsWrongUsage) {
    EXPECT_EQ(alerts("raise", {"--child", m_child, "--rule", "A-6"}).code, 2);
    EXPECT_EQ(alerts("raise", {"--child", m_child}).code, 2) << "a rule is never guessed";
    EXPECT_EQ(alerts("act", {"--alert", "x", "--what", "forgotten"}).code, 2);
    EXPECT_EQ(act("no-such-alert", "assessed-now").code, 3);
}

}  // namespace
}  // namespace attune
