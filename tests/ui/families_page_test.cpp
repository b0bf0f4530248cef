// SPDX-License-Identifier: Apache-2.0
#include "controls/table.h"
#include "window.h"

namespace attune::ui {
namespace {

using FamiliesPageTest = WindowTest;

TEST_F(FamiliesPageTest, FindsAsOneTypesAndOpensTheChart) {
    enter_practice();
    save_family("Leo", "Martins", "2026-04-21", "30+0");
    save_family("Kai", "Ribeiro", "2026-06-21", "");
    press("ctrl+f");
    ASSERT_TRUE(wait_until_shows("2 families"));

    type("mart");
    ASSERT_TRUE(wait_until_shows("1 family"));
    press("Return");

    EXPECT_TRUE(wait_until_shows("Leo Martins"));
    EXPECT_NE(wait_for("Start visit"), nullptr);
}

TEST_F(FamiliesPageTest, SaysThatNobodyWasFound) {
    enter_practice();
    save_family("Leo", "Martins", "2026-04-21", "30+0");
    press("ctrl+f");
    wait_for("Find a family");

    type("zzz");

    EXPECT_TRUE(wait_until_shows("Nobody found for \"zzz\"."));
}

TEST_F(FamiliesPageTest, AnEmptyPracticeSaysHowFamiliesBegin) {
    enter_practice();

    press("ctrl+f");

    EXPECT_TRUE(wait_until_shows("No families yet. They begin with a call."));
}

TEST_F(FamiliesPageTest, ReachesTheListByTheDownKey) {
    enter_practice();
    save_family("Leo", "Martins", "2026-04-21", "30+0");
    press("ctrl+f");
    ASSERT_TRUE(wait_until_shows("1 family"));

    press("Down");
    ASSERT_TRUE(wait_until([this] { return find("Families found")->HasFocus(); }));
    press("Return");

    EXPECT_TRUE(wait_until_shows("Leo Martins"));
}

TEST_F(FamiliesPageTest, ShowsAFamilySavedMeanwhile) {
    enter_practice();
    press("ctrl+f");
    ASSERT_TRUE(wait_until_shows("No families yet."));

    save_family("Leo", "Martins", "2026-04-21", "30+0");

    EXPECT_TRUE(wait_until_shows("1 family"));
}

}  // namespace
}  // namespace attune::ui
