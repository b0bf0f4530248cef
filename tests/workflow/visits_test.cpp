// SPDX-License-Identifier: Apache-2.0
#include "workflow/visits.h"

#include <algorithm>

#include "open_practice.h"

namespace attune::workflow {
namespace {

using ::attune::test::FailsWith;
using ::attune::test::IsOk;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class VisitsTest : public test::OpenPractice {};

TEST_F(VisitsTest, TimeStandsStillWhilePaused) {
    const auto at = visit(take_in_leo());
    clock.advance_ms(60'000);
    ASSERT_THAT(practice->visits().pause(at), IsOk());
    clock.advance_ms(600'000);
    ASSERT_THAT(practice->visits().resume(at), IsOk());
    clock.advance_ms(30'000);
    ASSERT_THAT(practice->visits().end(at), IsOk());

    const auto ended = practice->visits().visit(at);

    EXPECT_EQ(practice->visits().running_ms(*ended), 90'000);
    EXPECT_THAT(practice->visits().resume(at), FailsWith(ErrorCode::Conflict));
}

// A slip of one key closed a visit for good.
TEST_F(VisitsTest, OneThatWasEndedTooSoonGoesOnOnTheSameDay) {
    const auto at = visit(take_in_leo());
    clock.advance_ms(60'000);
    ASSERT_THAT(practice->visits().end(at), IsOk());
    clock.advance_ms(600'000);

    ASSERT_THAT(practice->visits().reopen(at), IsOk());

    EXPECT_EQ(practice->visits().visit(at)->status, VisitStatus::Running);
    EXPECT_EQ(practice->visits().visit(at)->ended, std::nullopt);
    clock.advance_ms(30'000);
    ASSERT_THAT(practice->visits().end(at), IsOk());
    EXPECT_EQ(practice->visits().running_ms(*practice->visits().visit(at)), 90'000);

    pass_days(1);
    EXPECT_FALSE(practice->visits().may_be_reopened(*practice->visits().visit(at)));
    EXPECT_THAT(practice->visits().reopen(at), FailsWith(ErrorCode::Conflict));
}

// Pressing Start a second time began a second visit.
TEST_F(VisitsTest, StartingGoesOnWithTheVisitOfTheDay) {
    const auto family = take_in_leo();
    Visit planned;
    planned.family = family.family;
    planned.time = "10:00";
    const auto at = practice->visits().plan(planned).value();
    const auto start = [&] {
        return practice->visits().start_now(family.family, VisitSetting::Home).value();
    };

    EXPECT_EQ(start(), at) << "planned for today";
    EXPECT_EQ(start(), at) << "running";
    ASSERT_THAT(practice->visits().pause(at), IsOk());
    EXPECT_EQ(start(), at) << "paused";
    EXPECT_EQ(practice->visits().visit(at)->status, VisitStatus::Running);
    ASSERT_THAT(practice->visits().end(at), IsOk());
    EXPECT_NE(start(), at) << "ended: a second one";
}

TEST_F(VisitsTest, NothingIsPlannedForADayThatHasPassed) {
    Visit late;
    late.family = take_in_leo().family;
    late.date = day("2026-11-20");

    const auto planned = practice->visits().plan(late);

    ASSERT_THAT(planned, FailsWith(ErrorCode::InvalidInput));
    EXPECT_EQ(planned.error().faults.front().place, "visit.date");
}

TEST_F(VisitsTest, ADraftedStorySurvivesAKill) {
    const auto at = visit(take_in_leo());
    Story story;
    story.worries = "He is so qui";
    ASSERT_THAT(practice->visits().draft_story(at, story), IsOk());

    reopen();

    EXPECT_EQ(practice->visits().story(at)->worries, "He is so qui");
    EXPECT_EQ(practice->visits().visit(at)->story.worries, "");
}

TEST_F(VisitsTest, OffersTheStoryAndTheInstrumentsOfTheAge) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    const auto milestones = [&] {
        const auto steps = practice->visits().steps(at).value();
        EXPECT_EQ(steps.front().title, "Story");
        const auto step = std::find_if(steps.begin(), steps.end(), [](const VisitStep& one) {
            return one.title == "Milestones: Leo";
        });
        return step == steps.end() ? std::nullopt : std::optional(step->state);
    };
    EXPECT_EQ(milestones(), StepState::Open);

    const auto assessment = begin(family, at);
    answer_all(*assessment, {});
    ASSERT_THAT(assessment->complete(), IsOk());

    EXPECT_EQ(milestones(), StepState::Done);
}

TEST_F(VisitsTest, StampsWhoIsInTheRoom) {
    const auto family = take_in_leo();
    const auto at = visit(family);
    EXPECT_THAT(practice->visits().in_room(at).caregivers, SizeIs(2));

    ASSERT_THAT(practice->visits().set_in_room(at, {{caregiver(family)}, false, true}), IsOk());
    reopen();

    EXPECT_THAT(practice->visits().in_room(at).caregivers, SizeIs(1));
    EXPECT_TRUE(practice->visits().in_room(at).professional_interpreter);
}

TEST_F(VisitsTest, RefusesAVisitBeforeTheBirth) {
    const auto family = take_in_leo();
    Visit early;
    early.family = family.family;
    early.children = {family.child};
    early.date = day("2026-04-20");

    const auto planned = practice->visits().plan(early);

    ASSERT_THAT(planned, FailsWith(ErrorCode::InvalidInput));
    EXPECT_THAT(planned.error().faults.front().text, HasSubstr("21 April 2026"));
}

}  // namespace
}  // namespace attune::workflow
