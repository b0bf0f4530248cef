// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "practice/logo_row.h"
#include "window.h"
#include "workflow/early_intervention.h"

namespace attune::ui {
namespace {

using PracticePageTest = WindowTest;

TEST_F(PracticePageTest, SavesTheLetterhead) {
    enter_practice();
    open_place(PracticePlace{});
    ASSERT_EQ(value_of("Name"), "Harbour");

    fill("Telephone", "0171 5550100");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("The letterhead is saved."));
    EXPECT_EQ(session().practice()->phone, "0171 5550100");
}

// A changed address was lost without a word when another page was opened before "Save".
TEST_F(PracticePageTest, KeepsTheLetterheadWhenAnotherPageIsOpened) {
    enter_practice();
    open_place(PracticePlace{});
    fill("Telephone", "0171 5550199");

    press("alt+1");

    EXPECT_TRUE(wait_until([this] { return session().practice()->phone == "0171 5550199"; }));
}

TEST_F(PracticePageTest, AddsAServiceToReferTo) {
    enter_practice();
    open_place(PracticePlace{});
    wait_for("Add a service");

    press("alt+r");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name of the service"; }));
    type("Early intervention, Lane");
    press("alt+v");

    EXPECT_TRUE(wait_until_shows("Early intervention, Lane"));
    EXPECT_EQ(session().receivers()->size(), 1U);
}

TEST_F(PracticePageTest, ChoosesTheStateWhoseListIsHintedAt) {
    enter_practice();
    open_place(PracticePlace{});
    wait_for("Edit: California");

    click("Edit: California");
    wait_for("Programme");
    press("alt+o");
    fill("Born before, weeks", "31");
    press("alt+v");

    ASSERT_TRUE(wait_until_shows("California, our state, edited here"));
    EXPECT_EQ(session().early_intervention().chosen().value()->weeks_below, 31);
}

TEST_F(PracticePageTest, TheKeyboardGoesBackToWhereItWasBeforeThePane) {
    enter_practice();
    open_place(PracticePlace{});
    ASSERT_EQ(focused_name(), "Name");

    press("alt+r");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name of the service"; }));
    type("Early intervention, Lane");
    press("alt+v");
    ASSERT_TRUE(wait_until([this] { return find("Name of the service") == nullptr; }));

    EXPECT_TRUE(wait_until([this] { return focused_name() == "Name"; }));
}

TEST_F(PracticePageTest, RefusesALetterheadWithoutAName) {
    enter_practice();
    open_place(PracticePlace{});
    wait_for("Name");

    press("ctrl+a");
    press("Space");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("The letterhead needs a name."));
    EXPECT_EQ(session().practice()->name, "Harbour");
}

TEST_F(PracticePageTest, KeepsALogoInThePracticeAndRefusesADamagedOne) {
    const std::string svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>)";
    std::ofstream(folder() / "logo.svg") << svg;
    std::ofstream(folder() / "damaged.svg") << svg.substr(0, 60);
    enter_practice();
    open_place(PracticePlace{});
    auto* logo = dynamic_cast<LogoRow*>(wait_for("Logo"));
    ASSERT_NE(logo, nullptr);
    EXPECT_EQ(find("Without a logo"), nullptr);

    logo->take(folder() / "logo.svg");
    logo->take(folder() / "damaged.svg");
    EXPECT_TRUE(wait_until_shows("The picture is damaged"));
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("The letterhead is saved."));
    EXPECT_EQ(session().practice()->logo, svg);
    wait_for("Without a logo")->SetFocus();
    press("Space");
    ASSERT_TRUE(wait_until([this] { return find("Without a logo") == nullptr; }));
    press("alt+1");
    EXPECT_TRUE(wait_until([this] { return session().practice()->logo.empty(); }));
}

}  // namespace
}  // namespace attune::ui
