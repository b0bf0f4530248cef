// SPDX-License-Identifier: Apache-2.0
// Leo is 7 months old, 4 months 22 days corrected: ten milestones are asked of his mother.
#include <gmock/gmock.h>
#include <wx/choice.h>

#include <algorithm>

#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

class VisitPageTest : public WindowTest {
protected:
    void open_visit() {
        enter_practice();
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home);
        ASSERT_THAT(visit, test::IsOk());
        m_visit = *visit;
        open_place(VisitPlace{m_visit, {}});
    }
    void open_milestones() {
        open_visit();
        click("Milestones: Leo, not begun");
        ASSERT_TRUE(wait_until([this] { return at_row(1); }));
    }
    workflow::AssessmentRow listed() {
        const auto all = session().assessments().of_family(m_saved.family);
        return all && !all->empty() ? all->front() : workflow::AssessmentRow{};
    }
    /// The keyboard is on this row, and the practice file knows it.
    bool at_row(int row) {
        return shows("row " + std::to_string(row) + " of 10") &&
               (focused_name() == "yes" || focused_name() == "emerging");
    }
    /// The words of the first `count` answers, as the practice file has them.
    std::vector<std::string> answers(std::size_t count) {
        const auto stored = session().assessments().open(listed().id);
        std::vector<std::string> words;
        for (const auto& row : (*stored)->rows()) {
            if (row.is_question() && row.part_of.empty() && !row.is_folded) {
                words.push_back(row.answer_words);
            }
        }
        words.resize(count);
        return words;
    }
    void choose(const std::string& name, int option) {
        auto* choice = dynamic_cast<wxChoice*>(wait_for(name));
        ASSERT_NE(choice, nullptr);
        choice->SetSelection(option);
        wxCommandEvent chosen(wxEVT_CHOICE, choice->GetId());
        choice->ProcessWindowEvent(chosen);
    }

    workflow::SavedCall m_saved;
    VisitId m_visit;
};

TEST_F(VisitPageTest, OneKeyAnswersARowAndMovesOn) {
    open_milestones();

    for (const auto* key : {"y", "e", "n", "o", "d"}) press(key);

    EXPECT_TRUE(wait_until([this] { return shows("row 6 of 10"); }));
    EXPECT_THAT(answers(6),
                ElementsAre("yes", "emerging", "not yet", "not observed", "declined", ""));
    EXPECT_TRUE(shows("Saved "));
}

TEST_F(VisitPageTest, KeysTypedFasterThanTheScreenFollowsAnswerEachItsOwnRow) {
    open_milestones();

    type("yenody");

    ASSERT_TRUE(wait_until([this] { return shows("row 7 of 10"); }));
    EXPECT_THAT(answers(7),
                ElementsAre("yes", "emerging", "not yet", "not observed", "declined", "yes", ""));
}

TEST_F(VisitPageTest, ArrowsOnlyMove) {
    open_milestones();

    for (const auto* key : {"Right", "Right", "Down", "Down", "Right"}) press(key);

    EXPECT_TRUE(wait_until([this] { return shows("row 3 of 10"); }));
    EXPECT_THAT(answers(10), Each(std::string()));
}

TEST_F(VisitPageTest, EnterAndSpaceAnswerWithTheOptionThatHasTheKeyboard) {
    open_milestones();

    press("Right");
    press("Return");
    ASSERT_TRUE(wait_until([this] { return at_row(2); }));
    press("Space");

    ASSERT_TRUE(wait_until([this] { return at_row(3); }));
    EXPECT_THAT(answers(3), ElementsAre("emerging", "yes", ""));
}

TEST_F(VisitPageTest, UndoTakesTheLastAnswerBackAndReturnsToItsRow) {
    open_milestones();
    press("y");
    press("n");
    ASSERT_TRUE(wait_until([this] { return at_row(3); }));

    press("ctrl+z");

    EXPECT_TRUE(wait_until([this] { return at_row(2); }));
    EXPECT_THAT(answers(2), ElementsAre("yes", ""));
}

TEST_F(VisitPageTest, NextUnansweredPassesOverAnswers) {
    open_milestones();
    press("y");
    press("y");
    ASSERT_TRUE(wait_until([this] { return at_row(3); }));
    press("Up");
    press("Up");
    ASSERT_TRUE(wait_until([this] { return at_row(1); }));

    press("alt+a");

    EXPECT_TRUE(wait_until([this] { return at_row(3); }));
}

TEST_F(VisitPageTest, GoesOnAtTheRowWhereItWasLeft) {
    open_milestones();
    for (const auto* key : {"y", "y", "y"}) press(key);
    ASSERT_TRUE(wait_until([this] { return at_row(4); }));
    const auto id = listed().id;

    open_place(VisitPlace{m_visit, {}});
    ASSERT_NE(wait_for("Worries, in the family's own words"), nullptr);
    open_place(VisitPlace{m_visit, id});
    ASSERT_TRUE(wait_until([this] { return at_row(4); }));
    press("n");

    ASSERT_TRUE(wait_until([this] { return at_row(5); }));
    EXPECT_THAT(answers(5), ElementsAre("yes", "yes", "yes", "not yet", ""));
}

TEST_F(VisitPageTest, PartsProposeAndTheClinicianSets) {
    open_milestones();

    for (const auto* part : {"Colour", "Motion", "Object"}) click(part);

    EXPECT_TRUE(wait_until_shows("the parts suggest: yes"));
    EXPECT_THAT(answers(1), ElementsAre(""));
}

TEST_F(VisitPageTest, SaysWhoIsAskedAndLetsItBeChangedBeforeTheFirstAnswer) {
    open_milestones();
    ASSERT_TRUE(shows("About Leo. Asked: Ana, mother."));

    press("alt+c");
    choose("Asked", 1);
    EXPECT_TRUE(wait_until_shows("About Leo. Observed."));
    choose("How", 2);
    EXPECT_TRUE(wait_until_shows("read aloud"));
    EXPECT_TRUE(shows("About Leo. Asked: Ana, mother."));

    open_place(VisitPlace{m_visit, listed().id});
    ASSERT_TRUE(wait_until([this] { return at_row(1); }));
    press("y");
    ASSERT_TRUE(wait_until([this] { return at_row(2); }));
    EXPECT_EQ(find("Change who is asked"), nullptr);
}

TEST_F(VisitPageTest, WhatIsFoundIsShutUntilAskedFor) {
    open_milestones();
    press("y");
    ASSERT_TRUE(wait_until([this] { return at_row(2); }));
    ASSERT_FALSE(shows("What is found so far"));
    ASSERT_THAT(session().visits().set_in_room(m_visit, {}), test::IsOk());

    press("alt+f");

    EXPECT_TRUE(wait_until_shows("Birth to 3 months: 1 of 4 yes"));
}

TEST_F(VisitPageTest, ABandThatIsNotDueCanBeOpenedAndFolded) {
    open_milestones();

    auto* open = wait_for("Open 10 to 18 months");
    ASSERT_NE(open, nullptr);
    open->SetFocus();
    press("Space");

    auto* fold = wait_for("Fold 10 to 18 months");
    ASSERT_NE(fold, nullptr);
    EXPECT_TRUE(wait_until_shows("Joins social games such as hiding-face or clapping games"));
}

TEST_F(VisitPageTest, AnAnswerThatCouldNotBeSavedStaysAndSaysSo) {
    open_milestones();
    press("y");
    ASSERT_TRUE(wait_until([this] { return at_row(2); }));
    // Behind the page's back the assessment is closed: the file refuses the next answer.
    ASSERT_THAT(session().assessments().enter_in_error(listed().id, "test"), test::IsOk());

    press("n");

    EXPECT_TRUE(wait_until_shows("not saved yet"));
    EXPECT_TRUE(shows("Not everything is saved yet"));
    EXPECT_NE(wait_for("Try again"), nullptr);
}

TEST_F(VisitPageTest, ALostSkillIsAskedAboutOnTheSpot) {
    enter_practice();
    m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    workflow::NewAssessment earlier;
    earlier.instrument = "attachment-milestones";
    earlier.family = m_saved.family;
    earlier.subject = ChildSubject{m_saved.child};
    auto first = session().assessments().start(earlier);
    ASSERT_THAT(first, test::IsOk());
    ASSERT_THAT((*first)->answer_all(R"({"M-0-3-1": "yes"})"), test::IsOk());
    ASSERT_TRUE(wait_until([&] { return !(*first)->found().is_pending; }));
    ASSERT_THAT((*first)->complete(), test::IsOk());
    first->reset();
    clock().advance_ms(24LL * 3600 * 1000);
    frame().touch();  // else it locks: nobody has been there for a day
    m_visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    open_place(VisitPlace{m_visit, {}});
    click("Milestones: Leo, not begun");
    ASSERT_TRUE(wait_until_shows("earlier: yes, 21 Nov 2026"));

    press("n");
    ASSERT_TRUE(wait_until_shows("If this was there before: what has changed?"));
    ASSERT_TRUE(wait_until([this] { return focused_name() == "lost: no longer does it"; }));
    press("l");

    EXPECT_NE(wait_for("Found so far: 1 to read alone"), nullptr);
}

TEST_F(VisitPageTest, DoneKeepsTheResultAndTheFormIsOnlyRead) {
    open_milestones();
    for (int row = 0; row < 10; ++row) press("y");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Done"; }));

    press("Space");

    EXPECT_TRUE(wait_until_shows("Completed: the answers are kept as they are."));
    EXPECT_EQ(listed().state, AssessmentStatus::Completed);
    EXPECT_EQ(find("not yet"), nullptr);
}

TEST_F(VisitPageTest, TheStoryIsKeptAsItIsTyped) {
    open_visit();

    fill("Worries, in the family's own words", "He is so quiet.");

    EXPECT_TRUE(wait_until_shows("Saved "));
    EXPECT_EQ(session().visits().story(m_visit)->worries, "He is so quiet.");
}

TEST_F(VisitPageTest, WhoIsInTheRoomIsOneKey) {
    open_visit();
    auto* chip = wait_for("Ana is in the room");
    ASSERT_NE(chip, nullptr);

    chip->SetFocus();
    press("Space");

    EXPECT_TRUE(
        wait_until([this] { return session().visits().in_room(m_visit).caregivers.empty(); }));
}

}  // namespace
}  // namespace attune::ui
