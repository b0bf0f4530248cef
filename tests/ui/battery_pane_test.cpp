// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <wx/choice.h>

#include "controls/focus_keeper.h"
#include "window.h"
#include "workflow/batteries.h"

namespace attune::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;

class BatteryPaneTest : public WindowTest {
protected:
    void open_practice_page() {
        enter_practice();
        open_place(PracticePlace{});
        ASSERT_TRUE(wait_until_shows("Infant intake"));
    }
    void choose(const std::string& name, const std::string& option) {
        auto* choice = dynamic_cast<wxChoice*>(wait_for(name));
        ASSERT_NE(choice, nullptr);
        ASSERT_TRUE(choice->SetStringSelection(wxString::FromUTF8(option)));
        wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
        chosen.SetInt(choice->GetSelection());
        choice->ProcessWindowEvent(chosen);
    }
    std::vector<Battery> batteries() { return session().batteries().all().value(); }
};

TEST_F(BatteryPaneTest, ANewOneIsNamedFilledAndKept) {
    open_practice_page();

    press("alt+b");
    fill("Name of the battery", "Mood again");
    choose("Instrument to add", "PHQ-9");
    click("Add to the battery");
    choose("For whom: PHQ-9", "other caregivers");
    fill("from month: PHQ-9", "6");
    press("alt+v");

    ASSERT_TRUE(wait_until([this] { return batteries().size() == 2; }));
    EXPECT_EQ(batteries()[1].name, "Mood again");
    EXPECT_THAT(batteries()[1].lines,
                ElementsAre(BatteryLine{"phq-9", BatteryWho::OtherCaregiver, 6, {}}));
    EXPECT_TRUE(wait_until_shows("Mood again"));
}

TEST_F(BatteryPaneTest, TheKeyboardIsNeverWhereNothingIsSeen) {
    open_practice_page();
    press("alt+b");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name of the battery"; }));

    press("Tab");
    EXPECT_TRUE(wait_until([this] { return has_keyboard(*find("Instrument to add")); }));
    choose("Instrument to add", "PHQ-9");
    click("Add to the battery");
    wait_for("Take out: PHQ-9")->SetFocus();
    press("Space");

    EXPECT_TRUE(wait_until([this] { return has_keyboard(*find("Instrument to add")); }));
    EXPECT_EQ(find("Take out: PHQ-9"), nullptr);
}

TEST_F(BatteryPaneTest, TheFirstOneIsRenamedReorderedAndShortened) {
    open_practice_page();
    click("Edit: Infant intake");
    fill("Name of the battery", "First visits");
    click("Take out: Milestones");
    click("Earlier: PHQ-9");
    click("Save battery");

    ASSERT_TRUE(wait_until([this] { return batteries()[0].lines.size() == 9; }));
    const auto lines = batteries()[0].lines;
    EXPECT_NE(lines[0].instrument, "attachment-milestones");
    EXPECT_THAT(batteries()[0].name, ::testing::EndsWith("First visits"));
}

// What was no number became "no limit", and nothing said so.
TEST_F(BatteryPaneTest, MonthsThatAreNoNumberAreSaidAtTheirFieldAndStay) {
    open_practice_page();
    press("alt+b");
    fill("Name of the battery", "Mood again");
    choose("Instrument to add", "PHQ-9");
    click("Add to the battery");
    fill("from month: PHQ-9", "1 year");
    press("alt+v");

    EXPECT_TRUE(wait_until_shows("Write whole months, as in 12, or nothing."));
    EXPECT_EQ(value_of("from month: PHQ-9"), "1 year");
    EXPECT_EQ(focused_name(), "from month: PHQ-9");
    EXPECT_EQ(batteries().size(), 1U);

    choose("Instrument to add", "GAD-7");
    click("Add to the battery");
    click("Earlier: GAD-7");
    ASSERT_TRUE(wait_until([this] { return find("Earlier: PHQ-9") != nullptr; }));
    EXPECT_EQ(value_of("from month: PHQ-9"), "1 year") << "moved with its line";
    fill("from month: PHQ-9", "12");
    press("alt+v");

    ASSERT_TRUE(wait_until([this] { return batteries().size() == 2; }));
    EXPECT_EQ(batteries()[1].lines[1].from_months, 12);
}

TEST_F(BatteryPaneTest, TheLastOneCannotBeRemovedAnotherCan) {
    open_practice_page();
    const auto mood =
        session().batteries().save({{}, "Mood", {{"phq-9", BatteryWho::EachCaregiver, {}, {}}}});
    ASSERT_THAT(mood, test::IsOk());
    click("Edit: Mood");
    click("New visits follow it");
    ASSERT_TRUE(wait_until([this] { return batteries()[0].name == "Mood"; }));

    click("Edit: Infant intake");
    click("Remove this battery");
    EXPECT_EQ(batteries().size(), 2U) << "asks first";
    click("Remove it");
    ASSERT_TRUE(wait_until([this] { return batteries().size() == 1; }));
    click("Edit: Mood");
    click("Remove this battery");
    click("Remove it");

    EXPECT_TRUE(wait_until_shows("Visits need one to follow"));
    EXPECT_THAT(batteries(), ElementsAre(Field(&Battery::name, "Mood")));
}

}  // namespace
}  // namespace attune::ui
