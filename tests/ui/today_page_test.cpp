// SPDX-License-Identifier: Apache-2.0
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

using TodayPageTest = WindowTest;

TEST_F(TodayPageTest, AnEmptyDayOffersANewCall) {
    enter_practice();

    EXPECT_TRUE(wait_until_shows("Nothing waits for you today."));
}

TEST_F(TodayPageTest, ShowsInitialsUntilALineIsFocused) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    ASSERT_THAT(session().alerts().raise(
                    {saved.family, ChildSubject{saved.child}, "A-3", "a bruise, seen by me"}),
                test::IsOk());
    ASSERT_TRUE(wait_until_shows("Needs action"));
    ASSERT_TRUE(shows("L.M."));
    ASSERT_FALSE(shows("Leo Martins"));

    for (int tab = 0; tab < 3 && !shows("Leo Martins"); ++tab) press("Tab");

    EXPECT_TRUE(shows("Leo Martins"));
}

TEST_F(TodayPageTest, OpensAnAlertWhereItCanBeActedOn) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    ASSERT_THAT(session().alerts().raise(
                    {saved.family, ChildSubject{saved.child}, "A-3", "a bruise, seen by me"}),
                test::IsOk());
    ASSERT_TRUE(wait_until_shows("Needs action"));

    for (int tab = 0; tab < 3 && !shows("Leo Martins"); ++tab) press("Tab");
    press("Return");

    EXPECT_TRUE(wait_until([this] { return focused_name() == "Assessed now"; }));
}

TEST_F(TodayPageTest, WhatIsUrgentIsNotPushedDownByAllThatIsUnfinished) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    for (const auto* instrument : {"attachment-milestones", "prematurity", "infant-risks"}) {
        workflow::NewAssessment entry;
        entry.instrument = instrument;
        entry.family = saved.family;
        entry.subject = ChildSubject{saved.child};
        ASSERT_THAT(session().assessments().start(entry), test::IsOk());
    }
    ASSERT_THAT(session().alerts().raise(
                    {saved.family, ChildSubject{saved.child}, "A-3", "a bruise, seen by me"}),
                test::IsOk());
    ASSERT_TRUE(wait_until_shows("Unfinished"));

    const auto view = session().today_view().value();
    ASSERT_EQ(view.to_continue.size(), 3U);
    const auto height = [this](const workflow::TodayLine& line) {
        return wait_for(line.button + ": " + line.initials + ", " + line.text)
            ->GetScreenPosition()
            .y;
    };
    EXPECT_LT(height(view.to_continue[0]), height(view.needs_action.front()));
    EXPECT_LT(height(view.needs_action.front()), height(view.to_continue[1]));
}

}  // namespace
}  // namespace attune::ui
