// SPDX-License-Identifier: Apache-2.0
#include "window.h"

namespace attune::ui {
namespace {

class NewCallPageTest : public WindowTest {
protected:
    std::vector<workflow::FamilyRow> families(const std::string& query) {
        return session().families().find(query).value();
    }
};

TEST_F(NewCallPageTest, TakesACallWithOneFieldByKeyboardAlone) {
    enter_practice();

    press("ctrl+n");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name"; }));
    type("Grace Whitfield");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("The family and the call are saved."));
    EXPECT_EQ(families("").size(), 1U);
}

TEST_F(NewCallPageTest, OffersToReferAtOnceWhenAChildIsKnown) {
    enter_practice();
    press("ctrl+n");

    fill("Child's given name", "Leo");
    fill("Child's family name", "Martins");
    press("alt+s");

    EXPECT_NE(wait_for("Refer now"), nullptr);
    EXPECT_NE(wait_for("Plan visit"), nullptr);
    EXPECT_EQ(families("leo").size(), 1U);
}

TEST_F(NewCallPageTest, SavesNothingThatCannotBeAndSaysItAtItsField) {
    enter_practice();
    press("ctrl+n");

    fill("Child's given name", "Leo");
    fill("Born", "21 Apr 2031");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("Not saved yet"));
    EXPECT_TRUE(families("").empty());
}

TEST_F(NewCallPageTest, ALetterWithAltReachesItsField) {
    enter_practice();
    press("ctrl+n");
    wait_for("Born");

    press("alt+b");

    EXPECT_EQ(focused_name(), "Born");
}

TEST_F(NewCallPageTest, AsksForOneFieldWhenNothingWasTyped) {
    enter_practice();
    press("ctrl+n");
    wait_for("Name");

    press("alt+s");

    EXPECT_TRUE(wait_until_shows("Not saved yet"));
    EXPECT_TRUE(families("").empty());
}

TEST_F(NewCallPageTest, ShowsWhomItMayBeWhileTyping) {
    enter_practice();
    save_family("Leo", "Martins", "2026-04-21", "30+0");
    press("ctrl+n");

    fill("Telephone number", "0171 5550101");

    EXPECT_TRUE(wait_until_shows("Known already?"));
    EXPECT_NE(wait_for("Open this family"), nullptr);
}

TEST_F(NewCallPageTest, MakesTheCallerACaregiverWhenToldSo) {
    enter_practice();
    press("ctrl+n");
    fill("Name", "Ana Martins");
    fill("Role", "mother");
    fill("Child's given name", "Leo");

    click("The caller is a caregiver of the child");
    press("alt+s");
    ASSERT_TRUE(wait_until_shows("The family and the call are saved."));

    const auto rows = families("leo");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().caregivers, "Ana (mother)");
}

TEST_F(NewCallPageTest, KeepsAnUnsavedCallWhenOneGoesElsewhere) {
    enter_practice();
    press("ctrl+n");
    fill("Name", "Grace Whitfield");

    press("Escape");

    EXPECT_TRUE(wait_until_shows("This call is not saved yet."));
    EXPECT_EQ(value_of("Name"), "Grace Whitfield");
    click("Leave without saving");
    EXPECT_NE(wait_for("Find"), nullptr);
}

}  // namespace
}  // namespace attune::ui
