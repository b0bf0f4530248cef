// SPDX-License-Identifier: Apache-2.0
// `plan`, `course` and `ask-alone`: a visit's steps, and what came of them over time.
#include <gmock/gmock.h>

#include <algorithm>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PlanVerbTest : public test::PracticeCall {
protected:
    Printed plan(const std::string& verb, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"plan", verb, file(), "--visit", m_visit, "--json"};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    std::string begin_visit() {
        const auto family =
            on_practice({"practice", "list", file(), "--json"}).json()["families"][0]["id"];
        return on_practice({"visit", file(), "--family", family, "--json"})
            .json()["visit"]
            .get<std::string>();
    }
    nlohmann::json step(const std::string& title) {
        const auto shown = plan("show").json();
        for (const auto& one : shown["steps"]) {
            if (one["step"] == title) return one;
        }
        return {};
    }

    std::string m_leo = take_in_leo();
    std::string m_visit = begin_visit();
};

TEST_F(PlanVerbTest, ShowsWhatTheBatteryProposesAndWhatMayBeAdded) {
    const auto shown = plan("show");

    ASSERT_EQ(shown.code, 0) << shown.err;
    EXPECT_EQ(shown.json()["battery"], "Infant intake");
    EXPECT_THAT(shown.json()["progress"].get<std::string>(), HasSubstr("0 of "));
    EXPECT_EQ(step("EPDS: Ana")["state"], "open");
    const auto addable = shown.json()["addable"];
    EXPECT_TRUE(std::any_of(addable.begin(), addable.end(),
                            [](const auto& one) { return one["step"] == "GAD-7: Ana"; }));
}

TEST_F(PlanVerbTest, AStepIsAddedLeftOutWithItsReasonAndTakenBack) {
    EXPECT_EQ(plan("add", {"--step", "GAD-7: Ana"}).code, 0);
    EXPECT_EQ(step("GAD-7: Ana")["state"], "open");

    EXPECT_EQ(plan("leave-out", {"--step", "EPDS: Ana", "--reason", "declined"}).code, 0);
    EXPECT_EQ(step("EPDS: Ana")["state"], "left-out");
    EXPECT_THAT(step("EPDS: Ana")["progress"].get<std::string>(), HasSubstr("declined"));

    EXPECT_EQ(plan("take-back", {"--step", "EPDS: Ana"}).code, 0);
    EXPECT_EQ(step("EPDS: Ana")["state"], "open");
    EXPECT_EQ(plan("add", {"--step", "EPDS: Rui"}).code, 3) << "nobody is called so";
    EXPECT_EQ(plan("leave-out", {"--step", "EPDS: Ana"}).code, 2) << "a reason is needed";
}

TEST_F(PlanVerbTest, AVisitFollowsAnotherBattery) {
    ASSERT_EQ(
        on_practice({"battery", "save", file(), "--name", "Short", "--line", "epds:birth-parent"})
            .code,
        0);

    const auto followed = plan("follow", {"--battery", "Short"});

    ASSERT_EQ(followed.code, 0) << followed.err;
    EXPECT_EQ(followed.json()["battery"], "Short");
    EXPECT_EQ(step("EPDS: Ana")["state"], "open");
    EXPECT_THAT(step("Milestones: Leo"), IsEmpty());
    EXPECT_EQ(plan("follow", {"--battery", "Long"}).code, 3);
}

TEST_F(PlanVerbTest, TheCourseOfAScoreIsATable) {
    const auto course = [this] {
        return on_practice({"course", file(), "--child", m_leo, "--json"}).json()["courses"];
    };
    EXPECT_THAT(course(), IsEmpty());
    const auto done = on_practice(
        {"assess", file(), "gad-7", "--child", m_leo, "--informant", "Ana Example", "--mode",
         "self-on-paper", "--keyed-once", "a training record", "--answers",
         R"({"gad7-1":2,"gad7-2":2,"gad7-3":2,"gad7-4":2,"gad7-5":2,"gad7-6":2,"gad7-7":2})",
         "--complete", "--json"});
    ASSERT_EQ(done.code, 0) << done.err;

    ASSERT_THAT(course(), SizeIs(1));
    EXPECT_EQ(course()[0]["title"], "GAD-7: Ana");
    EXPECT_EQ(course()[0]["columns"][1], "Score");
    ASSERT_THAT(course()[0]["rows"], SizeIs(1));
    EXPECT_EQ(course()[0]["rows"][0][1], "7") << "each the second column of the paper: 1";
}

TEST_F(PlanVerbTest, WhatWaitsUntilACaregiverIsAloneIsListedAndNothingIsSaidInAFullSentence) {
    const auto alone = on_practice({"ask-alone", file()});

    EXPECT_EQ(alone.code, 0) << alone.err;
    EXPECT_THAT(alone.out, HasSubstr("Nothing waits until a caregiver is alone."));
}

}  // namespace
}  // namespace attune
