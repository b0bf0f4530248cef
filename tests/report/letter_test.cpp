// SPDX-License-Identifier: Apache-2.0
#include "report/letter.h"

#include <gmock/gmock.h>

#include "report/style_check.h"
#include "sample_letter.h"

namespace attune::report {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> headings(const Document& document) {
    std::vector<std::string> all;
    for (const auto& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            all.push_back(heading->text.words());
        }
    }
    return all;
}

std::string words(const LetterContent& content) { return plain_text(referral_letter(content)); }

/// Only what no letter can be without.
LetterContent bare_letter() {
    LetterContent content;
    content.child.full_name = "Mia Ross";
    content.child.called = "Mia";
    content.child.ages.chronological = "3 weeks";
    return content;
}

TEST(LetterTest, BeginsWithTheAskAndEndsWithTheLimits) {
    EXPECT_THAT(headings(referral_letter(test::sample_letter())),
                ElementsAre("Referral for early intervention: Leo Martins", "What we ask",
                            "Strengths", "What we saw and heard", "Milestones", "Findings",
                            "What this letter can and cannot say"));
    EXPECT_THAT(headings(referral_letter(test::sample_whole_letter())),
                ElementsAre("Referral for infant mental health: Leo Martins", "What we ask",
                            "Why now", "Strengths", "What we saw and heard", "Findings",
                            "Milestones", "How we understand it", "Plan and next steps",
                            "What this letter can and cannot say", "Consent and sharing"));
}

TEST(LetterTest, LeavesOutSectionsWithNothingToSay) {
    const auto document = referral_letter(bare_letter());

    EXPECT_THAT(headings(document), ElementsAre("Referral for early intervention: Mia Ross",
                                                "What this letter can and cannot say"));
    for (const auto& note : check_style(document)) {
        EXPECT_NE(note.issue, StyleIssue::BlankSection) << note.section;
    }
}

TEST(LetterTest, AlwaysGivesBothAges) {
    auto content = test::sample_letter();
    EXPECT_THAT(words(content), HasSubstr("7 months 3 days; corrected age 4 months 25 days"));

    content.child.ages.corrected.clear();
    content.child.ages.corrected_months.reset();
    EXPECT_THAT(words(content), HasSubstr("7 months 3 days; corrected age not known"));

    content.child.ages.corrected_unknown = "corrected age not known, weeks of pregnancy not known";
    EXPECT_THAT(words(content), HasSubstr("corrected age not known, weeks of pregnancy not known"));
    EXPECT_THAT(referral_letter(content).running_header, HasSubstr("corrected age not known"));
}

TEST(LetterTest, SaysWhenTheBirthDateIsNotKnown) {
    EXPECT_THAT(words(bare_letter()), HasSubstr("Mia Ross, birth date not known"));
}

TEST(LetterTest, HasAnUrgentBoxOnlyWhenSomethingIsUrgent) {
    auto content = test::sample_letter();
    EXPECT_THAT(words(content), Not(HasSubstr("Urgent")));

    content.urgent = UrgentNote{"Leo was pale and cold", "ambulance called", "Dr Brook", "10:20"};
    EXPECT_THAT(words(content), HasSubstr("Urgent\nLeo was pale and cold.\n"
                                          "Done: ambulance called by Dr Brook, 10:20."));
}

TEST(LetterTest, NamesWhoIsAskedAndByWhen) {
    EXPECT_THAT(words(test::sample_letter()),
                HasSubstr("Arrange a hearing test before the evaluation. Service coordinator with "
                          "Dr Okafor, by 12 December 2026."));
}

TEST(LetterTest, QuotesTheFamily) {
    EXPECT_THAT(words(test::sample_letter()),
                HasSubstr("\u201cHe was so early, and now he is quiet. I talk and talk and I am "
                          "not sure he hears me.\u201d (Ana, mother)"));
}

TEST(LetterTest, SaysHowToReplyOnceWithOrWithoutAnAsk) {
    auto content = test::sample_letter();
    const auto replies = [](const std::string& text) {
        return text.find("How to reply") != std::string::npos &&
               text.find("How to reply") == text.rfind("How to reply");
    };
    EXPECT_TRUE(replies(words(content)));

    content.asks.clear();
    EXPECT_TRUE(replies(words(content)));
}

TEST(LetterTest, ListsMilestonesByStateWithTheListsName) {
    const auto text = words(test::sample_whole_letter());

    EXPECT_THAT(text, HasSubstr("List used: Attachment milestones, 2014"));
    EXPECT_THAT(text, HasSubstr("3 to 6 months\tNot yet: Voices contentment or displeasure (still "
                                "within the usual span)\nEmerging: Smiles often during play\n"
                                "Reached: Visibly delighted while playing with the caregiver"));
    EXPECT_THAT(text, HasSubstr("Declined: Notices the name when called"));
}

TEST(LetterTest, GivesEveryScoreItsRangeCompletenessAndMeaning) {
    auto content = test::sample_whole_letter();
    content.findings = {{"EPDS",
                         "EPDS",
                         "1.0.0",
                         *Date::parse("2026-11-12"),
                         "Ana",
                         "asked: Ana (mother), on paper",
                         "",
                         "validated",
                         {{"Total", "17", "0 to 30", "13 or more (Cox 1987)"},
                          {"Anxiety items 3 to 5", "6", "0 to 9", "5 or more (EPDS-3A)"}},
                         "full assessment advised",
                         false,
                         "Ana (mother)",
                         "10 of 10 answered"}};

    EXPECT_THAT(words(content),
                HasSubstr("EPDS 1.0.0 Ana, 12 November 2026; asked: Ana (mother), on paper; "
                          "validated.\tFull assessment advised. Total: 17 (range 0 to 30; cut-off: "
                          "13 or more (Cox 1987)). Anxiety items 3 to 5: 6 (range 0 to 9; cut-off: "
                          "5 or more (EPDS-3A)). 10 of 10 answered."));
}

TEST(LetterTest, PutsStressesBesideSupportsAndAddsNothingUp) {
    auto content = test::sample_whole_letter();
    content.factors = {{"Ana", "What helps, 2 of 8 asked: asks for help.", "Money strain."}};

    EXPECT_THAT(words(content), HasSubstr("Ana\tWhat helps, 2 of 8 asked: asks for help.\tMoney "
                                          "strain."));
    EXPECT_THAT(words(content), HasSubstr("never added up"));
}

TEST(LetterTest, TellsOfAPairItsStrengthsFirst) {
    auto content = test::sample_whole_letter();
    content.pairs = {
        {"Rui with Leo", "At home", {"Face is calm"}, {}, {"Stays at adult speed"}, ""}};
    const auto text = words(content);

    EXPECT_THAT(text, HasSubstr("Rui with Leo\nAt home.\nWhat went well\nFace is calm.\nSigns to "
                                "understand\nStays at adult speed."));
}

TEST(LetterTest, BeginsCellsWithACapital) {
    const auto text = words(test::sample_whole_letter());

    EXPECT_THAT(text, HasSubstr("\tTwo of ten missed so far, both still due; one missed twice. A "
                                "list: no score, no cut-off. 8 of 10 observed."));
    EXPECT_THAT(text, HasSubstr("Parent group for families of early babies\tAna\t\tDeclined"));
}

TEST(LetterTest, WritesDaysOfOneMonthTogether) {
    auto content = test::sample_letter();
    content.seen = {*Date::parse("2025-12-30"), *Date::parse("2026-01-03"),
                    *Date::parse("2026-01-05"), *Date::parse("2026-02-01")};

    EXPECT_THAT(words(content), HasSubstr("30 December 2025, 3, 5 January and 1 February 2026"));
}

TEST(LetterTest, NeverPutsANameInTheTitleOfTheFile) {
    for (const auto view : {View::EarlyIntervention, View::Physician, View::MentalHealth,
                            View::FamilyPage, View::FileCopy}) {
        auto content = test::sample_family_page();
        content.view = view;
        const auto document = referral_letter(content);

        EXPECT_THAT(document.title, AllOf(Not(IsEmpty()), Not(HasSubstr("Leo")),
                                          Not(HasSubstr("Martins")), Not(HasSubstr("Ana"))));
    }
}

class BriefLetterTest : public ::testing::Test {
protected:
    BriefLetterTest() {
        m_content.findings[0].is_told_below = true;
        m_content.findings.push_back({"Edinburgh Postnatal Depression Scale",
                                      "EPDS",
                                      "1.0.0",
                                      *Date::parse("2026-11-21"),
                                      "Ana",
                                      "asked: Ana (mother), on paper",
                                      "",
                                      "validated",
                                      {{"Total", "17", "0 to 30", "13 or more; Cox 1987"}},
                                      "full assessment advised",
                                      false,
                                      "Ana (mother)",
                                      "10 of 10 answered"});
    }
    std::string text() const { return words(m_content); }

    LetterContent m_content = test::sample_letter();
};

TEST_F(BriefLetterTest, HasATableOfWhatNoOtherSectionTells) {
    EXPECT_THAT(text(), HasSubstr("Edinburgh Postnatal Depression Scale (EPDS) 1.0.0 Ana, 21"));
    EXPECT_THAT(text(), Not(HasSubstr("Two of ten missed so far")));
}

TEST_F(BriefLetterTest, SaysOnceHowTheListsWereAsked) {
    EXPECT_THAT(text(),
                HasSubstr("How this was asked, on 21 November 2026, and how much was "
                          "answered: Ana, with Dr Brook: Milestones 1.0.0 (Leo, 8 of 10)."));

    m_content.findings[1].on = *Date::parse("2026-11-12");
    EXPECT_THAT(text(), HasSubstr("Ana, with Dr Brook, 21 November 2026: Milestones"));
}

TEST_F(BriefLetterTest, WritesMilestonesAsSentences) {
    EXPECT_THAT(text(), HasSubstr("3 to 6 months. Not yet: Voices contentment or displeasure "
                                  "(still within the usual span). Emerging: Smiles often during "
                                  "play. Reached: Visibly delighted while playing with the "
                                  "caregiver."));

    for (auto& row : m_content.milestones.bands[1].rows) row.state = MilestoneState::Reached;
    EXPECT_THAT(text(), HasSubstr("Everything reached: 3 to 6 months."));

    m_content.milestones.names_reached = false;
    EXPECT_THAT(text(), HasSubstr("Birth to 3 months. Emerging: Turns towards where a noise came "
                                  "from. Reached: 3."));
}

TEST_F(BriefLetterTest, TellsOfAPairInOneParagraphAndOfItsLimitsOnce) {
    m_content.pairs = {
        {"Ana with Leo", "At home", {"Face is calm"}, {}, {"Rushes"}, "One occasion"},
        {"Rui with Leo", "At home", {"Waits"}, {}, {}, "One occasion"}};

    EXPECT_THAT(text(), HasSubstr("Ana with Leo. At home. What went well: Face is calm. Signs to "
                                  "understand: Rushes.\nRui with Leo. At home. What went well: "
                                  "Waits.\nOne occasion.\n"));
}

TEST_F(BriefLetterTest, NeverAddsStressesUp) {
    m_content.factors = {{"Ana", "What helps, 2 of 8 asked: asks for help", "Money strain"}};

    EXPECT_THAT(text(), HasSubstr("Ana. What helps, 2 of 8 asked: asks for help. Money strain. "
                                  "Named one by one, never added up"));
}

TEST_F(BriefLetterTest, SaysWhatTheFamilyAnsweredToThePlan) {
    EXPECT_THAT(text(), HasSubstr("Hearing test (Dr Okafor), by 12 December 2026: the family "
                                  "agreed."));
    EXPECT_THAT(text(), HasSubstr("(Ana): the family chose not to."));
}

TEST(FamilyPageTest, SpeaksToTheCaregiverWithoutScoresOrFindings) {
    const auto document = referral_letter(test::sample_family_page());
    const auto text = plain_text(document);

    EXPECT_THAT(headings(document),
                ElementsAre("About Leo, for Ana", "What Leo does well", "What you do that helps",
                            "What we wondered about together", "What we agreed", "Things to try",
                            "What happens next", "Your choice", "What we share, and with whom",
                            "Help, day and night", "What would you change?"));
    EXPECT_THAT(text, HasSubstr("7 months 3 days old, and 4 months 25 days counted from the due"));
    EXPECT_THAT(text, Not(HasSubstr("not scored")));
    EXPECT_THAT(text, Not(HasSubstr("sha256")));
    EXPECT_EQ(document.body_pt, 12);
}

TEST(FamilyPageTest, ListsOnlyWhatTheFamilyAgreedTo) {
    const auto text = words(test::sample_family_page());

    EXPECT_THAT(text, HasSubstr("Hearing test (Dr Okafor), by 12 December 2026."));
    EXPECT_THAT(text, Not(HasSubstr("Parent group")));
}

}  // namespace
}  // namespace attune::report
