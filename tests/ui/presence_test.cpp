// SPDX-License-Identifier: Apache-2.0
// A visit runs: nothing on the screen is about another family, and nothing found can be read.
#include <gmock/gmock.h>

#include "read_screen.h"
#include "room_test.h"

namespace attune::ui {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class PresenceTest : public RoomTest {
protected:
    /// By its chip and the keyboard.
    void ana_goes_out() {
        auto* chip = wait_for("Ana is in the room");
        ASSERT_NE(chip, nullptr);
        chip->SetFocus();
        press("Space");
        ASSERT_TRUE(
            wait_until([this] { return session().visits().in_room(m_visit).caregivers.empty(); }));
    }
};

TEST_F(PresenceTest, EveryPlaceOfOthersIsClosedAndSaysWhy) {
    open_visit();
    const std::vector<Place> others = {TodayPlace{},
                                       FamiliesPlace{},
                                       NewCallPlace{},
                                       ReferralsPlace{},
                                       InstrumentsPlace{},
                                       PracticePlace{},
                                       ChartPlace{m_other.family, m_other.child},
                                       ReferPlace{m_other.family, m_other.child},
                                       ReferPlace{m_leo.family, m_leo.child}};

    for (const auto& place : others) {
        frame().clear_notice();
        open_place(place);
        EXPECT_TRUE(wait_until_shows("Closed while family Martins is here")) << place.index();
        EXPECT_NE(find("End visit"), nullptr) << place.index();
        expect_nothing_of_others(std::to_string(place.index()));
    }
}

TEST_F(PresenceTest, NoKeyLeadsToOthers) {
    open_visit();

    for (const auto* key : {"ctrl+n", "ctrl+f", "alt+3", "alt+4", "Escape", "Escape"}) {
        press(key);
        EXPECT_NE(find("End visit"), nullptr) << key;
        expect_nothing_of_others(key);
    }
    for (const auto* name : {"Today", "Families", "Referrals", "Instruments", "Practice"}) {
        EXPECT_EQ(find(name), nullptr) << name;
    }
}

TEST_F(PresenceTest, UnlockingLeadsToTheVisit) {
    open_visit();
    close_window();

    open_unlock();
    expect_nothing_of_others("unlock");
    fill("Passphrase", kPassphrase);
    press("Return");

    EXPECT_NE(wait_for("End visit"), nullptr);
    expect_nothing_of_others("visit");
}

TEST_F(PresenceTest, TheTestReadsWhatIsFoundWhenItStandsThere) {
    open_visit();
    ana_goes_out();
    const auto id = answer_the_scale();
    open_place(VisitPlace{m_visit, id});
    press("alt+f");

    ASSERT_TRUE(wait_until_shows("What is found so far"));
    EXPECT_THAT(words_on_screen(), Contains(HasSubstr(" of 30")));
    EXPECT_THAT(words_on_screen(), Contains(HasSubstr("thoughts of self-harm")));
    say_alone();
    open_place(TodayPlace{});
    ASSERT_NE(wait_for("New call"), nullptr);
    EXPECT_THAT(words_on_screen(), Contains(HasSubstr("C.O.")));
}

TEST_F(PresenceTest, NothingFoundCanBeReadWhileSomebodyIsInTheRoom) {
    open_visit();
    const auto id = answer_the_scale();

    open_place(VisitPlace{m_visit, id});
    ASSERT_NE(wait_for("Found so far: 2 to read alone"), nullptr);
    expect_nothing_found("visit");
    press("alt+f");
    EXPECT_TRUE(wait_until_shows("Shut while somebody is in the room"));
    expect_nothing_found("pane asked for");
    open_place(AssessmentPlace{id});
    ASSERT_TRUE(wait_until([this] { return find("End visit") == nullptr; }));
    expect_nothing_found("assessment");
    for (const auto tab : {ChartTab::Overview, ChartTab::Visits, ChartTab::Assessments,
                           ChartTab::Referrals, ChartTab::People}) {
        open_place(ChartPlace{m_leo.family, m_leo.child, tab});
        ASSERT_NE(wait_for("Parts of the chart"), nullptr);
        expect_nothing_found("chart");
        expect_nothing_of_others("chart");
    }
}

TEST_F(PresenceTest, WhatIsFoundShutsWhenSomebodyComesIn) {
    open_visit();
    const auto id = answer_the_scale();
    open_place(VisitPlace{m_visit, id});
    ana_goes_out();
    press("alt+f");
    ASSERT_TRUE(wait_until_shows("What is found so far"));

    room_is({{}, true, false});

    EXPECT_TRUE(wait_until([this] { return !shows("What is found so far"); }));
    expect_nothing_found("somebody came in");
}

TEST_F(PresenceTest, ByPinTheClinicianIsAloneUntilTheFamilyIsBack) {
    open_visit();
    say_alone();
    EXPECT_NE(find("End visit"), nullptr) << "back where it was asked for";
    open_place(FamiliesPlace{});
    ASSERT_NE(wait_for("Find a family"), nullptr);

    click("The family is back");

    EXPECT_NE(wait_for("End visit"), nullptr);
    EXPECT_EQ(find("The family is back"), nullptr);
    expect_nothing_of_others("back");
}

// The partner came in, and what stood open about the mother stayed open.
TEST_F(PresenceTest, WhoeverIsTickedInEndsBeingAlone) {
    open_visit();
    const auto id = answer_the_scale();
    open_place(VisitPlace{m_visit, id});
    say_alone();
    ASSERT_NE(wait_for("End visit"), nullptr);
    press("alt+f");
    ASSERT_TRUE(wait_until_shows("What is found so far"));

    press("ctrl+1");
    EXPECT_NE(find("The family is back"), nullptr) << "Ana went out";
    press("ctrl+0");

    EXPECT_TRUE(wait_until([this] { return find("The family is back") == nullptr; }));
    EXPECT_NE(wait_for("I am alone now"), nullptr);
    expect_nothing_found("somebody was ticked in");
}

TEST_F(PresenceTest, TheFamilyComesBackByOneKey) {
    open_visit();
    say_alone();

    press("alt+6");

    EXPECT_NE(wait_for("I am alone now"), nullptr);
    EXPECT_EQ(find("The family is back"), nullptr);
}

TEST_F(PresenceTest, AWrongPinOpensNothing) {
    open_visit();
    open_place(AlonePlace{});
    ASSERT_NE(wait_for("PIN"), nullptr);

    type("0000");

    EXPECT_TRUE(wait_until_shows("Not this one. Tries left: 2"));
    press("Escape");
    ASSERT_NE(wait_for("End visit"), nullptr);
    expect_nothing_of_others("escaped");
}

TEST_F(PresenceTest, AfterHideTheFamilyIsPresentAgain) {
    open_visit();
    say_alone();
    open_place(TodayPlace{});
    ASSERT_NE(wait_for("New call"), nullptr);

    press("F12");
    type(kPin);

    EXPECT_NE(wait_for("End visit"), nullptr);
    EXPECT_EQ(find("New call"), nullptr);
    expect_nothing_of_others("after Hide");
}

TEST_F(PresenceTest, ACallThatIsNotSavedWaitsUntilSheIsAloneAgain) {
    open_visit();
    say_alone();
    press("ctrl+n");
    fill("Name", "Grace Whitfield");

    press("F12");
    type(kPin);
    ASSERT_NE(wait_for("End visit"), nullptr);
    EXPECT_THAT(words_on_screen(), Not(Contains(HasSubstr("Whitfield"))));
    say_alone();

    ASSERT_NE(wait_for("Name"), nullptr);
    EXPECT_EQ(value_of("Name"), "Grace Whitfield");
}

TEST_F(PresenceTest, AfterTheVisitEverythingIsOpen) {
    open_visit();

    press("alt+e");

    EXPECT_NE(wait_for("Families"), nullptr);
    open_place(TodayPlace{});
    EXPECT_NE(wait_for("New call"), nullptr);
}

}  // namespace
}  // namespace attune::ui
