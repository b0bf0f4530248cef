// SPDX-License-Identifier: Apache-2.0
#include "window.h"

namespace attune::ui {
namespace {

using ShellTest = WindowTest;

TEST_F(ShellTest, GoesBackTheWayItCame) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    press("ctrl+f");
    wait_for("Find a family");
    open_place(ChartPlace{saved.family, saved.child});
    wait_for("Start visit");

    press("Escape");
    ASSERT_NE(wait_for("Find a family"), nullptr);
    press("Escape");

    EXPECT_NE(wait_for("Find"), nullptr);
}

TEST_F(ShellTest, TheLeftBarLeadsToEveryPage) {
    enter_practice();

    for (const std::string page : {"Families", "Referrals", "Instruments", "Practice", "Today"}) {
        click(page);
        EXPECT_TRUE(wait_until_shows(page)) << page;  // as its title
    }
}

TEST_F(ShellTest, DigitsLeadToThePlacesOfTheBar) {
    enter_practice();

    press("alt+2");
    ASSERT_NE(wait_for("Find a family"), nullptr);
    press("alt+1");

    EXPECT_NE(wait_for("Find"), nullptr);
}

TEST_F(ShellTest, TheNarrowBarKeepsItsNames) {
    enter_practice();

    click("Narrow bar");

    ASSERT_TRUE(wait_until([this] { return find("Families")->GetParent()->GetSize().x < 100; }));
    click("Families");
    EXPECT_NE(wait_for("Find a family"), nullptr);
}

TEST_F(ShellTest, TextGrowsByKeyAndTheWindowRemembersIt) {
    enter_practice();
    const int height = find("New call")->GetCharHeight();

    for (int step = 0; step < 5; ++step) press("ctrl+plus");

    EXPECT_TRUE(wait_until([&] { return find("New call")->GetCharHeight() > height; }));
    close_window();
    EXPECT_EQ(load_window_settings(folder() / "user").text_percent, 150);
}

TEST_F(ShellTest, IsUsableInASmallWindow) {
    enter_practice();

    frame().SetSize(1024, 640);
    ASSERT_TRUE(wait_until([this] { return frame().GetSize().x == 1024; }));

    const wxRect inside = frame().GetScreenRect();
    EXPECT_TRUE(inside.Contains(find("New call")->GetScreenRect()));
    EXPECT_TRUE(inside.Contains(find("Hide (F12)")->GetScreenRect()));
}

}  // namespace
}  // namespace attune::ui
