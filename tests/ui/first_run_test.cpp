// SPDX-License-Identifier: Apache-2.0
#include <wx/textctrl.h>

#include "controls/text.h"
#include "window.h"

namespace attune::ui {
namespace {

class FirstRunTest : public WindowTest {
protected:
    /// The steps up to the recovery key, by keyboard alone.
    void go_to_recovery_key() {
        open_first_run();
        type("Harbour Infant Mental Health");
        press("Return");
        ASSERT_TRUE(wait_until([this] { return focused_name() == "Your name"; }));
        type("Eva Lang");
        press("Return");
        ASSERT_TRUE(wait_until([this] { return focused_name() == "Passphrase"; }));
        type(kPassphrase);
        press("Tab");
        type(kPassphrase);
        press("Return");
        ASSERT_TRUE(wait_until([this] { return focused_name() == "One group of the key"; }));
    }

    /// The group that the page asks for, read off its own key.
    std::string asked_group() {
        const wxString key = static_cast<wxTextCtrl*>(find("Recovery key"))->GetValue();
        for (int group = 1;; ++group) {
            if (shows("Type group " + std::to_string(group) + " of")) {
                return nth_group(from_wx(key), group);
            }
            if (group > 40) return {};
        }
    }

    static std::string nth_group(const std::string& key, int group) {
        std::string current;
        for (const char c : key) {
            if (std::isalnum(static_cast<unsigned char>(c))) {
                current += c;
            } else if (!current.empty()) {
                if (--group == 0) return current;
                current.clear();
            }
        }
        return group == 1 ? current : std::string();
    }
};

TEST_F(FirstRunTest, MakesAPracticeThatOpensAgain) {
    go_to_recovery_key();
    type(asked_group());
    press("Return");
    wait_for("New call");
    const auto file = session().file();
    close_window();

    auto again = start();
    const auto owners = workflow::key_owners(file, again.user);

    ASSERT_THAT(owners, test::IsOk());
    ASSERT_EQ(owners->size(), 1U);
    EXPECT_EQ(owners->front().name, "Eva Lang");
    open_first_run();  // finds the practice used last
    fill("Passphrase", kPassphrase);
    press("Return");
    wait_for("New call");
    EXPECT_EQ(session().practice()->name, "Harbour Infant Mental Health");
}

TEST_F(FirstRunTest, AsksAgainForAMistypedGroup) {
    go_to_recovery_key();

    type("WRONG");
    press("Return");

    EXPECT_TRUE(wait_until_shows("Please look again at your copy"));
    EXPECT_EQ(focused_name(), "One group of the key");
}

TEST_F(FirstRunTest, NeedsANameForTheLetterhead) {
    open_first_run();

    press("Return");

    EXPECT_TRUE(wait_until_shows("The letterhead needs a name."));
}

TEST_F(FirstRunTest, TellsThatTwoPassphrasesDiffer) {
    open_first_run();
    type("Harbour");
    press("Return");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Your name"; }));
    type("Eva Lang");
    press("Return");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Passphrase"; }));

    type(kPassphrase);
    press("Tab");
    type("something else entirely");
    press("Return");

    EXPECT_TRUE(wait_until_shows("The two differ."));
    EXPECT_FALSE(std::filesystem::exists(folder() / "user" / "practices" / "Harbour.attune"));
}

}  // namespace
}  // namespace attune::ui
