// SPDX-License-Identifier: Apache-2.0
#include <wx/settings.h>

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

    for (const auto& [entry, title] :
         std::vector<std::pair<std::string, std::string>>{{"Families", "Find a family"},
                                                          {"Referrals", "Referrals"},
                                                          {"Instruments", "Add form..."},
                                                          {"Practice", "Save letterhead"},
                                                          {"Today", "Find"}}) {
        click(entry);
        EXPECT_NE(wait_for(title), nullptr) << entry;
    }
}

TEST_F(ShellTest, WithAFamilyPresentOnlyHideIsLeftInTheBar) {
    enter_practice();

    frame().set_presence(Presence::Family);
    press("ctrl+f");

    EXPECT_EQ(find("Families"), nullptr);
    EXPECT_EQ(find("Find a family"), nullptr);
    EXPECT_NE(find("Hide (F12)"), nullptr);
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
    const int before = wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT).GetPixelSize().y;
    const int height = find("New call")->GetCharHeight();

    for (int step = 0; step < 5; ++step) press("ctrl+plus");

    EXPECT_TRUE(wait_until([&] { return find("New call")->GetCharHeight() > height; })) << before;
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
