// SPDX-License-Identifier: Apache-2.0
#include "window.h"

namespace attune::ui {
namespace {

using UnlockPageTest = WindowTest;

TEST_F(UnlockPageTest, OpensTodayWithTheRightPassphrase) {
    make_practice();
    open_unlock();
    ASSERT_EQ(focused_name(), "Passphrase");

    type(kPassphrase);
    press("Return");

    EXPECT_NE(wait_for("New call"), nullptr);
    EXPECT_EQ(session().me().name, "Eva Lang");
}

TEST_F(UnlockPageTest, SaysKindlyThatThePassphraseIsWrongAndAsksAgain) {
    make_practice();
    open_unlock();

    type("not this one at all");
    press("Return");
    ASSERT_TRUE(wait_until_shows("passphrase"));
    EXPECT_EQ(find("New call"), nullptr);
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Passphrase"; }));
    type(kPassphrase);  // replaces what was typed before
    press("Return");

    EXPECT_NE(wait_for("New call"), nullptr);
}

TEST_F(UnlockPageTest, SaysThatThereIsNoSuchFile) {
    open_unlock();

    EXPECT_TRUE(shows("harbour.attune"));
    EXPECT_NE(find("New practice"), nullptr);
}

}  // namespace
}  // namespace attune::ui
