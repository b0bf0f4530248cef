// SPDX-License-Identifier: Apache-2.0
#include "window.h"

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

}  // namespace
}  // namespace attune::ui
