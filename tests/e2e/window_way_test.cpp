// SPDX-License-Identifier: Apache-2.0
// From the first run to the signed letter in the window, by keys alone. In the middle of the
// milestones the program is killed, and goes on at the same row.
#include <gmock/gmock.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>

#include <csignal>
#include <cstdlib>
#include <iterator>
#include <set>
#include <sstream>

#include "controls/text.h"
#include "keyboard.h"
#include "letter_text.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

/// All its words; those of a chart have no order, and readers differ on it.
std::multiset<std::string> words_of(const fs::path& pdf) {
    std::istringstream text(test::letter_text(pdf));
    return {std::istream_iterator<std::string>(text), {}};
}

class WindowWayTest : public KeyboardTest {
protected:
    WindowWayTest() {
        // A child process starts the test anew and finds the folder of its parent here.
        setenv("ATTUNE_TEST_FOLDER", root().c_str(), 0);
    }
    ~WindowWayTest() override { unsetenv("ATTUNE_TEST_FOLDER"); }

    void make_the_practice() {
        open_first_run();
        ASSERT_TRUE(wait_for_focus("Practice name"));
        type("Harbour");
        write("Address", "4 Quay Street, Lane");
        write("Telephone", "0171 5550100");
        write("E-mail", "post@harbour.example");
        key("Return");
        ASSERT_TRUE(wait_for_focus("Your name"));
        type("Eva Lang");
        write("Credentials", "LCSW, IMH-E");
        key("Return");
        ASSERT_TRUE(wait_for_focus("Passphrase"));
        type(kPassphrase);
        write("Again", kPassphrase);
        key("Return");
        ASSERT_TRUE(wait_for_focus("One group of the key"));
        type(asked_group());
        key("Return");
        ASSERT_TRUE(wait_for_focus("New call"));
    }
    /// The group that the page asks for, as a reader finds it in the key shown.
    std::string asked_group() {
        const auto* shown = dynamic_cast<wxTextCtrl*>(find("Recovery key"));
        std::string groups = from_wx(shown->GetValue());
        for (int group = 1; group < 40; ++group) {
            const auto end = groups.find_first_of("- \n");
            if (shows("Type group " + std::to_string(group) + " of")) return groups.substr(0, end);
            groups.erase(0, end + 1);
        }
        return {};
    }
    void hide_and_come_back() {
        key("F12");
        ASSERT_TRUE(wait_for_focus("Passphrase"));
        EXPECT_EQ(window_title(), "Clock");
        type(kPassphrase);
        key("Return");
        ASSERT_TRUE(wait_for_focus("New call"));
    }
    void take_the_call() {
        key("ctrl+n");
        ASSERT_TRUE(wait_for_focus("Name"));
        type("Ana Martins");
        write("Child's given name", "Leo");
        write("Child's family name", "Martins");
        write("Born", "21 Apr 2026");
        write("Weeks of pregnancy at birth", "30");
        write("Given name", "Ana");
        write("Family name", "Martins");
        write("Is the child's", "mother");
        write("In the caller's own words", "He does not look at us.");
        key("alt+s");
        wait_for("Open the chart");
    }
    void begin_the_visit() {
        key("alt+o");
        wait_for("Start visit");
        key("alt+v");
        ASSERT_TRUE(wait_for_focus("Worries, in the family's own words"));
        type("He is so quiet with us.");
        write("What the child does well", "Holds a gaze for a long time.");
        write("What", "Ring the feeding clinic");
        write("Who", "Eva Lang");
        ASSERT_TRUE(wait_until_shows("Saved "));
        push("someone else is in the room");
        EXPECT_TRUE(wait_until([this] { return room().other_adult; }));
        push("Milestones: Leo, not begun");
        ASSERT_TRUE(wait_until([this] { return at_row(1); }));
    }
    InRoom room() {
        const auto family = session().families().find("leo").value().front().family;
        const auto visit = session().visits().of_family(family).value().front();
        return session().visits().in_room(visit.id);
    }
    bool at_row(int row) {
        return shows("row " + std::to_string(row) + " of 10") && focused_name() == "yes";
    }
    void answer(const std::vector<std::string>& keys, int first_row) {
        for (const auto& one : keys) {
            ASSERT_TRUE(wait_until([&] { return at_row(first_row); })) << "row " << first_row;
            key(one);
            ++first_row;
        }
    }
    /// Everything until three milestones are answered; then the process is gone at once.
    void go_until_killed() {
        make_the_practice();
        hide_and_come_back();
        take_the_call();
        begin_the_visit();
        answer({"y", "y", "n"}, 1);
        if (!HasFailure() && wait_until([this] { return at_row(4); })) std::raise(SIGKILL);
    }

    /// The visit was still running: unlocking leads straight back to it.
    void go_on_and_complete() {
        open_first_run();
        ASSERT_TRUE(wait_for_focus("Passphrase"));
        type(kPassphrase);
        key("Return");
        answer({"e", "o", "d", "y", "y", "y", "y"}, 4);
        ASSERT_TRUE(wait_for_focus("Done"));
        key("Space");
        ASSERT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
        key("alt+e");
        ASSERT_TRUE(wait_until([this] { return find("End visit") == nullptr; }));
    }
    void open_the_chart() {
        key("ctrl+f");
        ASSERT_TRUE(wait_for_focus("Find a family"));
        type("leo");
        key("Return");
        wait_for("Refer");
    }
    /// The address book is still empty; the second of two services is chosen.
    void refer() {
        key("alt+f");
        push("Add a service");
        add_service("Child guidance, Hill");
        add_service("Early intervention, Lane");
        key("Escape");
        ASSERT_TRUE(wait_for_focus("Service"));
        key("Down");
        ASSERT_TRUE(wait_until([this] { return value_of_choice() == "Child guidance, Hill"; }))
            << "nobody is chosen by the alphabet";
        key("Down");
        EXPECT_TRUE(wait_until([this] { return value_of_choice() == "Early intervention, Lane"; }));
        write("Your question to the service", "Is support for his attention useful?");
        key("alt+s");
        wait_for("Save PDF");
    }
    void add_service(const std::string& name) {
        wait_for("Add a service");
        key("alt+r");
        ASSERT_TRUE(wait_for_focus("Name of the service"));
        type(name);
        key("alt+v");
        ASSERT_TRUE(wait_until([&] { return shows(name) && !find("Name of the service"); }));
    }
    std::string value_of_choice() {
        const auto* choice = dynamic_cast<wxChoice*>(find("Service"));
        return choice ? from_wx(choice->GetStringSelection()) : std::string();
    }
    void read_own_words() {
        for (const auto* words :
             {"Why referred, in the family's words: He is so quiet with us.",
              "Your question: Is support for his attention useful?",
              "Next step 1, visit of 21 Nov 2026: Ring the feeding clinic (Eva Lang)"}) {
            push(words);
        }
        push("Strengths of Leo, visit of 21 Nov 2026: Holds a gaze for a long time.");
    }
    void agree_and_sign() {
        wait_for("Record consent");
        key("alt+c");
        ASSERT_TRUE(wait_for_focus("Who agrees"));
        // Nobody has said yet who may consent for Leo.
        write("Why it counts all the same", "she is his mother and has custody");
        key("alt+k");
        ASSERT_TRUE(wait_until([this] { return find("Sign") && find("Sign")->IsEnabled(); }));
        EXPECT_TRUE(shows(" pages"));
        DialogKeys keys("Sign this letter?", {"alt+s"});
        key("alt+s");
        ASSERT_TRUE(wait_until_closed(keys));
        ASSERT_TRUE(wait_until_shows("This letter is final."));
    }
    static fs::path documents() { return fs::path(std::getenv("HOME")) / "Documents"; }
    fs::path saved_pdf() {
        for (const auto& entry : fs::directory_iterator(documents() / "Attune")) {
            if (entry.path().extension() == ".pdf") return entry.path();
        }
        return {};
    }
    /// By GTK's own dialog: the only printer is a file, and the file a PDF.
    void print_to_file() {
        DialogKeys keys("Print", {"Tab", "Return"});
        key("alt+r");
        ASSERT_TRUE(wait_until_closed(keys));
        ASSERT_TRUE(wait_until([this] { return test::page_count(printed_pdf()) > 0; }));
    }
    fs::path printed_pdf() { return documents() / "output.pdf"; }
    static void expect_the_letter(const std::string& words) {
        EXPECT_THAT(words, HasSubstr("Harbour 4 Quay Street, Lane Telephone 0171 5550100"));
        EXPECT_THAT(words, HasSubstr("Referral for early intervention: Leo Martins"));
        // Thirty weeks without days: the corrected age is a range.
        EXPECT_THAT(words, HasSubstr("7 months 0 days; corrected age 4 months 22 days to 4 months "
                                     "28 days"));
        EXPECT_THAT(words, HasSubstr("Ana Martins (mother) agreed in writing"));
        EXPECT_THAT(words, HasSubstr("“He is so quiet with us.” (the family)"));
        EXPECT_THAT(words, HasSubstr("Is support for his attention useful?"));
        EXPECT_THAT(words, HasSubstr("Holds a gaze for a long time."));
        EXPECT_THAT(words, HasSubstr("Not yet: Studies faces with interest"));
        EXPECT_THAT(words, HasSubstr("Emerging: Gives a smile in answer to a smile"));
        EXPECT_THAT(words, HasSubstr("Declined: Voices contentment or displeasure"));
        EXPECT_THAT(words, HasSubstr("8 of 10"));
        EXPECT_THAT(words, HasSubstr("Ring the feeding clinic"));
        EXPECT_THAT(words, HasSubstr("Screening and observation are not a diagnosis."));
        EXPECT_THAT(words, HasSubstr("Eva Lang, LCSW, IMH-E"));
        EXPECT_THAT(words, HasSubstr("Final, version 1"));
        EXPECT_THAT(words, Not(HasSubstr("DRAFT")));
        EXPECT_THAT(words, Not(HasSubstr("He does not look at us.")));
    }
    std::string first_referral() {
        const auto* table = dynamic_cast<wxDataViewCtrl*>(find("All referrals"));
        std::string cells;
        for (unsigned column = 0; table && column < table->GetColumnCount(); ++column) {
            wxVariant cell;
            table->GetModel()->GetValue(cell, table->GetSelection(), column);
            cells += from_wx(cell.GetString()) + "; ";
        }
        return cells;
    }
};

TEST_F(WindowWayTest, LeadsFromTheFirstRunToTheSignedLetterEvenWhenKilledInTheMiddle) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(go_until_killed(), ::testing::KilledBySignal(SIGKILL), "");
    ASSERT_NO_FATAL_FAILURE(go_on_and_complete());
    ASSERT_NO_FATAL_FAILURE(open_the_chart());
    ASSERT_NO_FATAL_FAILURE(refer());
    ASSERT_NO_FATAL_FAILURE(read_own_words());
    ASSERT_NO_FATAL_FAILURE(agree_and_sign());

    key("alt+p");
    ASSERT_TRUE(wait_until_shows("Saved as "));
    ASSERT_NO_FATAL_FAILURE(print_to_file());
    push("Mark as sent, awaiting reply");
    ASSERT_TRUE(wait_until_shows("Follow-up: sent, awaiting reply"));

    key("alt+1");
    EXPECT_TRUE(wait_until_shows("Replies and calls"));
    EXPECT_TRUE(shows("Early intervention, Lane: "));
    key("alt+3");
    wait_for("All referrals");
    EXPECT_THAT(first_referral(), HasSubstr("Early intervention, Lane"));
    EXPECT_THAT(first_referral(), HasSubstr("sent, awaiting reply"));
    expect_the_letter(test::letter_text(saved_pdf()));
    EXPECT_EQ(test::page_count(saved_pdf()), 2);
    EXPECT_EQ(test::page_count(printed_pdf()), 2);
    EXPECT_EQ(words_of(printed_pdf()), words_of(saved_pdf()));
}

}  // namespace
}  // namespace attune::ui
