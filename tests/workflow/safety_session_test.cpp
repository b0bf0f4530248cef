// SPDX-License-Identifier: Apache-2.0
// What is told or seen of danger, as the checklists are filled in.
#include "told_of_ana.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SafetySessionTest : public test::ToldOfAna {
protected:
    static std::vector<std::string> rules(const std::vector<Alert>& alerts) {
        std::vector<std::string> rules;
        for (const Alert& alert : alerts) rules.push_back(alert.rule);
        return rules;
    }
    static std::string words(const AssessmentSession& assessment, const std::string& link_id) {
        return assessment.row({link_id, {}})->answer_words;
    }
};

TEST_F(SafetySessionTest, EachKeyTicksOneMoreOfSeveral) {
    const auto assessment = start("caregiver-risks", m_about_ana);

    key(*assessment, "RC-23", "SH");
    EXPECT_EQ(assessment->row({"RC-23", {}})->answer.values.size(), 2U);

    key(*assessment, "RC-23", "S");
    EXPECT_EQ(words(*assessment, "RC-23"), "hits");

    key(*assessment, "RC-23", "H");
    EXPECT_FALSE(assessment->row({"RC-23", {}})->is_answered());
}

TEST_F(SafetySessionTest, NoneOfTheseStandsAlone) {
    const auto assessment = start("caregiver-risks", m_about_ana);

    key(*assessment, "RC-23", "SUN");
    EXPECT_EQ(words(*assessment, "RC-23"), "none of these");

    key(*assessment, "RC-23", "S");
    EXPECT_EQ(words(*assessment, "RC-23"), "shouts at");
    EXPECT_THAT(assessment->alerts(), IsEmpty());
}

TEST_F(SafetySessionTest, AHitHoldsAndStaysWhenItIsTakenBack) {
    const auto assessment = start("caregiver-risks", m_about_ana);

    key(*assessment, "RC-23", "HHN");

    EXPECT_EQ(words(*assessment, "RC-23"), "none of these");
    EXPECT_THAT(rules(assessment->alerts()), ElementsAre("A-3"));
    EXPECT_THAT(assessment->complete(), FailsWith(ErrorCode::Conflict));
}

TEST_F(SafetySessionTest, WhatIsSeenBetweenTheTwoRaisesAnAlert) {
    const auto assessment = start("nonverbal-cues", m_pair);

    key(*assessment, "SB-12", "N");

    EXPECT_THAT(rules(assessment->alerts()), ElementsAre("A-3"));
}

TEST_F(SafetySessionTest, AFormWithoutAPluginRaisesItsAlerts) {
    const auto assessment = start("safety-check", m_pair);

    key(*assessment, "SC-A5-5", "Y");

    EXPECT_THAT(rules(assessment->alerts()), ElementsAre("A-5"));
    EXPECT_THAT(assessment->complete(), FailsWith(ErrorCode::Conflict));
}

TEST_F(SafetySessionTest, TalliesSpeakTheFormsOwnWords) {
    const auto seen = start("nonverbal-cues", m_pair);
    key(*seen, "NV-eye-A1", "Y");
    key(*seen, "NV-eye-A2", "N");
    const auto told = start("caregiver-risks", m_about_ana);
    key(*told, "RC-1", "N");

    EXPECT_THAT(seen->found().tallies,
                ElementsAre("Eye contact: 1 of 3 seen, 1 looked for, not seen, 1 open"));
    EXPECT_THAT(told->found().tallies, Contains("Stresses: 0 of 30 yes, 1 no, 29 open"));
}

}  // namespace
}  // namespace attune::workflow
