// SPDX-License-Identifier: Apache-2.0
// Only what answers an alert moves it on, and a slip of the key is mended, not declared.
#include <gmock/gmock.h>

#include "told_of_ana.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class AlertActsTest : public test::ToldOfAna {
protected:
    AlertId concern(const std::string& rule) {
        return practice->alerts()
            .raise({m_family.family, CaregiverSubject{m_ana}, rule, "said to me"})
            .value();
    }
    std::string refusal(const AlertId& id, AlertActionKind kind) {
        const auto acted = practice->alerts().act(id, kind, "some words");
        EXPECT_THAT(acted, FailsWith(ErrorCode::Conflict)) << words_of(kind);
        return acted ? std::string() : acted.error().faults.at(0).text;
    }
    /// A baby who cannot be roused, by a slip of the key.
    std::unique_ptr<AssessmentSession> slip() {
        auto check = start("safety-check", m_pair);
        key(*check, "SC-A5-5", "Y");
        m_slip = waiting().at(0).alert.id;
        EXPECT_THAT(practice->alerts().act(m_slip, AlertActionKind::KeyedInError), IsOk());
        return check;
    }

    AlertId m_slip;
};

TEST_F(AlertActsTest, WhatNobodyAssessedDoesNotGoAway) {
    const auto id = concern("A-1");
    using Kind = AlertActionKind;

    for (const auto kind : {Kind::AskedAlone, Kind::NotAsked, Kind::Done, Kind::Details}) {
        EXPECT_THAT(refusal(id, kind), HasSubstr("What does: Assessed now; Emergency called;"));
    }

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().stage, AlertStage::NeedsAction);
    EXPECT_THAT(waiting().front().steps, IsEmpty());
}

TEST_F(AlertActsTest, AnActOnSeveralThatFitsOneOfThemOnlyIsRefused) {
    const auto acted = concern("A-1");
    const auto open = concern("A-2");
    ASSERT_THAT(practice->alerts().act(acted, AlertActionKind::AssessedNow), IsOk());

    EXPECT_THAT(practice->alerts().act({acted, open}, AlertActionKind::Details, "no plan"),
                FailsWith(ErrorCode::Conflict));

    EXPECT_EQ(practice->alerts().row(acted)->stage, AlertStage::DetailsOpen);
}

TEST_F(AlertActsTest, EachStageNamesWhatAnswersIt) {
    const auto scale = start("epds", m_about_ana);
    key(*scale, "epds-10", "D");
    const auto unasked = waiting().at(0).alert.id;
    EXPECT_EQ(refusal(unasked, AlertActionKind::AssessedNow),
              "“Assessed now” does not answer this. What does: Asked in private; Not asked.");
    ASSERT_THAT(practice->alerts().act(unasked, AlertActionKind::NotAsked, "he stayed"), IsOk());
    EXPECT_EQ(refusal(unasked, AlertActionKind::Done), "Nothing is expected of this any more.");
    EXPECT_EQ(refusal(concern("A-1"), AlertActionKind::UrgentLetter),
              "Write the urgent letter itself: that records it.");
}

TEST_F(AlertActsTest, ThoughtsThatAreSaidInPrivateAreADangerOfTheirOwn) {
    const auto scale = start("epds", m_about_ana);
    key(*scale, "epds-10", "D");
    const auto asked = waiting().at(0).alert.id;

    ASSERT_THAT(practice->alerts().act(asked, AlertActionKind::AskedAlone, "Yes, at night"),
                IsOk());

    ASSERT_THAT(waiting(), SizeIs(1));
    const auto raised = waiting().front();
    EXPECT_NE(raised.alert.id, asked);
    EXPECT_EQ(raised.alert.rule, "A-1");
    EXPECT_EQ(raised.alert.subject, Subject(CaregiverSubject{m_ana}));
    EXPECT_EQ(raised.stage, AlertStage::NeedsAction);
    EXPECT_EQ(raised.because, "said when asked in private: Yes, at night");
}

TEST_F(AlertActsTest, OneThatIsNamedTwiceIsActedOnOnce) {
    const auto id = concern("A-1");

    ASSERT_THAT(practice->alerts().act({id, id}, AlertActionKind::AssessedNow, ""), IsOk());

    EXPECT_THAT(practice->alerts().row(id)->steps, SizeIs(1));
}

TEST_F(AlertActsTest, WhatIsACaregiversIsNotRaisedAboutTheChildAlone) {
    const SafetyConcern mistaken{m_family.family, ChildSubject{m_family.child}, "A-1", "said so"};
    const auto raised = practice->alerts().raise(mistaken);
    ASSERT_THAT(raised, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(raised.error().faults.at(0).place, "concern.about");
    EXPECT_THAT(practice->alerts().raise(
                    {m_family.family, DyadSubject{m_family.child, m_ana}, "A-4", "said so"}),
                IsOk());

    NewCall unknown;
    unknown.child.name.called = "Baby";
    const auto caller = practice->families().save(unknown).value();
    EXPECT_THAT(practice->alerts().raise(
                    {caller.family, ChildSubject{caller.child}, "A-1", "the caller is in danger"}),
                IsOk())
        << "nobody waits for a name";
}

TEST_F(AlertActsTest, ALetterNeitherAsksAQuestionNorBringsBackASlip) {
    Receiver team;
    team.name = "Crisis team";
    team.view = ReportView::MentalHealth;
    ASSERT_THAT(practice->save(team), IsOk());
    const auto write = [&](const AlertId& id) {
        auto entry = practice->urgent_letters().propose(id).value();
        entry.basis = ShareBasis::OtherLaw;
        return practice->urgent_letters().write(entry, folder / "out");
    };
    const auto scale = start("epds", m_about_ana);
    key(*scale, "epds-10", "D");
    const auto unasked = waiting().at(0).alert.id;
    const auto slip = concern("A-1");
    ASSERT_THAT(practice->alerts().act(slip, AlertActionKind::KeyedInError), IsOk());

    EXPECT_THAT(write(unasked), FailsWith(ErrorCode::Conflict));
    EXPECT_THAT(write(slip), FailsWith(ErrorCode::Conflict));

    EXPECT_EQ(practice->alerts().row(unasked)->stage, AlertStage::ToAskAlone);
    EXPECT_EQ(practice->alerts().row(slip)->stage, AlertStage::Closed);
}

TEST_F(AlertActsTest, WhatWasSaidInPrivateIsYesOrNo) {
    const auto scale = start("epds", m_about_ana);
    key(*scale, "epds-10", "D");
    const auto asked = waiting().at(0).alert.id;

    for (const auto* words : {"", "she smiled", "nothing of the kind", "yesterday"}) {
        EXPECT_THAT(practice->alerts().act(asked, AlertActionKind::AskedAlone, words),
                    FailsWith(ErrorCode::InvalidInput))
            << words;
    }
    EXPECT_EQ(waiting().at(0).stage, AlertStage::ToAskAlone);

    EXPECT_THAT(practice->alerts().act(asked, AlertActionKind::AskedAlone, "no, never"), IsOk());
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(AlertActsTest, ASlipOfTheKeyWaitsUntilItsAnswerIsChanged) {
    const auto check = slip();

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().stage, AlertStage::NeedsAction);
    EXPECT_THAT(waiting().front().next, HasSubstr("answer still stands: correct it, or take the"));
    EXPECT_THAT(waiting().front().acts, Not(Contains(AlertActionKind::KeyedInError)));
    EXPECT_THAT(refusal(m_slip, AlertActionKind::KeyedInError), HasSubstr("correct it first"));
    EXPECT_THAT(practice->today_view()->needs_action.at(0).next, HasSubstr("still stands"));
    EXPECT_THAT(practice->charts().of_child(m_family.child)->open_alerts, SizeIs(1));
    EXPECT_THAT(check->complete(), FailsWith(ErrorCode::Conflict));

    key(*check, "SC-A5-5", "N");

    EXPECT_THAT(waiting(), IsEmpty());
    EXPECT_THAT(check->complete(), IsOk());
}

TEST_F(AlertActsTest, OneThatWasCorrectedFirstIsClosedByTheWord) {
    const auto check = start("safety-check", m_pair);
    key(*check, "SC-A5-5", "Y");
    key(*check, "SC-A5-5", "N");
    ASSERT_THAT(waiting(), SizeIs(1)) << "an edit alone answers nothing";

    ASSERT_THAT(practice->alerts().act(waiting().at(0).alert.id, AlertActionKind::KeyedInError),
                IsOk());

    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(AlertActsTest, UndoingTheCorrectionBringsItBack) {
    const auto check = slip();
    key(*check, "SC-A5-5", "N");
    ASSERT_THAT(waiting(), IsEmpty());

    ASSERT_THAT(check->undo(), IsOk());

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().alert.id, m_slip);
}

TEST_F(AlertActsTest, TheSameAnswerGivenOnceMoreStandsForItself) {
    const auto check = slip();

    key(*check, "SC-A5-5", "Y");

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_NE(waiting().front().alert.id, m_slip);
    ASSERT_THAT(practice->alerts().act(waiting().front().alert.id, AlertActionKind::AssessedNow),
                IsOk());
    EXPECT_THAT(check->complete(), IsOk());
}

TEST_F(AlertActsTest, AnActionTakenAfterAllAnswersTheSlip) {
    const auto check = slip();

    ASSERT_THAT(practice->alerts().act(m_slip, AlertActionKind::EmergencyCalled), IsOk());

    EXPECT_EQ(waiting().at(0).stage, AlertStage::DetailsOpen);
    EXPECT_THAT(check->complete(), IsOk());
}

TEST_F(AlertActsTest, TheQuestionIsWhereItIsCorrected) {
    auto check = slip();
    check.reset();

    const auto led = practice->alerts().lead_to_answer(m_slip);

    ASSERT_THAT(led, IsOk());
    EXPECT_EQ(practice->assessments().open(led->id).value()->position().link_id, "SC-A5-5");
    EXPECT_THAT(practice->alerts().lead_to_answer(concern("A-5")), FailsWith(ErrorCode::NotFound));
}

TEST_F(AlertActsTest, ACompletedFormIsOpenedForTheAnswerThatWasASlip) {
    auto check = start("safety-check", m_pair);
    key(*check, "SC-A5-5", "Y");
    const auto id = waiting().at(0).alert.id;
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::AssessedNow), IsOk());
    ASSERT_THAT(check->complete(), IsOk());
    check.reset();
    pass_days(40);
    EXPECT_THAT(practice->alerts().lead_to_answer(id), FailsWith(ErrorCode::Conflict))
        << "nobody said yet that it was a slip";

    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::KeyedInError, "wrong row of the paper"),
                IsOk());
    EXPECT_TRUE(waiting().at(0).answer_stands);
    EXPECT_EQ(waiting().at(0).stage, AlertStage::DetailsOpen) << "somebody acted: it holds nothing";
    const auto led = practice->alerts().lead_to_answer(id);
    ASSERT_THAT(led, IsOk());
    check = practice->assessments().open(led->id).value();
    EXPECT_EQ(check->position().link_id, "SC-A5-5");
    key(*check, "SC-A5-5", "N");

    EXPECT_THAT(waiting(), IsEmpty());
    ASSERT_THAT(check->complete(), IsOk());
    EXPECT_EQ(check->assessment().status, AssessmentStatus::Amended);
    EXPECT_EQ(check->result().provenance.settings.at("corrected"), "31 Dec 2026");
    const auto steps = practice->alerts().row(id)->steps;
    ASSERT_THAT(steps, SizeIs(2));
    EXPECT_EQ(steps.back().details, "wrong row of the paper");
    EXPECT_EQ(practice->assessments().of_family(m_family.family)->front().status, "amended");
}

TEST_F(AlertActsTest, ACorrectionThatWasLeftLyingIsNotTakenForANewRun) {
    auto check = start("safety-check", m_pair);
    key(*check, "SC-A5-5", "Y");
    const auto id = waiting().at(0).alert.id;
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::AssessedNow), IsOk());
    ASSERT_THAT(check->complete(), IsOk());
    const auto old = check->assessment().id;
    check.reset();
    pass_days(40);
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::KeyedInError), IsOk());
    ASSERT_THAT(practice->alerts().lead_to_answer(id), IsOk());
    EXPECT_TRUE(practice->assessments().of_family(m_family.family)->front().can_resume);

    check = start("safety-check", m_pair);

    EXPECT_NE(check->assessment().id, old);
    EXPECT_EQ(practice->assessments().open(old).value()->assessment().status,
              AssessmentStatus::Amended);
}

TEST_F(AlertActsTest, APartThatWasKeptStaysOneWhenItIsCorrected) {
    auto told = start("caregiver-risks", m_about_ana);
    key(*told, "RC-23", "H");
    const auto part = told->assessment().id;
    const auto id = waiting().at(0).alert.id;
    told.reset();
    pass_days(100);
    ASSERT_THAT(practice->assessments().open(part), FailsWith(ErrorCode::Conflict));

    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::KeyedInError), IsOk());
    ASSERT_TRUE(waiting().at(0).answer_stands);
    ASSERT_THAT(practice->alerts().lead_to_answer(id), IsOk());
    told = practice->assessments().open(part).value();
    key(*told, "RC-23", "N");

    EXPECT_THAT(waiting(), IsEmpty());
    ASSERT_THAT(told->complete(), IsOk());
    EXPECT_EQ(told->assessment().status, AssessmentStatus::Partial);
}

TEST_F(AlertActsTest, WhatWasKeyedTwiceFromPaperIsCorrectedThereToo) {
    auto scale = start("epds", m_about_ana);
    key(*scale, "epds-10", "1");
    const auto id = waiting().at(0).alert.id;
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::AssessedNow), IsOk());
    key_again(*scale);
    ASSERT_THAT(scale->complete(), IsOk());
    scale.reset();

    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::KeyedInError), IsOk());
    const auto led = practice->alerts().lead_to_answer(id);
    ASSERT_THAT(led, IsOk());
    scale = practice->assessments().open(led->id).value();
    key(*scale, "epds-10", "4");

    EXPECT_THAT(waiting(), IsEmpty());
    ASSERT_THAT(scale->complete(), IsOk());
    EXPECT_EQ(scale->result().provenance.settings.at("paper"), "keyed twice, 1 row settled");
}

}  // namespace
}  // namespace attune::workflow
