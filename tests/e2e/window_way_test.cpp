// SPDX-License-Identifier: Apache-2.0
// From the first call to the referral letter in the window, by key presses. In the middle of the
// milestones the program is killed, and goes on at the same row.
#include <gmock/gmock.h>

#include <csignal>
#include <cstdlib>

#include "letter_text.h"
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class WindowWayTest : public WindowTest {
protected:
    WindowWayTest() {
        // A child process starts the test anew and finds the folder of its parent here.
        setenv("ATTUNE_TEST_FOLDER", root().c_str(), 0);
    }

    void unlock() {
        open_unlock();
        fill("Passphrase", kPassphrase);
        press("Return");
    }
    void take_the_call() {
        wait_for("New call");
        press("ctrl+n");
        fill("In the caller's own words", "He does not look at us.");
        fill("Child's given name", "Leo");
        fill("Child's family name", "Martins");
        fill("Born", "21 Apr 2026");
        fill("Weeks of pregnancy at birth", "30");
        fill("Given name", "Ana");
        fill("Family name", "Martins");
        fill("Is the child's", "mother");
        press("alt+s");
        wait_for("Open the chart");
    }
    void begin_the_visit() {
        press("alt+o");
        wait_for("Start visit");
        press("alt+v");
        fill("Worries, in the family's own words", "He is so quiet with us.");
        ASSERT_TRUE(wait_until_shows("Saved "));
        auto* step = wait_for("Milestones: Leo, not begun");
        ASSERT_NE(step, nullptr);
        step->SetFocus();
        press("Space");
        ASSERT_TRUE(wait_until([this] { return at_row(1); }));
    }
    bool at_row(int row) {
        return shows("row " + std::to_string(row) + " of 10") && focused_name() == "yes";
    }
    void answer(const std::vector<std::string>& keys, int first_row) {
        for (const auto& key : keys) {
            ASSERT_TRUE(wait_until([&] { return at_row(first_row); })) << "row " << first_row;
            press(key);
            ++first_row;
        }
    }
    /// Everything until three milestones are answered; then the process is gone at once.
    void go_until_killed() {
        unlock();
        take_the_call();
        begin_the_visit();
        answer({"y", "y", "n"}, 1);
        if (wait_until([this] { return at_row(4); })) std::raise(SIGKILL);
    }
    fs::path saved_pdf() {
        for (const auto& entry : fs::recursive_directory_iterator(
                 std::getenv("HOME"), fs::directory_options::skip_permission_denied)) {
            if (entry.path().extension() == ".pdf") return entry.path();
        }
        return {};
    }
};

TEST_F(WindowWayTest, LeadsFromTheFirstCallToTheLetterEvenWhenKilledInTheMiddle) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    if (!fs::exists(practice_file())) make_practice();

    EXPECT_EXIT(go_until_killed(), ::testing::KilledBySignal(SIGKILL), "");

    // The visit was still running: unlocking leads straight back to it.
    unlock();
    answer({"e", "o", "d", "y", "y", "y", "y"}, 4);
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Done"; }));
    press("Space");
    ASSERT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    press("alt+e");
    ASSERT_TRUE(wait_until([this] { return find("End visit") == nullptr; }));

    Receiver lane;
    lane.name = "Early intervention, Lane";
    ASSERT_THAT(session().save(lane), test::IsOk());
    press("Escape");
    wait_for("New call");
    const auto family = session().families().find("leo").value().front();
    open_place(ChartPlace{family.family, family.child_ids.front()});
    wait_for("Refer");
    press("alt+f");
    wait_for("Service");
    press("alt+s");
    wait_for("Save PDF");
    press("alt+p");
    ASSERT_TRUE(wait_until_shows("Saved as "));

    const auto words = test::letter_text(saved_pdf());
    EXPECT_THAT(words, HasSubstr("DRAFT"));
    EXPECT_THAT(words, HasSubstr("7 months 0 days"));
    EXPECT_THAT(words, HasSubstr("4 months 22 days"));
    EXPECT_THAT(words, HasSubstr("He is so quiet with us."));
    EXPECT_THAT(words, HasSubstr("Studies faces with interest"));
}

}  // namespace
}  // namespace attune::ui
