// SPDX-License-Identifier: Apache-2.0
#include <gtk/gtk.h>

#include "window.h"

namespace attune::ui {
namespace {

class HideTest : public WindowTest {
protected:
    void choose_pin(const std::string& pin) {
        open_place(PinPlace{});
        wait_for("PIN");
        type(pin);
        press("Tab");
        type(pin);
        press("Return");
        wait_for("Find");
    }
};

TEST_F(HideTest, ShowsANeutralScreenAndTitleAtOnce) {
    enter_practice();
    save_family("Leo", "Martins", "2026-04-21", "30+0");

    press("F12");

    EXPECT_EQ(window_title(), "Clock");
    EXPECT_FALSE(shows("Today"));
    EXPECT_EQ(find("New call"), nullptr);
    EXPECT_EQ(focused_name(), "Passphrase");
}

TEST_F(HideTest, WorksWhileNothingHasTheKeyboard) {
    enter_practice();
    // As when the row that had it went from the page because somebody came in.
    gtk_window_set_focus(GTK_WINDOW(frame().GetHandle()), nullptr);

    press("F12");

    EXPECT_EQ(window_title(), "Clock");
}

TEST_F(HideTest, ThePauseKeyHidesTheNewCallToo) {
    enter_practice();
    press("ctrl+n");
    fill("Name", "Grace Whitfield");

    press("Pause");
    ASSERT_EQ(find("Name"), nullptr);
    type(kPassphrase);
    press("Return");

    EXPECT_TRUE(wait_until([this] { return find("Name") != nullptr; }));
    EXPECT_EQ(value_of("Name"), "Grace Whitfield");
    EXPECT_EQ(window_title(), "Attune");
}

TEST_F(HideTest, ComesBackByTheSessionsPin) {
    enter_practice();
    choose_pin("4711");

    press("F12");
    ASSERT_EQ(focused_name(), "PIN");
    for (const auto* digit : {"4", "7", "1", "1"}) press(digit);

    EXPECT_NE(wait_for("New call"), nullptr) << "one key to hide, four to come back";
}

TEST_F(HideTest, AsksForThePassphraseAfterThreeMisses) {
    enter_practice();
    choose_pin("4711");
    press("F12");

    for (int miss = 0; miss < 3; ++miss) type("0000");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Passphrase"; }));
    type("4711");
    press("Return");
    EXPECT_EQ(find("New call"), nullptr);
    type(kPassphrase);
    press("Return");

    EXPECT_NE(wait_for("New call"), nullptr);
}

TEST_F(HideTest, APinOfThreeDigitsIsRefused) {
    enter_practice();
    open_place(PinPlace{});
    wait_for("PIN");

    type("123");
    press("Tab");
    type("123");
    press("Return");

    EXPECT_TRUE(wait_until_shows("A PIN has four to eight digits."));
}

TEST_F(HideTest, LocksAfterTenQuietMinutesAndForgetsThePin) {
    enter_practice();
    choose_pin("4711");

    clock().advance_ms(10 * 60 * 1000);

    EXPECT_TRUE(wait_until([this] { return window_title() == "Clock"; }));
    EXPECT_EQ(focused_name(), "Passphrase");
}

TEST_F(HideTest, NothingHidesBeforeAPracticeIsOpen) {
    make_practice();
    open_unlock();

    press("F12");

    EXPECT_EQ(window_title(), "Attune");
    EXPECT_NE(find("Passphrase"), nullptr);
}

}  // namespace
}  // namespace attune::ui
