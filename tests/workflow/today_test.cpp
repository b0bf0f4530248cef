// SPDX-License-Identifier: Apache-2.0
#include "workflow/today.h"

#include "open_practice.h"
#include "workflow/visit_plan.h"

namespace attune::workflow {
namespace {

using ::attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TodayViewTest : public test::OpenPractice {};

TEST_F(TodayViewTest, IsEmptyInANewPractice) {
    const auto view = practice->today_view();

    ASSERT_THAT(view, IsOk());
    EXPECT_TRUE(view->is_empty());
    EXPECT_EQ(view->day_words, "Sat 21 Nov");
}

TEST_F(TodayViewTest, LeadsBackToTheRowWhereWorkStopped) {
    const auto family = take_in_leo();
    auto assessment = begin(family);
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    ASSERT_THAT(assessment->move_to({"M-0-3-2", {}}), IsOk());
    assessment.reset();

    const auto view = practice->today_view();

    ASSERT_THAT(view, IsOk());
    ASSERT_THAT(view->to_continue, SizeIs(1));
    const auto& line = view->to_continue.front();
    EXPECT_EQ(line.initials, "L.M.");
    EXPECT_EQ(line.age, "7 mo (4 mo 22 d corrected)");
    EXPECT_THAT(line.text, HasSubstr("Milestones, row 2 of "));
    EXPECT_THAT(line.initials + line.age + line.text, ::testing::Not(HasSubstr("Leo")));
    EXPECT_EQ(line.name, "Leo Martins");
}

// What the visit knows of itself counts as a first answer, and it was offered all the same.
TEST_F(TodayViewTest, WhatWasBegunAndThenLeftOutIsNotOfferedAgain) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    auto assessment = begin(family, at);
    ASSERT_THAT(answer(*assessment, "M-0-3-1", "Y"), IsOk());
    assessment.reset();
    ASSERT_THAT(
        practice->plan_of(at).skip("attachment-milestones", ChildSubject{family.child}, "asleep"),
        IsOk());
    ASSERT_THAT(practice->visits().end(at), IsOk());

    EXPECT_THAT(practice->today_view()->to_continue, IsEmpty());

    ASSERT_THAT(
        practice->plan_of(at).take_back("attachment-milestones", ChildSubject{family.child}),
        IsOk());
    EXPECT_THAT(practice->today_view()->to_continue, SizeIs(1));
}

TEST_F(TodayViewTest, CountsTheHoursOfAnOpenAlert) {
    const auto family = take_in_leo();
    const auto raised = practice->alerts().raise(
        {family.family, CaregiverSubject{caregiver(family)}, "A-1", "said on the phone"});
    ASSERT_THAT(raised, IsOk());
    clock.advance_ms(2 * 3600 * 1000);

    const auto view = practice->today_view();
    ASSERT_THAT(view->needs_action, SizeIs(1));
    EXPECT_EQ(view->needs_action.front().text, "Mother: thoughts of self-harm, open 2 h");
    EXPECT_EQ(view->needs_action.front().severity, Severity::Urgent);
    EXPECT_THAT(view->needs_action.front().next, HasSubstr("before you leave"));
}

TEST_F(TodayViewTest, KeepsAnAlertUntilItsDetailsAreWritten) {
    const auto family = take_in_leo();
    auto alerts = practice->alerts();
    const auto raised =
        *alerts.raise({family.family, CaregiverSubject{caregiver(family)}, "A-1", "said"});

    ASSERT_THAT(alerts.act(raised, AlertActionKind::SupervisorCalled), IsOk());
    ASSERT_THAT(practice->today_view()->needs_action, SizeIs(1));
    EXPECT_EQ(practice->today_view()->needs_action.front().text,
              "Details open: mother: thoughts of self-harm, open 0 min");
    EXPECT_EQ(practice->today_view()->needs_action.front().severity, Severity::Note);

    ASSERT_THAT(alerts.act(raised, AlertActionKind::DetailsNotNeeded, "known, in treatment"),
                IsOk());
    EXPECT_THAT(practice->today_view()->needs_action, IsEmpty());
}

TEST_F(TodayViewTest, PutsTheMostUrgentFirstAndThenTheOldest) {
    const auto family = take_in_leo();
    const Subject ana = CaregiverSubject{caregiver(family)};
    const auto first = *practice->alerts().raise({family.family, ana, "A-1", ""});
    ASSERT_THAT(practice->alerts().act(first, AlertActionKind::AssessedNow), IsOk());
    clock.advance_ms(60'000);
    const auto second = *practice->alerts().raise({family.family, ana, "A-4", ""});
    clock.advance_ms(60'000);
    const auto third = *practice->alerts().raise({family.family, ana, "A-2", ""});

    const auto view = practice->today_view();

    ASSERT_THAT(view, IsOk());
    std::vector<AlertId> shown;
    for (const auto& line : view->needs_action) shown.push_back(*line.alert);
    EXPECT_THAT(shown, ::testing::ElementsAre(second, third, first));
}

TEST_F(TodayViewTest, OrdersWhatIsDueAndMarksWhatIsLate) {
    const auto family = take_in_leo();
    auto entry = *practice->referrals().propose(family.child, early_intervention());
    entry.need = {NeedAnswer::Already, today().plus_days(-9), ""};
    ASSERT_THAT(practice->referrals().make(entry), IsOk());
    NewCall call;
    call.call.caller_name = "Grace";
    call.call.promised = today().plus_days(2);
    ASSERT_THAT(practice->families().save(call), IsOk());

    const auto view = practice->today_view();

    ASSERT_THAT(view, IsOk());
    ASSERT_THAT(view->due, SizeIs(2));
    EXPECT_TRUE(view->due[0].is_overdue);
    EXPECT_THAT(view->due[0].text, HasSubstr("refer by Thu 19 Nov, 2 days overdue"));
    EXPECT_THAT(view->due[1].text, HasSubstr("Call back by Mon 23 Nov, 2 days left"));
    EXPECT_EQ(view->due[1].initials, "G.");
}

TEST_F(TodayViewTest, AsksForTheNoteOfAVisitWithinADay) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    ASSERT_THAT(practice->visits().end(at), IsOk());

    ASSERT_THAT(practice->today_view()->due, SizeIs(1));
    EXPECT_THAT(practice->today_view()->due.front().text, HasSubstr("Visit note"));
    Story story;
    story.what_happened = "We met.";
    ASSERT_THAT(practice->visits().save_story(at, story), IsOk());
    EXPECT_THAT(practice->today_view()->due, IsEmpty());
}

// Once its day was over, nobody heard of it again.
TEST_F(TodayViewTest, APlannedVisitThatWasNotBegunIsNotForgotten) {
    const auto family = take_in_leo();
    Visit planned;
    planned.family = family.family;
    planned.date = today();
    const auto id = practice->visits().plan(planned).value();

    pass_days(2);

    const auto view = practice->today_view();
    ASSERT_THAT(view->due, SizeIs(1));
    EXPECT_EQ(view->due.front().text, "Visit planned for Sat 21 Nov was not begun");
    EXPECT_TRUE(view->due.front().is_overdue);
    ASSERT_THAT(practice->visits().cancel(id), IsOk());
    EXPECT_THAT(practice->today_view()->due, IsEmpty());
}

TEST_F(TodayViewTest, ShowsThePlannedVisitsOfTheDayWithWhatIsMissing) {
    const auto family = take_in_leo();
    Visit planned;
    planned.family = family.family;
    planned.date = today();
    planned.time = "10:00";
    planned.interpreter = Interpreter{"no. 7", "Line", "Portuguese", "by telephone", false};
    ASSERT_THAT(practice->visits().plan(planned), IsOk());

    const auto view = practice->today_view();

    ASSERT_THAT(view->visits, SizeIs(1));
    EXPECT_EQ(view->visits.front().text,
              "10:00   home   interpreter: Portuguese   consent missing");
}

}  // namespace
}  // namespace attune::workflow
