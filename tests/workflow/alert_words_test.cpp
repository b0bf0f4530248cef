// SPDX-License-Identifier: Apache-2.0
// What an alert says, how it is marked and when it is due: in the words of the form that raised it.
#include <gmock/gmock.h>

#include "report/document.h"
#include "storage/practice_store.h"
#include "told_of_ana.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::AllOf;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class AlertWordsTest : public test::ToldOfAna {
protected:
    /// Keys for the items 1, 2, 3 ... of a scale.
    std::unique_ptr<AssessmentSession> scale(const std::string& instrument,
                                             const std::string& items, const std::string& keys) {
        auto assessment = start(instrument, m_about_ana);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            key(*assessment, items + std::to_string(i + 1), keys.substr(i, 1));
        }
        return assessment;
    }
    AlertRow only_row() {
        const auto rows = practice->alerts().waiting_of(m_family.family).value();
        EXPECT_THAT(rows, SizeIs(1));
        return rows.at(0);
    }
    std::string urgent_letter(const AlertId& alert) {
        const auto entry = practice->urgent_letters().propose(alert).value();
        return report::plain_text(*practice->urgent_letters().compose(entry)->document);
    }
};

TEST_F(AlertWordsTest, ABabyWhoCannotBeRousedNeedsTheEmergencyNumberNow) {
    const auto check = start("safety-check", m_pair);

    key(*check, "SC-A5-5", "Y");

    EXPECT_EQ(only_row().what, "the child cannot be roused");
    EXPECT_EQ(only_row().next, "Call the emergency number now.");
    const auto line = practice->today_view()->needs_action.at(0);
    EXPECT_EQ(line.text, "Mother with child: the child cannot be roused, open 0 min");
    EXPECT_EQ(line.next, "Call the emergency number now.");
    EXPECT_THAT(urgent_letter(only_row().alert.id),
                AllOf(HasSubstr("The child cannot be roused."), Not(HasSubstr("lost a skill"))));
}

TEST_F(AlertWordsTest, AnInjuryAlsoAsksWhatChildProtectionNeeds) {
    const auto check = start("safety-check", m_pair);

    key(*check, "SC-A5-3", "Y");

    EXPECT_THAT(only_row().next, HasSubstr("what child protection needs"));
}

TEST_F(AlertWordsTest, AnUrgeToShakeIsToBeAssessedAndIsNoEmergency) {
    const auto told = start("caregiver-risks", m_about_ana);

    key(*told, "RC-24", "K");

    EXPECT_EQ(only_row().alert.rule, "A-2");
    EXPECT_EQ(only_row().what, "an urge to shake the child");
    EXPECT_THAT(only_row().next, AllOf(HasSubstr("Assess today"), Not(HasSubstr("mergency"))));
    EXPECT_THAT(urgent_letter(only_row().alert.id),
                AllOf(HasSubstr("An urge to shake the child."), Not(HasSubstr("danger to"))));
}

TEST_F(AlertWordsTest, WhoIsAfraidOfSomebodyWasNotHitByAPartner) {
    const auto told = start("caregiver-risks", m_about_ana);
    key(*told, "RC-13.afraid", "Y");

    EXPECT_EQ(only_row().what, "afraid of someone");
    EXPECT_THAT(urgent_letter(only_row().alert.id), Not(HasSubstr("artner")));
}

TEST_F(AlertWordsTest, ItKeepsTheWordsItWasRaisedWith) {
    const auto check = start("safety-check", m_pair);
    key(*check, "SC-A5-5", "Y");
    const auto id = only_row().alert.id;

    reopen();

    EXPECT_EQ(practice->alerts().row(id)->alert.text,
              "The child cannot be roused: call the emergency number now.");
}

TEST_F(AlertWordsTest, AConcernRaisedByHandSpeaksTheUsualWords) {
    ASSERT_THAT(practice->alerts().raise(
                    {m_family.family, ChildSubject{m_family.child}, "A-5", "limp, told by phone"}),
                IsOk());

    EXPECT_THAT(only_row().what, HasSubstr("doctor today"));
    EXPECT_THAT(only_row().next, HasSubstr("cannot be roused, call the emergency number now"));
}

TEST_F(AlertWordsTest, AVeryHighMoodScoreIsUrgentAndDueOnTheNextDay) {
    const auto asked = scale("phq-9", "phq9-", "333333330");

    const auto row = only_row();
    EXPECT_EQ(row.alert.rule, "A-6");
    EXPECT_EQ(row.stage, AlertStage::Task);
    EXPECT_EQ(row.severity, Severity::Urgent);
    EXPECT_EQ(row.due, today().plus_days(1));
    EXPECT_EQ(row.what, "a mood score of 20 or more");
    const auto line = practice->today_view()->due.at(0);
    EXPECT_EQ(line.severity, Severity::Urgent);
    EXPECT_EQ(line.text, "Mother: a mood score of 20 or more, by Sun 22 Nov, 1 day left");
}

TEST_F(AlertWordsTest, OnceTheMilderTaskHasGivenWayItDoesNotComeBack) {
    const auto asked = scale("phq-9", "phq9-", "333333330");

    ASSERT_THAT(practice->alerts().act(only_row().alert.id, AlertActionKind::Done, "seen today"),
                IsOk());

    EXPECT_THAT(*practice->alerts().waiting_of(m_family.family), IsEmpty());
}

TEST_F(AlertWordsTest, ATaskAndTheFindingBesideItNameTheSameDay) {
    struct Told {
        std::string instrument, items, keys;
    };
    for (const auto& told :
         {Told{"epds", "epds-", "4333333334"}, Told{"gad-7", "gad7-", "3333300"},
          Told{"phq-9", "phq9-", "333330000"}, Told{"phq-9", "phq9-", "333333300"}}) {
        const auto asked = scale(told.instrument, told.items, told.keys);
        const auto row = only_row();
        ASSERT_EQ(row.alert.rule, "A-6") << told.instrument;
        const auto found = asked->found();

        EXPECT_THAT(found.findings,
                    ::testing::Contains(AllOf(Field(&FoundLine::due, row.due),
                                              Field(&FoundLine::severity, row.severity),
                                              Field(&FoundLine::is_referral, true))))
            << told.instrument << " " << told.keys;
        ASSERT_THAT(practice->alerts().act(row.alert.id, AlertActionKind::Done, "referred"),
                    IsOk());
    }
}

TEST_F(AlertWordsTest, ADayToReferByIsNoDayToLookAgain) {
    auto asked = scale("gad-7", "gad7-", "3333300");
    key_again(*asked);
    ASSERT_THAT(asked->complete(), IsOk());

    ASSERT_THAT(practice->today_view()->due, SizeIs(1)) << "the task alone";
    FoundLine found;
    found.due = today();
    EXPECT_EQ(due_words(found), "Look again 21 November 2026");
    found.is_referral = true;
    EXPECT_EQ(due_words(found), "Refer by 21 November 2026");
}

TEST_F(AlertWordsTest, AnUnansweredQuestionOnSelfHarmIsAConcernWhereverItIsShown) {
    const auto asked = start("epds", m_about_ana);

    key(*asked, "epds-10", "D");

    EXPECT_EQ(only_row().severity, Severity::Concern);
    EXPECT_EQ(practice->charts().of_child(m_family.child)->open_alerts.at(0).severity,
              Severity::Concern);
    EXPECT_EQ(practice->today_view()->needs_action.at(0).severity, Severity::Concern);
}

}  // namespace
}  // namespace attune::workflow
