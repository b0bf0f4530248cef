// SPDX-License-Identifier: Apache-2.0
#include <wx/choice.h>

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

// The chart said "not asked yet".
TEST_F(NewCallPageTest, KeepsHowTheCallerMaySafelyBeReached) {
    enter_practice();
    press("ctrl+n");
    fill("Name", "Nora Roe");
    click("The caller is a caregiver of the child");
    click("Safe to text");
    click("Is asked first");
    fill("When, to whom", "after 6 pm, Nora only");
    press("alt+s");
    ASSERT_TRUE(wait_until_shows("The family and the call are saved."));

    const auto tied = session().families().caregivers_of(families("").front().child_ids.front());
    ASSERT_EQ(tied->size(), 1U);
    const auto& nora = tied->front();
    EXPECT_EQ(nora.caregiver.name.full(), "Nora Roe");
    EXPECT_TRUE(nora.caregiver.safe_contact.text);
    EXPECT_EQ(nora.caregiver.safe_contact.note, "after 6 pm, Nora only");
    EXPECT_TRUE(nora.link.primary);
}

// F9 ended the call: Escape went past it, and it could not be written on.
TEST_F(NewCallPageTest, ASafetyConcernComesBetweenAndTheCallGoesOn) {
    enter_practice();
    press("ctrl+n");
    fill("Name", "Nora Roe");
    press("F9");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "About which family?"; }));
    EXPECT_TRUE(families("").empty()) << "nothing is saved yet";
    press("Escape");
    ASSERT_NE(wait_for("In the caller's own words"), nullptr);
    EXPECT_EQ(value_of("Name"), "Nora Roe");

    press("F9");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "About which family?"; }));
    press("Return");
    ASSERT_NE(wait_for("Raise the concern"), nullptr);
    EXPECT_EQ(families("").size(), 1U);
    press("Escape");
    ASSERT_NE(wait_for("In the caller's own words"), nullptr);
    EXPECT_EQ(value_of("Name"), "Nora Roe");
    fill("In the caller's own words", "He does not wake up");
    press("alt+s");

    ASSERT_TRUE(wait_until_shows("The family and the call are saved."));
    ASSERT_EQ(families("").size(), 1U) << "the same family";
    const auto calls = session().families().calls(families("").front().family).value();
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls.front().worry, "He does not wake up");
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

TEST_F(NewCallPageTest, TheFieldWithTheKeyboardIsAlwaysSeen) {
    enter_practice();
    press("ctrl+n");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name"; }));

    for (int tabs = 0; tabs < 60 && focused_name() != "Spoken consent"; ++tabs) {
        press("Tab");
        const auto is_seen = [this] {
            // GTK keeps the keyboard of a drop-down to itself.
            const auto* focus = wxWindow::FindFocus();
            return focus == nullptr || frame().GetScreenRect().Contains(focus->GetScreenRect());
        };
        EXPECT_TRUE(wait_until(is_seen)) << focused_name();
    }

    EXPECT_EQ(focused_name(), "Spoken consent");
}

TEST_F(NewCallPageTest, WhoIsInDangerIsAskedWithTheCallerAndLeadsToWhatIsToBeDone) {
    enter_practice();
    press("ctrl+n");
    auto* danger = wait_for("Is anyone in danger now?");
    ASSERT_NE(danger, nullptr);
    EXPECT_LT(danger->GetScreenPosition().y, wait_for("Child's given name")->GetScreenPosition().y);

    dynamic_cast<wxChoice&>(*danger).SetSelection(0);
    wxCommandEvent chosen(wxEVT_CHOICE);
    danger->GetEventHandler()->ProcessEvent(chosen);
    click("Safety");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "About which family?"; }));
    press("Return");

    EXPECT_NE(wait_for("Raise the concern"), nullptr);
    EXPECT_EQ(families("").size(), 1U) << "the call is kept";
}

TEST_F(NewCallPageTest, ATwinIsAddedWithWhatBothHaveInCommon) {
    enter_practice();
    press("ctrl+n");
    fill("Child's given name", "Leo");
    fill("Child's family name", "Martins");
    fill("Born", "22 Jun 2026");
    fill("Weeks of pregnancy at birth", "30+0");
    fill("Birth weight", "1210 g");
    fill("Given name", "Ana");
    fill("Is the child's", "mother");
    press("alt+s");
    ASSERT_NE(wait_for("Add a twin"), nullptr);

    press("alt+t");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Child's given name"; }));
    EXPECT_EQ(value_of("Born"), "22 Jun 2026");
    EXPECT_EQ(value_of("Birth weight"), "");
    type("Mia");
    press("alt+s");

    ASSERT_TRUE(wait_until_shows("Mia is kept with this family."));
    const auto rows = families("mia");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().child_ids.size(), 2U);
    EXPECT_EQ(session().families().caregivers_of(rows.front().child_ids.back())->size(), 1U);
}

// Planning led to the chart, where it had to be asked for again.
TEST_F(NewCallPageTest, AVisitIsPlannedFromTheCallItself) {
    enter_practice();
    press("ctrl+n");
    fill("Child's given name", "Leo");
    press("alt+s");
    ASSERT_NE(wait_for("Plan visit"), nullptr);
    EXPECT_EQ(focused_name(), "Open the chart");

    press("alt+p");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Day"; }));
    type("28 Nov 2026");
    press("Return");

    ASSERT_TRUE(wait_until_shows("Visit planned: Sat 28 Nov, at home."));
    EXPECT_NE(find("Open the chart"), nullptr) << "and on to what comes next";
}

}  // namespace
}  // namespace attune::ui
