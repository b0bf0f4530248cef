// SPDX-License-Identifier: Apache-2.0
// A caregiver's mood scale as it is filled in: what is urgent is on disk with the answer, and
// holds.
#include "open_practice.h"
#include "workflow/explain.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MoodSessionTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> ask(const std::string& instrument, std::size_t whom = 0,
                                           const std::string& language = "en") {
        return practice->assessments().start(entry_for(instrument, whom, language)).value();
    }
    NewAssessment entry_for(const std::string& instrument, std::size_t whom = 0,
                            const std::string& language = "en") {
        const auto who = caregiver(m_family, whom);
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_family.family;
        entry.subject = CaregiverSubject{who};
        entry.about_child = m_family.child;
        entry.informant = who;
        entry.language = language;
        return entry;
    }
    /// The keys 1 to 4 from the top of the paper, for items 1 to 10; '-' declines.
    void key_in(AssessmentSession& assessment, const std::string& keys) {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const ItemAddress item{"epds-" + std::to_string(i + 1), {}};
            const auto kept = keys[i] == '-'
                                  ? assessment.answer(item, Answer{AnswerState::Declined, {}})
                                  : answer(assessment, item.link_id, std::string(1, keys[i]));
            ASSERT_THAT(kept, IsOk()) << item.link_id;
        }
        wait_for(assessment);
    }
    static std::vector<std::string> rules(const std::vector<Alert>& alerts) {
        std::vector<std::string> rules;
        for (const Alert& alert : alerts) rules.push_back(alert.rule);
        return rules;
    }

    /// Rules of what waits on Today.
    std::vector<std::string> waiting() {
        std::vector<std::string> rules;
        const auto rows = practice->alerts().waiting_of(m_family.family).value();
        for (const AlertRow& row : rows) rules.push_back(row.alert.rule);
        return rules;
    }
    std::ptrdiff_t crossed() {
        const auto rules = waiting();
        return std::count(rules.begin(), rules.end(), "A-8");
    }
    /// How often A-8 waits when the visit of an open page has come to this, and the page closes.
    std::ptrdiff_t crossed_after(Result<void> (Visits::*act)(const VisitId&)) {
        auto entry = entry_for("epds");
        entry.visit = visit(m_family);
        auto assessment = practice->assessments().start(entry).value();
        key_in(*assessment, "332322");
        EXPECT_EQ(crossed(), 0) << "it is still being filled in";
        auto visits = practice->visits();
        EXPECT_THAT((visits.*act)(*entry.visit), IsOk());
        EXPECT_TRUE(loop.run_until([&] { return crossed() > 0; }, 20'000));
        assessment.reset();
        return crossed();
    }

    SavedCall m_family = take_in_leo();
};

TEST_F(MoodSessionTest, SelfHarmIsOnDiskWithTheAnswerAndHoldsUntilSomebodyHasActed) {
    auto assessment = ask("epds");
    key_in(*assessment, "1141444444");
    const auto kept = answer(*assessment, "epds-10", "3");
    ASSERT_THAT(kept, IsOk());
    EXPECT_THAT(rules(kept->alerts), ::testing::ElementsAre("A-1"));
    const auto id = assessment->assessment().id;
    assessment.reset();

    reopen();
    assessment = practice->assessments().open(id).value();
    wait_for(*assessment);

    const auto open = practice->alerts().open_of(m_family.family);
    ASSERT_THAT(open, IsOk());
    ASSERT_THAT(*open, SizeIs(1));
    key_again(*assessment);
    EXPECT_THAT(assessment->complete(), FailsWith(ErrorCode::Conflict));
    ASSERT_THAT(practice->alerts().act(open->front().alert.id, AlertActionKind::AssessedNow),
                IsOk());
    EXPECT_THAT(assessment->complete(), IsOk());
}

TEST_F(MoodSessionTest, AHighScoreMakesATaskAndHoldsNothing) {
    const auto assessment = ask("epds");

    key_in(*assessment, "4333333334");

    const auto& part = assessment->result().part;
    EXPECT_EQ(part.scores.front().value, 13);
    EXPECT_EQ(part.bands.front().id, "probable");
    EXPECT_THAT(rules(assessment->alerts()), ::testing::ElementsAre("A-6"));
    key_again(*assessment);
    EXPECT_THAT(assessment->complete(), IsOk());
}

TEST_F(MoodSessionTest, AScaleFilledInFromTheTopRaisesNothingForWhatIsStillToCome) {
    const auto assessment = ask("epds");

    key_in(*assessment, "443333");
    EXPECT_THAT(rules(assessment->alerts()), IsEmpty());

    key_in(*assessment, "443333-444");
    EXPECT_THAT(rules(assessment->alerts()), ::testing::ElementsAre("A-8"));
}

TEST_F(MoodSessionTest, ACrossedCutOffCountsWhicheverAnswerIsMissingOnceCompleted) {
    for (const int blank : {1, 3, 7}) {
        const auto assessment = ask("gad-7");
        for (int item = 1; item <= 7; ++item) {
            if (item == blank) continue;
            ASSERT_THAT(answer(*assessment, "gad7-" + std::to_string(item), "2"), IsOk());
        }
        wait_for(*assessment);
        EXPECT_THAT(rules(assessment->alerts()), IsEmpty()) << "it is still being filled in";

        key_again(*assessment);
        ASSERT_THAT(assessment->complete(), IsOk());

        EXPECT_THAT(rules(assessment->alerts()), ::testing::ElementsAre("A-8")) << blank;
    }
}

TEST_F(MoodSessionTest, ACrossedCutOffCountsOnceThePageIsLeftAndIsRaisedOnce) {
    auto assessment = ask("epds");
    key_in(*assessment, "332322");
    EXPECT_THAT(waiting(), IsEmpty());

    assessment.reset();
    EXPECT_THAT(waiting(), ::testing::ElementsAre("A-8"));

    assessment = ask("epds");
    wait_for(*assessment);
    ASSERT_THAT(answer(*assessment, "epds-7", "4"), IsOk());
    wait_for(*assessment);
    assessment.reset();
    EXPECT_THAT(waiting(), ::testing::ElementsAre("A-8"));
}

TEST_F(MoodSessionTest, APageLeftBeforeThePluginHasAnsweredIsNotForgotten) {
    auto assessment = ask("phq-2");
    ASSERT_THAT(answer(*assessment, "phq9-1", "3"), IsOk());

    assessment.reset();

    EXPECT_TRUE(loop.run_until([&] { return !waiting().empty(); }, 20'000));
    EXPECT_THAT(waiting(), ::testing::ElementsAre("A-8"));
}

TEST_F(MoodSessionTest, BelowItsCutOffAPageThatIsLeftRaisesNothing) {
    auto assessment = ask("epds");
    key_in(*assessment, "33233");

    assessment.reset();

    EXPECT_THAT(waiting(), IsEmpty()) << "9 so far";
}

TEST_F(MoodSessionTest, ACrossedCutOffCountsWhenItsVisitIsPaused) {
    EXPECT_EQ(crossed_after(&Visits::pause), 1);
}

TEST_F(MoodSessionTest, ACrossedCutOffCountsWhenItsVisitEnds) {
    EXPECT_EQ(crossed_after(&Visits::end), 1);
}

TEST_F(MoodSessionTest, APracticeLockedOverAnOpenPageRaisesItWhenTheFormIsKeptUnfinished) {
    const auto assessment = ask("phq-2");
    ASSERT_THAT(answer(*assessment, "phq9-1", "3"), IsOk());
    wait_for(*assessment);
    reopen();
    EXPECT_THAT(waiting(), IsEmpty());

    pass_days(3);
    const auto next = ask("phq-2");

    EXPECT_NE(next->assessment().id, assessment->assessment().id);
    EXPECT_TRUE(loop.run_until([&] { return !waiting().empty(); }, 20'000));
    EXPECT_THAT(waiting(), ::testing::ElementsAre("A-8"));
}

TEST_F(MoodSessionTest, GivesTheScoreAndNoBandInALanguageThatNobodyHasChecked) {
    const auto assessment = ask("epds", 0, "fa");

    key_in(*assessment, "2121444444");

    EXPECT_EQ(assessment->result().status, ResultStatus::Partial);
    EXPECT_EQ(assessment->result().part.scores.front().value, 3);
    EXPECT_THAT(assessment->result().part.bands, IsEmpty());
}

TEST_F(MoodSessionTest, IsTakenUpAgainForTwoDaysOnly) {
    const std::map<std::string, std::string> first_items = {
        {"epds", "epds-1"}, {"phq-9", "phq9-1"}, {"phq-2", "phq9-1"}, {"gad-7", "gad7-1"}};
    std::map<std::string, AssessmentId> first;
    for (const auto& [scale, item] : first_items) {
        const auto begun = ask(scale);
        ASSERT_THAT(answer(*begun, item, "1"), IsOk());
        first[scale] = begun->assessment().id;
    }
    pass_days(2);
    for (const auto& [scale, id] : first) EXPECT_EQ(ask(scale)->assessment().id, id) << scale;
    pass_days(1);
    for (const auto& [scale, id] : first) EXPECT_NE(ask(scale)->assessment().id, id) << scale;
}

TEST_F(MoodSessionTest, SetsNoCutOffForSomebodyWhoHasNotGivenBirth) {
    const auto assessment = ask("epds", 1);
    ASSERT_THAT(answer(*assessment, "epds-answered-by", "2"), IsOk());

    key_in(*assessment, "4433344444");

    EXPECT_EQ(assessment->result().part.scores.front().value, 10);
    EXPECT_THAT(assessment->result().part.bands, IsEmpty());
    EXPECT_THAT(assessment->found().not_scored,
                ::testing::Contains(::testing::HasSubstr("Cut-off not set for fathers")));
}

TEST_F(MoodSessionTest, KnowsFromTheRecordThatAFatherAnswers) {
    const auto assessment = ask("epds", 1);
    const auto* recorded = assessment->row({"record-gave-birth", {}});
    ASSERT_NE(recorded, nullptr);
    EXPECT_EQ(recorded->answer_words, "no");
    EXPECT_EQ(recorded->help, "From the record: father.");

    key_in(*assessment, "4433344444");

    EXPECT_THAT(assessment->result().part.bands, IsEmpty());
    const auto findings = assessment->found().findings;
    const auto no_cutoff = std::find_if(findings.begin(), findings.end(), [](const auto& line) {
        return line.text.find("Cut-off not set for fathers") != std::string::npos;
    });
    ASSERT_NE(no_cutoff, findings.end());
    ASSERT_THAT(no_cutoff->deeper, SizeIs(1));
    EXPECT_EQ(no_cutoff->deeper.front().id, "phq-9");
    key_again(*assessment);
    ASSERT_THAT(assessment->complete(), IsOk());
    EXPECT_EQ(assessment->result().provenance.settings.at("record-gave-birth"),
              "father, from the record");
}

TEST_F(MoodSessionTest, WhoIsNotKnownToHaveGivenBirthIsSaidToBeNotKnownUntilTheRecordKnows) {
    const auto she_is = [&](const std::string& role) {
        const auto linked = practice->families().caregivers_of(m_family.child).value().front();
        CaregiverEntry entry;
        entry.caregiver = linked.caregiver;
        entry.link = linked.link;
        entry.link.role = role;
        entry.link.relationship =
            role == "mother" ? Relationship::BirthParent : Relationship::Other;
        ASSERT_THAT(practice->families().edit_caregiver(entry), IsOk());
    };
    she_is("friend of the family");
    const auto assessment = ask("epds");
    key_in(*assessment, "4433344444");
    EXPECT_THAT(assessment->result().part.bands, IsEmpty());
    EXPECT_THAT(assessment->found().not_scored,
                ::testing::Contains(::testing::HasSubstr("Not known whether who answered")));

    she_is("mother");
    wait_for(*assessment);

    ASSERT_THAT(assessment->result().part.bands, ::testing::Not(IsEmpty()));
    EXPECT_EQ(assessment->result().part.bands.front().id, "possible");
}

TEST_F(MoodSessionTest, ALanguageThatNobodyRecordedIsSaidToBeNotRecorded) {
    const auto linked = practice->families().caregivers_of(m_family.child).value().front();
    CaregiverEntry entry{linked.caregiver, linked.link};
    entry.caregiver.language.clear();
    ASSERT_THAT(practice->families().edit_caregiver(entry), IsOk());

    EXPECT_EQ(ask("gad-7")->asked_words(), "on paper, English");
    EXPECT_EQ(ask("epds", 0, "")->asked_words(), "on paper, language not recorded");
    EXPECT_EQ(ask("caregiver-risks", 0, "")->asked_words(), "interview") << "no fixed words";
}

TEST_F(MoodSessionTest, AScaleWhoseWordsAreNotHereIsAnsweredOnPaper) {
    for (const auto* scale : {"epds", "phq-9", "phq-2", "gad-7"}) {
        auto entry = entry_for(scale);
        entry.mode = EntryMode::ReadAloud;
        const auto read_aloud = practice->assessments().start(entry);
        ASSERT_THAT(read_aloud, FailsWith(ErrorCode::InvalidInput)) << scale;
        EXPECT_THAT(explain(read_aloud.error()).details,
                    ::testing::ElementsAre(::testing::HasSubstr("on paper")));

        const auto usual = ask(scale);
        EXPECT_EQ(usual->assessment().mode, EntryMode::SelfOnPaper) << scale;
        EXPECT_THAT(usual->set_asked(caregiver(m_family), EntryMode::Interview),
                    FailsWith(ErrorCode::InvalidInput));
        EXPECT_EQ(usual->assessment().mode, EntryMode::SelfOnPaper) << scale;
    }
}

TEST_F(MoodSessionTest, WhatHasItsOwnWordsIsAnInterviewUnlessSomethingElseIsChosen) {
    EXPECT_EQ(ask("caregiver-risks")->assessment().mode, EntryMode::Interview);

    auto entry = entry_for("caregiver-risks", 1);
    entry.mode = EntryMode::ReadAloud;

    EXPECT_EQ(practice->assessments().start(entry).value()->assessment().mode,
              EntryMode::ReadAloud);
}

TEST_F(MoodSessionTest, EachCaregiverHasAScaleOfTheirOwn) {
    const auto mothers = ask("phq-9", 0);
    const auto fathers = ask("phq-9", 1);

    EXPECT_NE(mothers->assessment().id, fathers->assessment().id);
    EXPECT_EQ(mothers->about().find("Rui"), std::string::npos);
}

}  // namespace
}  // namespace attune::workflow
