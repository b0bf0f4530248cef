// SPDX-License-Identifier: Apache-2.0
// From a finding of danger to the last word about it.
#include "workflow/alert_desk.h"

#include "open_practice.h"
#include "storage/practice_store.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AlertDeskTest : public test::OpenPractice {
protected:
    std::unique_ptr<AssessmentSession> ask(const std::string& instrument, std::size_t whom = 0,
                                           std::optional<VisitId> at = {}) {
        NewAssessment entry;
        entry.instrument = instrument;
        entry.family = m_family.family;
        entry.subject = CaregiverSubject{caregiver(m_family, whom)};
        entry.about_child = m_family.child;
        entry.visit = at;
        entry.informant = caregiver(m_family, whom);
        return practice->assessments().start(entry).value();
    }
    void key(AssessmentSession& assessment, const std::string& link_id, const std::string& one) {
        ASSERT_THAT(answer(assessment, link_id, one), IsOk()) << link_id;
        wait_for(assessment);
    }
    AlertId concern(const std::string& rule, std::size_t about = 0) {
        return practice->alerts()
            .raise({m_family.family, CaregiverSubject{caregiver(m_family, about)}, rule, "seen"})
            .value();
    }
    std::vector<AlertRow> waiting() {
        return practice->alerts().waiting_of(m_family.family).value();
    }
    /// What the audit log says of a record, after the practice is closed.
    std::vector<storage::Act> acts_on(const AlertId& id) {
        const auto me = practice->me().id;
        practice.reset();
        const auto store = storage::PracticeStore::open(file, {me, test::kPassphrase}, {clock});
        EXPECT_THAT(store, IsOk());
        std::vector<storage::Act> acts;
        for (const auto& entry : *(*store)->audit().about(id.value)) acts.push_back(entry.act);
        return acts;
    }

    SavedCall m_family = take_in_leo();
};

TEST_F(AlertDeskTest, GoesFromTheFirstActionToTheDetails) {
    const auto id = concern("A-1");
    EXPECT_EQ(practice->alerts().row(id)->stage, AlertStage::NeedsAction);
    EXPECT_THAT(practice->alerts().act(id, AlertActionKind::Details, "no plan"),
                FailsWith(ErrorCode::Conflict))
        << "the details follow an action";

    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::AssessedNow), IsOk());
    EXPECT_EQ(practice->alerts().row(id)->stage, AlertStage::DetailsOpen);
    auto details = details_to_ask("A-1");
    EXPECT_THAT(practice->alerts().keep_details({id}, details), FailsWith(ErrorCode::InvalidInput));
    details[1].answer = "none";
    details[5].answer = "her sister";
    ASSERT_THAT(practice->alerts().keep_details({id}, details), IsOk());

    const auto row = practice->alerts().row(id).value();
    EXPECT_EQ(row.stage, AlertStage::Closed);
    ASSERT_THAT(row.steps, SizeIs(2));
    EXPECT_EQ(row.steps[0].what, "Assessed now");
    EXPECT_EQ(row.steps[0].by, "Dr Helen Brook");
    EXPECT_THAT(row.steps[0].when, HasSubstr("21 Nov 2026, "));
    EXPECT_EQ(row.steps[1].details, "Plan: none\nWho stays tonight: her sister");
}

TEST_F(AlertDeskTest, DetailsAreLeftOutOnlyWithAReason) {
    const auto id = concern("A-5");
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::EmergencyCalled), IsOk());

    EXPECT_THAT(practice->alerts().act(id, AlertActionKind::DetailsNotNeeded, " "),
                FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(practice->alerts().act(id, AlertActionKind::DetailsNotNeeded, "in hospital"),
                IsOk());
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(AlertDeskTest, OneActionAnswersSeveralAlertsOfOnePersonOnly) {
    const auto self_harm = concern("A-1");
    const auto change = concern("A-2");
    const auto of_rui = concern("A-1", 1);

    EXPECT_THAT(practice->alerts().act({self_harm, of_rui}, AlertActionKind::AssessedNow, ""),
                FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(practice->alerts().act({self_harm, change}, AlertActionKind::AssessedNow, ""),
                IsOk());

    EXPECT_EQ(practice->alerts().row(self_harm)->stage, AlertStage::DetailsOpen);
    EXPECT_EQ(practice->alerts().row(change)->stage, AlertStage::DetailsOpen);
    EXPECT_EQ(practice->alerts().row(of_rui)->stage, AlertStage::NeedsAction);
}

TEST_F(AlertDeskTest, EveryStepIsInTheAuditLog) {
    const auto id = concern("A-1");
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::SupervisorCalled), IsOk());
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::Details, "Plan: none"), IsOk());
    const auto other = concern("A-2");
    ASSERT_THAT(practice->alerts().act(other, AlertActionKind::KeyedInError), IsOk());

    using storage::Act;
    EXPECT_THAT(acts_on(id), ElementsAre(Act::Created, Act::Acted, Act::Acted));
}

TEST_F(AlertDeskTest, AnEditAndAnUndoLeaveTheAlertAndItsActions) {
    const auto scale = ask("epds");
    key(*scale, "epds-10", "2");
    ASSERT_THAT(waiting(), SizeIs(1));
    const auto id = waiting().front().alert.id;

    key(*scale, "epds-10", "4");
    ASSERT_THAT(scale->undo(), IsOk());
    ASSERT_THAT(scale->undo(), IsOk());
    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().stage, AlertStage::NeedsAction);
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::AssessedNow), IsOk());
    key(*scale, "epds-10", "3");

    ASSERT_THAT(waiting(), SizeIs(1)) << "the same question about the same person";
    EXPECT_EQ(waiting().front().alert.id, id);
    EXPECT_EQ(waiting().front().stage, AlertStage::DetailsOpen);
}

TEST_F(AlertDeskTest, AfterASlipOfTheKeyTheSameAnswerIsANewAlert) {
    const auto scale = ask("epds");
    key(*scale, "epds-10", "1");
    ASSERT_THAT(practice->alerts().act(waiting().front().alert.id, AlertActionKind::KeyedInError),
                IsOk());
    key(*scale, "epds-10", "4");
    key(*scale, "epds-9", "4");
    ASSERT_THAT(waiting(), IsEmpty());

    key(*scale, "epds-10", "2");

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().stage, AlertStage::NeedsAction);
}

TEST_F(AlertDeskTest, ADeclinedQuestionOnSelfHarmWaitsToBeAskedAlone) {
    const auto scale = ask("epds");

    key(*scale, "epds-10", "D");

    ASSERT_THAT(waiting(), SizeIs(1));
    const auto row = waiting().front();
    EXPECT_EQ(row.stage, AlertStage::ToAskAlone);
    EXPECT_EQ(row.next, "Ask in private before you leave.");
    EXPECT_FALSE(row.holds);
    EXPECT_EQ(practice->today_view()->needs_action.front().severity, Severity::Concern);
    EXPECT_THAT(practice->alerts().act(row.alert.id, AlertActionKind::NotAsked, ""),
                FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(practice->alerts().act(row.alert.id, AlertActionKind::NotAsked, "he stayed"),
                IsOk());
    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(AlertDeskTest, AskingItLaterOnTheFormSettlesIt) {
    const auto scale = ask("epds");
    key(*scale, "epds-10", "D");

    key(*scale, "epds-10", "4");

    EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(AlertDeskTest, TakingThatAnswerBackMakesItWaitAgain) {
    const auto scale = ask("epds");
    key(*scale, "epds-10", "D");
    key(*scale, "epds-10", "4");
    ASSERT_THAT(waiting(), IsEmpty());

    ASSERT_THAT(scale->undo(), IsOk());

    ASSERT_THAT(waiting(), SizeIs(1)) << "it is declined once more";
    EXPECT_EQ(waiting().front().stage, AlertStage::ToAskAlone);
    key(*scale, "epds-10", "4");
    EXPECT_THAT(waiting(), IsEmpty());
    key(*scale, "epds-10", "D");
    EXPECT_THAT(waiting(), SizeIs(1));
}

TEST_F(AlertDeskTest, OneLeftOpenWaitsOnceTheFormOrTheVisitEnds) {
    const auto at = visit(m_family);
    const auto scale = ask("epds", 0, at);
    key(*scale, "epds-1", "1");
    EXPECT_THAT(waiting(), IsEmpty()) << "she may still come to it";

    ASSERT_THAT(practice->visits().end(at), IsOk());

    ASSERT_THAT(waiting(), SizeIs(1));
    EXPECT_EQ(waiting().front().stage, AlertStage::ToAskAlone);
    key_again(*scale);
    ASSERT_THAT(scale->complete(), IsOk()) << "it holds nothing";
    EXPECT_THAT(waiting(), SizeIs(1)) << "not twice";
}

TEST_F(AlertDeskTest, AHighScoreIsATaskWithADay) {
    const auto scale = ask("epds");
    const std::string keys = "4333333334";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        key(*scale, "epds-" + std::to_string(i + 1), keys.substr(i, 1));
    }

    const auto view = practice->today_view();

    EXPECT_THAT(view->needs_action, IsEmpty());
    ASSERT_THAT(view->due, SizeIs(1));
    EXPECT_EQ(view->due.front().text,
              "Mother: a mood score of 13 or more, by Tue 24 Nov, 3 days left");
    const auto id = *view->due.front().alert;
    EXPECT_THAT(practice->alerts().act(id, AlertActionKind::Done, ""),
                FailsWith(ErrorCode::InvalidInput));
    ASSERT_THAT(practice->alerts().act(id, AlertActionKind::Done, "clinic, Tuesday"), IsOk());
    EXPECT_THAT(practice->today_view()->due, IsEmpty());
}

TEST_F(AlertDeskTest, OnlyItsOwnAssessmentIsHeld) {
    const auto of_ana = ask("epds");
    key(*of_ana, "epds-10", "1");
    const auto of_rui = ask("gad-7", 1);
    for (int item = 1; item <= 7; ++item) key(*of_rui, "gad7-" + std::to_string(item), "0");

    key_again(*of_rui);
    EXPECT_THAT(of_rui->complete(), IsOk());
    EXPECT_THAT(of_ana->complete(), FailsWith(ErrorCode::Conflict));
}

TEST_F(AlertDeskTest, NothingHoldsAVisitADraftOrACrisisSheet) {
    const auto at = visit(m_family);
    for (const char* rule : {"A-1", "A-2", "A-3", "A-4", "A-5"}) concern(rule);
    const auto referral =
        practice->referrals()
            .make(*practice->referrals().propose(m_family.child, early_intervention()))
            .value();
    const auto draft = practice->letters().compose(referral).value();

    EXPECT_THAT(practice->letters().save_draft(draft, referral, folder.path()), IsOk());
    EXPECT_THAT(practice->crisis().save_pdf(Sheet::Crisis, m_family.family, folder.path()), IsOk());
    EXPECT_THAT(practice->crisis().save_pdf(Sheet::SafetyPlan, m_family.family, folder.path()),
                IsOk());
    EXPECT_THAT(practice->visits().end(at), IsOk());
}

TEST_F(AlertDeskTest, TasksAndOpenQuestionsHoldNoLetter) {
    const auto to = early_intervention();
    agree(m_family, ChildSubject{m_family.child}, to);
    const auto scale = ask("epds");
    const std::string keys = "433333333D";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        key(*scale, "epds-" + std::to_string(i + 1), keys.substr(i, 1));
    }
    ASSERT_THAT(waiting(), ::testing::Not(IsEmpty()));
    const auto referral =
        *practice->referrals().make(*practice->referrals().propose(m_family.child, to));

    EXPECT_THAT(practice->letters().compose(referral)->blocks, IsEmpty());

    concern("A-4");
    EXPECT_THAT(practice->letters().compose(referral)->blocks, SizeIs(1));
}

}  // namespace
}  // namespace attune::workflow
