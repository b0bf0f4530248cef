// SPDX-License-Identifier: Apache-2.0
#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::HasSubstr;

/// Facts of the birth that the list of stresses shows too.
class PrefillTest : public test::OpenPractice {
protected:
    void SetUp() override { m_leo = take_in_leo(); }

    std::unique_ptr<AssessmentSession> ask(const char* instrument) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_leo.family;
        entry.subject = ChildSubject{m_leo.child};
        return practice->assessments().start(entry).value();
    }
    void tell_birth(const char* answers) {
        const auto birth = ask("prematurity");
        ASSERT_THAT(birth->answer_all(answers), IsOk());
        wait_for(*birth);
        ASSERT_THAT(birth->complete(), IsOk());
    }
    void finish(AssessmentSession& assessment) {
        wait_for(assessment);
        ASSERT_THAT(assessment.complete(), IsOk());
    }
    static const FormRow& row(const AssessmentSession& assessment, const char* link_id) {
        return *assessment.row({link_id, {}});
    }

    SavedCall m_leo;
};

TEST_F(PrefillTest, SaysWhereAFactIsAskedWhileItIsOpen) {
    const auto risks = ask("infant-risks");

    EXPECT_FALSE(row(*risks, "RI-1").is_answered());
    EXPECT_TRUE(row(*risks, "RI-1").is_read_only);
    EXPECT_EQ(row(*risks, "RI-1").help, "Not answered yet in Birth and neonatal time.");
}

TEST_F(PrefillTest, ShowsTheAnswersOfTheNewestBirthHistoryWithTheirSource) {
    tell_birth(R"({"RI-1": "no", "RI-6": "yes", "RI-7": "unknown"})");

    const auto risks = ask("infant-risks");

    EXPECT_EQ(row(*risks, "RI-1").answer_words, "no");
    EXPECT_EQ(row(*risks, "RI-6").answer_words, "yes");
    EXPECT_EQ(row(*risks, "RI-6").help, "From Birth and neonatal time, 21 Nov 2026.");
    EXPECT_EQ(row(*risks, "RI-7").answer_words, "not known");
    EXPECT_FALSE(row(*risks, "RI-8").is_answered());
}

// "Never moved" stood beside a placement in the history, and nobody asked which was right.
TEST_F(PrefillTest, WhatTwoFormsSayOfMovesIsComparedWhicheverComesFirst) {
    const auto questions = [this](const char* instrument, const char* answers) {
        const auto asked = ask(instrument);
        EXPECT_THAT(asked->answer_all(answers), IsOk());
        finish(*asked);
        std::string words;
        for (const auto& finding : asked->result().part.findings) {
            if (finding.id == "questioned-moves") words = finding.text;
        }
        return words;
    };
    constexpr const char* kPlaced = R"({"SEP-any": "yes", "SEP-episode": [{"SEP-what": "placement",
        "SEP-start-how": "exact", "SEP-start": "2026-06-01", "SEP-end-how": "ongoing"}]})";

    EXPECT_EQ(questions("older-child-obstacles", R"({"OC-4": "no"})"), "");
    EXPECT_THAT(questions("separation-history", kPlaced), HasSubstr("Ask again which"));
    EXPECT_THAT(questions("older-child-obstacles", R"({"OC-4": "no"})"),
                HasSubstr("the separation history tells of a change"));
}

TEST_F(PrefillTest, TheyCountInTheResultAndTheUnknownStayOpen) {
    tell_birth(R"({"RI-1": "no", "RI-6": "yes", "RI-7": "unknown"})");

    const auto risks = ask("infant-risks");
    wait_for(*risks);

    EXPECT_THAT(risks->found().tallies,
                Contains("Stresses on the side of the baby: 1 of 11 yes, 1 no, 9 open"));
}

TEST_F(PrefillTest, AreNoFirstAnswerAndCannotBeUndone) {
    tell_birth(R"({"RI-6": "yes"})");

    const auto risks = ask("infant-risks");

    EXPECT_FALSE(risks->assessment().first_answer_on);
    EXPECT_THAT(risks->undo(), FailsWith(ErrorCode::NotFound));
}

TEST_F(PrefillTest, FollowABirthHistoryThatChangesMeanwhile) {
    const auto risks = ask("infant-risks");

    tell_birth(R"({"RI-6": "yes"})");

    EXPECT_EQ(row(*risks, "RI-6").answer_words, "yes");
    wait_for(*risks);
    EXPECT_THAT(risks->found().tallies, Contains(HasSubstr("1 of 11 yes")));
}

TEST_F(PrefillTest, OfABirthHistoryEnteredInErrorAreTakenBack) {
    tell_birth(R"({"RI-6": "yes"})");
    const auto risks = ask("infant-risks");
    const auto all = practice->assessments().of_family(m_leo.family).value();
    for (const auto& one : all) {
        if (one.instrument != "prematurity") continue;
        ASSERT_THAT(practice->assessments().enter_in_error(one.id, "another child"), IsOk());
    }

    EXPECT_FALSE(row(*risks, "RI-6").is_answered());
}

TEST_F(PrefillTest, AreKeptWithTheResultAndStayAsTheyWere) {
    tell_birth(R"({"RI-6": "yes"})");
    const auto risks = ask("infant-risks");
    ASSERT_THAT(answer(*risks, "RI-2", "N"), IsOk());
    finish(*risks);
    const auto id = risks->assessment().id;

    tell_birth(R"({"RI-6": "no"})");

    const auto again = practice->assessments().open(id).value();
    EXPECT_EQ(row(*again, "RI-6").answer_words, "yes");
    const auto result = practice->assessments().result(id).value();
    EXPECT_EQ(result.provenance.settings.at("RI-6"), "from prematurity 1.0.0, 2026-11-21");
}

TEST_F(PrefillTest, SurviveARestartWithoutBeingStoredTwice) {
    tell_birth(R"({"RI-6": "yes"})");
    const auto id = ask("infant-risks")->assessment().id;

    reopen();

    const auto risks = practice->assessments().open(id).value();
    EXPECT_EQ(row(*risks, "RI-6").answer_words, "yes");
}

TEST_F(PrefillTest, OfASiblingAreNotTaken) {
    tell_birth(R"({"RI-6": "yes"})");
    ChildEntry twin;
    twin.name.given = "Mia";
    const auto mia = practice->families().add_child(m_leo.family, twin).value();
    m_leo.child = mia;

    EXPECT_FALSE(row(*ask("infant-risks"), "RI-6").is_answered());
}

}  // namespace
}  // namespace attune::workflow
