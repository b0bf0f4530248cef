// SPDX-License-Identifier: Apache-2.0
// The device in a caregiver's hands: this form and nothing else, and no key leads away.
#include "workflow/hand_over.h"

#include <gmock/gmock.h>
#include <wx/gdicmn.h>

#include <set>

#include "read_screen.h"
#include "room_test.h"

namespace attune::ui {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HandOverTest : public RoomTest {
protected:
    void open_form() {
        open_visit();
        m_form =
            session().assessments().start(about_ana("caregiver-risks")).value()->assessment().id;
        open_place(VisitPlace{m_visit, m_form});
        ASSERT_NE(wait_for("Hand over"), nullptr);
    }
    /// The window manager has made it as large as the screen: things stay where they are now.
    void wait_for_first_page() {
        ASSERT_TRUE(wait_until_shows("Question 1 of "));
        ASSERT_TRUE(wait_until([this] { return frame().GetClientSize() == wxGetDisplaySize(); }));
    }
    void hand_over() {
        open_form();
        press("alt+h");
        wait_for_first_page();
    }
    /// A click may be done later than asked: the next page must have come.
    void skip() {
        const auto before = words_on_screen();
        click("Skip");
        ASSERT_TRUE(wait_until([&] { return words_on_screen() != before; }));
    }
    void skip_to(const std::string& question) {
        for (int page = 0; page < 60 && !shows(question); ++page) skip();
        ASSERT_TRUE(wait_until_shows(question));
    }
    std::string answer_of(const std::string& link_id) {
        const auto read = session().assessments().open(m_form).value();
        const auto* row = read->row({link_id, {}});
        return row == nullptr ? "not there" : row->answer_words;
    }
    HandOverRecord record() { return session().hand_overs().of(m_form).value().back(); }
    bool is_in_hand() { return find("Next") != nullptr && find("End visit") == nullptr; }

    AssessmentId m_form;
};

TEST_F(HandOverTest, FillsTheScreenWithOneQuestionAndNothingElse) {
    open_form();
    answer_the_scale();

    press("alt+h");
    ASSERT_TRUE(wait_until_shows("Question 1 of "));

    EXPECT_TRUE(frame().IsFullScreen());
    EXPECT_EQ(window_title(), "Questions");
    EXPECT_TRUE(shows("For Ana"));
    EXPECT_TRUE(shows("Do you have somebody to turn to, day or night?"));
    for (const auto* there : {"Stop", "Skip", "Next"}) EXPECT_NE(find(there), nullptr) << there;
    EXPECT_EQ(find("Back"), nullptr);
    const auto words = words_on_screen();
    for (const char* hidden : {"Martins", "Leo", "Takes pleasure in the child", "EPDS", "declined",
                               "not asked", "read alone", "found", "Eva Lang"}) {
        EXPECT_THAT(words, Not(Contains(HasSubstr(hidden)))) << hidden;
    }
    expect_nothing_of_others("hand-over");
    expect_nothing_found("hand-over");
}

TEST_F(HandOverTest, NoKeyLeadsAway) {
    hand_over();

    for (const auto* key : {"F12", "Pause", "Escape", "ctrl+n", "ctrl+f", "alt+1", "alt+2", "alt+e",
                            "alt+f", "ctrl+z"}) {
        press(key);
        EXPECT_TRUE(is_in_hand()) << key;
        EXPECT_TRUE(shows("Question 1 of ")) << key;
        EXPECT_TRUE(frame().IsFullScreen()) << key;
    }
    EXPECT_EQ(answer_of("PF-CG-1"), "");
}

TEST_F(HandOverTest, KeysAnswerAndEnterGoesOn) {
    hand_over();

    press("Down");
    EXPECT_EQ(answer_of("PF-CG-1"), "") << "arrows only move";
    press("Return");
    EXPECT_TRUE(wait_until_shows("Give an answer, or skip this question."));
    press("y");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Next"; }));
    press("Return");
    ASSERT_TRUE(wait_until_shows("Question 2 of "));

    EXPECT_EQ(answer_of("PF-CG-1"), "yes");
    EXPECT_NE(find("Back"), nullptr);
}

TEST_F(HandOverTest, ByPointerAnAnswerCanBeChangedAndPassedOver) {
    hand_over();
    click("yes");
    click("no");
    click("Next");
    ASSERT_TRUE(wait_until_shows("Question 2 of "));
    click("Skip");
    ASSERT_TRUE(wait_until_shows("Question 3 of "));
    click("Back");
    ASSERT_TRUE(wait_until_shows("Question 2 of "));

    EXPECT_EQ(answer_of("PF-CG-1"), "no");
    EXPECT_EQ(answer_of("PF-CG-2"), "declined");
}

TEST_F(HandOverTest, StopLeadsToTheLastPageAndThePinBackToTheVisit) {
    hand_over();
    press("y");

    click("Stop");
    ASSERT_TRUE(wait_until_shows("Thank you. Please hand this back now."));
    for (const auto* gone : {"Stop", "Back", "Skip", "Next", "yes"}) {
        EXPECT_EQ(find(gone), nullptr) << gone;
    }
    press("F12");
    press("Escape");
    EXPECT_TRUE(shows("Thank you. Please hand this back now."));
    type("0000");
    ASSERT_TRUE(wait_until_shows("Not this one. Tries left: 2"));
    type(kPin);

    EXPECT_NE(wait_for("End visit"), nullptr);
    EXPECT_FALSE(frame().IsFullScreen());
    EXPECT_TRUE(wait_until_shows("About Ana. Asked: Ana, mother."));
    EXPECT_NE(find("I am alone now"), nullptr) << "the family is still here";
    EXPECT_EQ(record().ending, HandOverEnding::Stopped);
    EXPECT_EQ(answer_of("PF-CG-1"), "yes");
    expect_nothing_of_others("handed back");
}

TEST_F(HandOverTest, TheLastPageIsTheSameWhateverWasAnswered) {
    hand_over();
    click("Stop");
    ASSERT_TRUE(wait_until_shows("Thank you."));
    const auto after_stop = words_on_screen();
    type(kPin);
    ASSERT_NE(wait_for("End visit"), nullptr);

    press("alt+h");
    wait_for_first_page();
    skip_to("Do any of these happen with you and the child?");
    press("h");
    expect_nothing_found("an answer that raises an alert");
    press("Return");
    ASSERT_TRUE(wait_until_shows("Are you afraid that you could lose control?"));
    skip();
    ASSERT_TRUE(wait_until_shows("Thank you."));

    EXPECT_EQ(words_on_screen(), after_stop);
    EXPECT_THAT(after_stop, Contains(HasSubstr("988")));
    EXPECT_EQ(record().ending, HandOverEnding::Finished);
    type(kPin);
    EXPECT_NE(wait_for("Found so far: 1 to read alone"), nullptr);
    expect_nothing_found("handed back");
    press("alt+h");
    EXPECT_TRUE(wait_until_shows("Ana has finished it")) << "nothing is opened again";
}

TEST_F(HandOverTest, ClosingTheWindowLocksAndKeepsTheAnswers) {
    hand_over();
    press("y");

    frame().Close();

    ASSERT_TRUE(wait_until([this] { return window_title() == "Clock"; }));
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Passphrase"; }));
    EXPECT_EQ(record().ending, HandOverEnding::Locked);
    type(kPin);
    press("Return");
    ASSERT_TRUE(wait_until_shows("Not this one."));
    type(kPassphrase);
    press("Return");
    EXPECT_NE(wait_for("End visit"), nullptr);
    EXPECT_EQ(answer_of("PF-CG-1"), "yes");
}

TEST_F(HandOverTest, LeftAloneItLocks) {
    hand_over();

    clock().advance_ms(10 * 60 * 1000);

    EXPECT_TRUE(wait_until([this] { return window_title() == "Clock"; }));
    EXPECT_EQ(focused_name(), "Passphrase");
    EXPECT_EQ(record().ending, HandOverEnding::Locked);
}

TEST_F(HandOverTest, AfterAKillUnlockingSaysThatItWasInterrupted) {
    open_form();
    ASSERT_THAT(session().hand_overs().begin(m_form, {}), test::IsOk());
    close_window();

    open_unlock();
    EXPECT_THAT(words_on_screen(), Not(Contains(HasSubstr("Ana"))));
    fill("Passphrase", kPassphrase);
    press("Return");

    EXPECT_TRUE(wait_until_shows("Ana had a form in hand when Attune ended."));
    EXPECT_NE(find("End visit"), nullptr);
    EXPECT_EQ(record().ending, HandOverEnding::Interrupted);
}

TEST_F(HandOverTest, WithAnotherAdultThereItAsksForAReasonAndLeavesPrivateQuestionsOut) {
    open_form();
    room_is({{ana()}, true, false});

    press("alt+h");
    ASSERT_TRUE(wait_until_shows("Hand over now?"));
    click("Hand it over");
    EXPECT_TRUE(wait_until_shows("A reason is kept with the answers."));
    fill("Now all the same, because", "She reads better than she hears.");
    click("Hand it over");
    wait_for_first_page();

    EXPECT_EQ(record().in_company_because, "She reads better than she hears.");
    std::set<std::string> seen;
    for (int page = 0; page < 60 && find("Skip") != nullptr; ++page) {
        for (const auto& words : words_on_screen()) seen.insert(words);
        skip();
    }
    for (const char* hidden :
         {"drinking", "afraid of someone", "I hit the child", "lose control", "alone"}) {
        EXPECT_THAT(seen, Not(Contains(HasSubstr(hidden)))) << hidden;
    }
    EXPECT_THAT(seen, Contains(HasSubstr("Are you often angry?")));
}

TEST_F(HandOverTest, WhatTheClinicianSeesHasNoSuchButton) {
    open_visit();
    click("Milestones: Leo, not begun");
    ASSERT_NE(wait_for("Milestones: Leo, in progress"), nullptr);

    EXPECT_EQ(find("Hand over"), nullptr);
}

TEST_F(HandOverTest, AScaleWithoutItsWordsIsNotHandedOver) {
    open_visit();
    const auto id = session().assessments().start(about_ana("epds")).value()->assessment().id;
    open_place(VisitPlace{m_visit, id});
    ASSERT_TRUE(wait_until_shows("row 1 of"));

    EXPECT_EQ(find("Hand over"), nullptr);
    press("alt+h");
    EXPECT_FALSE(frame().IsFullScreen());
}

}  // namespace
}  // namespace attune::ui
