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
