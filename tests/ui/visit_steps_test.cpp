// SPDX-License-Identifier: Apache-2.0
// What is to be done in a visit with Leo and Ana: proposed, added, left out, counted.
#include <gmock/gmock.h>

#include <algorithm>

#include "controls/accessible.h"
#include "controls/text.h"
#include "read_screen.h"
#include "window.h"
#include "workflow/assessment_session.h"
#include "workflow/batteries.h"
#include "workflow/visit_plan.h"

namespace attune::ui {
namespace {

using ::testing::HasSubstr;

class VisitStepsTest : public WindowTest {
protected:
    void open_visit() {
        enter_practice();
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        m_visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
        open_place(VisitPlace{m_visit, {}});
    }
    workflow::VisitStep step(const std::string& title) {
        const auto steps = session().visits().steps(m_visit).value();
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const auto& one) { return one.title == title; });
        return found == steps.end() ? workflow::VisitStep{} : *found;
    }

    workflow::SavedCall m_saved;
    VisitId m_visit;
};

TEST_F(VisitStepsTest, StandPersonByPersonUnderTheirBattery) {
    open_visit();

    EXPECT_TRUE(wait_until_shows("Infant intake: 0 of "));
    EXPECT_NE(find("Milestones: Leo, not begun"), nullptr);
    EXPECT_NE(find("EPDS: Ana, not begun"), nullptr);
    EXPECT_EQ(find("GAD-7: Ana, not begun"), nullptr);
}

TEST_F(VisitStepsTest, OneKeyListsWhatFitsAndOneMoreAddsIt) {
    open_visit();

    press("alt+t");
    auto* add = wait_for("Add GAD-7: Ana");
    ASSERT_NE(add, nullptr);
    EXPECT_THAT(focused_name(), HasSubstr("Add "));
    add->SetFocus();
    press("Space");

    EXPECT_NE(wait_for("GAD-7: Ana, in progress"), nullptr);
    EXPECT_TRUE(wait_until_shows("About Ana."));
}

// One key ended a visit, and no key brought it back.
TEST_F(VisitStepsTest, AVisitEndedByASlipGoesOnWhereItWas) {
    open_visit();
    click("EPDS: Ana, not begun");
    ASSERT_NE(wait_for("EPDS: Ana, in progress"), nullptr);

    press("alt+e");
    ASSERT_TRUE(wait_until_shows("The visit has ended."));
    EXPECT_TRUE(shows("steps stand open."));
    EXPECT_EQ(find("End visit"), nullptr);
    press("alt+r");

    ASSERT_NE(wait_for("End visit"), nullptr);
    EXPECT_TRUE(shows("About Ana."));
    EXPECT_EQ(session().visits().visit(m_visit)->status, VisitStatus::Running);
}

TEST_F(VisitStepsTest, ADigitLeavesTheOpenStepOutAndAnotherPressTakesItBack) {
    open_visit();
    click("EPDS: Ana, not begun");
    ASSERT_NE(wait_for("EPDS: Ana, in progress"), nullptr);

    press("alt+l");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "no time left"; }));
    press("2");

    ASSERT_NE(wait_for("EPDS: Ana, left out"), nullptr);
    EXPECT_EQ(step("EPDS: Ana").progress, "not done: declined");
    EXPECT_TRUE(wait_until_shows(", 1 left out"));
    // The story stood there, before whoever is in the room.
    EXPECT_NE(wait_for("Stresses and supports: Ana, in progress"), nullptr);
    EXPECT_EQ(find("Worries, in the family's own words"), nullptr);

    click("EPDS: Ana, left out");
    EXPECT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
}

TEST_F(VisitStepsTest, DoneOnWhatNobodyAnsweredLeavesItOpenOrAsksWhyItIsNotDone) {
    open_visit();
    click("EPDS: Ana, not begun");
    ASSERT_NE(wait_for("EPDS: Ana, in progress"), nullptr);

    press("alt+d");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Leave it open"; }));
    EXPECT_TRUE(shows("Nothing was answered"));
    press("Space");
    EXPECT_TRUE(wait_until([this] { return !shows("Nothing was answered"); }));
    EXPECT_EQ(step("EPDS: Ana").state, workflow::StepState::InProgress);

    click("EPDS: Ana, in progress");
    press("alt+d");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Leave it open"; }));
    press("2");
    ASSERT_NE(wait_for("EPDS: Ana, left out"), nullptr);
    EXPECT_EQ(step("EPDS: Ana").progress, "not done: declined");
}

TEST_F(VisitStepsTest, BeforeOthersAnAnswerIsCoveredOnceTheKeyboardHasLeftIt) {
    open_visit();
    click("EPDS: Ana, not begun");
    ASSERT_TRUE(wait_until_shows("row 1 of"));
    press("2");
    press("3");
    ASSERT_TRUE(wait_until_shows("row 3 of"));
    const auto covered = [this] {
        const auto words = words_on_screen();
        return std::count(words.begin(), words.end(), "answered");
    };
    EXPECT_EQ(covered(), 0);

    press("ctrl+0");
    ASSERT_TRUE(wait_until([&] { return covered() > 0; }));
    const auto both = covered();
    press("Up");
    EXPECT_TRUE(wait_until([&] { return covered() < both; })) << "the row in hand is open";
    press("Down");
    EXPECT_TRUE(wait_until([&] { return covered() == both; }));

    press("ctrl+0");
    EXPECT_TRUE(wait_until([&] { return covered() == 0; }));
}

// The pane had been there, closed, since the visit opened: Tab went from its first field to the
// bar at the left.
TEST_F(VisitStepsTest, TheTabKeyWalksAPane) {
    open_visit();
    press("alt+i");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Name or number"; }));

    press("Tab");
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Agency"; })) << focused_name();
    press("Tab");
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Language"; })) << focused_name();
}

TEST_F(VisitStepsTest, TheTabKeyWalksTheRowsOfNextStepsBeforeOneIsAdded) {
    open_visit();
    wait_for("What happened, seen and heard")->SetFocus();

    press("Tab");

    EXPECT_TRUE(wait_until([this] { return focused_name() == "What"; })) << focused_name();
}

TEST_F(VisitStepsTest, WhatIsFoundTakesTheKeyboardAndEscapeClosesItFirst) {
    open_visit();
    ASSERT_THAT(session().visits().set_in_room(m_visit, {{}, false, false}), test::IsOk());
    click("EPDS: Ana, not begun");
    ASSERT_TRUE(wait_until_shows("row 1 of"));
    const auto before = focused_name();
    press("alt+f");
    ASSERT_TRUE(wait_until_shows("What is found so far"));
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Close the pane"; }))
        << focused_name();

    press("Escape");

    EXPECT_TRUE(wait_until([this] { return !shows("What is found so far"); }));
    EXPECT_NE(find("End visit"), nullptr) << "the visit is still there";
    EXPECT_TRUE(wait_until([&] { return focused_name() == before; })) << focused_name();
}

TEST_F(VisitStepsTest, ArrowsWalkTheStepsAndDeleteAsksWhyInOwnWords) {
    open_visit();
    wait_for("Story, not begun")->SetFocus();

    press("Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Milestones: Leo, not begun"; }));
    press("Delete");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "no time left"; }));
    fill("In your own words", "Grandmother took him out");
    click("Leave it out");

    EXPECT_TRUE(wait_until(
        [this] { return step("Milestones: Leo").state == workflow::StepState::Skipped; }));
    EXPECT_EQ(step("Milestones: Leo").progress, "not done: Grandmother took him out");
}

TEST_F(VisitStepsTest, WhatWaitsToBeAskedAloneIsSaidOnceNobodyIsThereAndTodayLeadsThere) {
    open_visit();
    ASSERT_THAT(session().visits().set_in_room(m_visit, {{}, true, false}), test::IsOk());
    auto scale = session().plan_of(m_visit).begin(step("EPDS: Ana")).value();
    for (auto next = scale->next_unanswered({}); next; next = scale->next_unanswered(*next)) {
        const auto* row = scale->row(*next);
        ASSERT_THAT(scale->answer(*next, row->options.front().answer), test::IsOk());
    }
    scale.reset();

    press("alt+p");
    ASSERT_NE(wait_for("Go on with the visit"), nullptr);
    EXPECT_FALSE(shows("to ask alone")) << "the other adult looks on";
    press("alt+o");
    ASSERT_NE(wait_for("Pause"), nullptr);
    ASSERT_THAT(session().visits().set_in_room(m_visit, {{}, false, false}), test::IsOk());
    press("alt+p");
    ASSERT_TRUE(wait_until_shows("1 question to ask alone waits on Today."));
    open_place(TodayPlace{});
    ASSERT_TRUE(wait_until_shows("1 question to ask A.M. alone: EPDS"));
    click("Ask alone: L.M., 1 question to ask A.M. alone: EPDS");

    EXPECT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
}

TEST_F(VisitStepsTest, OnceSheIsAloneACompletedScaleGoesOnAtWhatWaited) {
    open_visit();
    press("ctrl+0");
    ASSERT_TRUE(wait_until([this] { return session().visits().in_room(m_visit).other_adult; }));
    click("EPDS: Ana, not begun");
    ASSERT_TRUE(wait_until([this] { return shows("row 1 of"); }));
    type("3333333331");
    press("alt+d");
    ASSERT_TRUE(wait_until_shows("Second pass"));
    type("3333333331");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Done"; }));
    EXPECT_FALSE(shows("Total on the paper")) << "a score, and the other adult looks on";
    press("alt+d");
    ASSERT_TRUE(wait_until_shows("Done, and kept with this visit."));
    ASSERT_NE(wait_for("EPDS: Ana, done"), nullptr);
    EXPECT_EQ(step("EPDS: Ana").progress, "completed");

    EXPECT_EQ(focused_name(), "Answers");
    EXPECT_TRUE(shows("What was answered can be read when nobody else is in the room."));
    press("ctrl+0");
    ASSERT_TRUE(wait_until([this] { return !session().visits().in_room(m_visit).other_adult; }));
    click("EPDS: Ana, done");

    ASSERT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
    ASSERT_TRUE(wait_until([this] { return focused_name() == "1, at the top"; }));
    press("2");
    // The answer, the total, and the cut-off that was crossed without it.
    EXPECT_NE(wait_for("Found so far: 3 to read alone"), nullptr);
}

TEST_F(VisitStepsTest, WhenSomebodyComesInTheKeyboardIsWhereItMayBeSeen) {
    open_visit();
    click("Stresses and supports: Ana, not begun");
    ASSERT_TRUE(wait_until([this] { return shows("row 1 of 39"); }));
    for (int row = 0; row < 28; ++row) press("n");
    ASSERT_TRUE(wait_until_shows("row 29 of 39"));

    press("ctrl+0");

    // Nothing had it any more, and F12 was not heard.
    ASSERT_TRUE(wait_until_shows("of 27"));
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Done"; }));
    press("ctrl+0");
    EXPECT_TRUE(wait_until_shows("of 39"));
}

TEST_F(VisitStepsTest, NoneOfTheseEndsItsRow) {
    open_visit();
    click("Birth and neonatal time: Leo, not begun");
    ASSERT_NE(wait_for("Birth and neonatal time: Leo, in progress"), nullptr);
    find("none of these")->SetFocus();

    press("0");

    EXPECT_TRUE(wait_until([this] { return focused_name() == "yes"; })) << focused_name();
}

/// What Ana shows with Leo, without words.
class CuesTest : public VisitStepsTest {
protected:
    void open_cues() {
        open_visit();
        click("Signs without words: Ana with Leo, not begun");
        ASSERT_NE(wait_for("Looks at the child with warmth"), nullptr);
    }
    bool has_moments(const std::string& sign) {
        const auto& beside = find(sign)->GetParent()->GetChildren();
        return std::any_of(beside.begin(), beside.end(), [](const wxWindow* one) {
            return one->IsShown() && from_wx(accessible_name(*one)) == "play";
        });
    }
    std::string answer(const std::string& link_id) {
        const auto& all = session().assessments().of_family(m_saved.family);
        const auto stored = session().assessments().open(all->front().id);
        const auto* row = (*stored)->row({link_id, {}});
        return row == nullptr ? "no row" : row->answer_words;
    }
};

TEST_F(CuesTest, KnowWhereItWasAndNobodyIsAsked) {
    open_cues();

    EXPECT_EQ(answer("OBS-setting"), "at home");
    EXPECT_TRUE(shows("About Ana with Leo. Observed."));
}

TEST_F(CuesTest, ADigitTapsItsSignAndThePartsAreWalkedByPageDown) {
    open_cues();

    press("Page_Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Looks at the child with warmth"; }));
    press("1");
    press("3");
    press("5");
    press("5");
    press("Page_Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Face is calm"; }));
    press("2");

    EXPECT_TRUE(wait_until([this] { return answer("NV-face-A2") == "seen"; }));
    EXPECT_EQ(answer("NV-eye-A1"), "seen");
    EXPECT_EQ(answer("NV-eye-A2"), "");
    EXPECT_EQ(answer("NV-eye-A3"), "seen");
    EXPECT_EQ(answer("NV-eye-X2"), "looked for, not seen");
}

TEST_F(CuesTest, MomentsAppearOnceASignWasSeenAndGoWithIt) {
    open_cues();
    press("Page_Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Looks at the child with warmth"; }));
    EXPECT_FALSE(has_moments("Looks at the child with warmth"));

    press("Space");
    ASSERT_TRUE(wait_until([this] { return has_moments("Looks at the child with warmth"); }));
    press("Right");
    press("Space");
    ASSERT_TRUE(wait_until([this] { return answer("NV-eye-A1.play") == "yes"; }));
    press("Left");
    press("Space");

    EXPECT_TRUE(wait_until([this] { return !has_moments("Looks at the child with warmth"); }));
    EXPECT_EQ(answer("NV-eye-A1"), "looked for, not seen");
    EXPECT_EQ(answer("NV-eye-A1.play"), "");
}

TEST_F(CuesTest, OnceCompletedOnlyWhatWasLookedForIsRead) {
    open_cues();
    find("Looks at the child with warmth")->SetFocus();
    press("1");
    ASSERT_TRUE(wait_until([this] { return answer("NV-eye-A1") == "seen"; }));
    press("alt+d");
    ASSERT_NE(wait_for("Signs without words: Ana with Leo, done"), nullptr);

    EXPECT_TRUE(wait_until_shows("1 of 3 looked for"));
    EXPECT_FALSE(shows("Face is calm"));
    click("Open 3 not looked for");
    EXPECT_TRUE(wait_until_shows("Face is calm"));
    click("Fold 3 not looked for");
    EXPECT_TRUE(wait_until([this] { return !shows("Face is calm"); }));
}

TEST_F(CuesTest, LettersStillAnswerAndMoveOn) {
    open_cues();
    press("Page_Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Looks at the child with warmth"; }));

    type("yny");

    ASSERT_TRUE(wait_until([this] { return answer("NV-eye-A3") == "seen"; }));
    EXPECT_EQ(answer("NV-eye-A1"), "seen");
    EXPECT_EQ(answer("NV-eye-A2"), "looked for, not seen");
}

TEST_F(VisitStepsTest, TheVisitDoesNotEndOverWordsThatAreNotSaved) {
    open_visit();
    click("EPDS: Ana, not begun");
    ASSERT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
    press("alt+l");
    fill("In your own words", "She was too tired");

    press("alt+e");

    EXPECT_TRUE(wait_until_shows("What you typed at the right is not saved yet."));
    EXPECT_EQ(session().visits().visit(m_visit)->status, VisitStatus::Running);
}

TEST_F(VisitStepsTest, TheStepThatIsOpenIsSeen) {
    open_visit();
    frame().SetSize(1000, 520);
    const auto steps = session().visits().steps(m_visit).value();
    const auto last = steps.back();

    auto begun = session().plan_of(m_visit).begin(last).value();
    const auto id = begun->assessment().id;
    begun.reset();
    open_place(VisitPlace{m_visit, id});
    auto* entry = wait_for(last.title + ", in progress");
    ASSERT_NE(entry, nullptr);

    EXPECT_TRUE(wait_until(
        [&] { return entry->GetParent()->GetScreenRect().Contains(entry->GetScreenRect()); }));
}

TEST_F(VisitStepsTest, ADigitWithCtrlSaysWhoIsInTheRoom) {
    open_visit();
    const auto room = [this] { return session().visits().in_room(m_visit); };
    ASSERT_EQ(room().caregivers.size(), 1U);

    press("ctrl+1");
    EXPECT_TRUE(wait_until([&] { return room().caregivers.empty(); }));
    press("ctrl+0");
    EXPECT_TRUE(wait_until([&] { return room().other_adult; }));
    press("ctrl+1");

    EXPECT_TRUE(wait_until([&] { return room().caregivers.size() == 1; }));
    EXPECT_TRUE(room().other_adult);
}

TEST_F(VisitStepsTest, WhatIsDoneLeadsOnAndItsWordsGoWithIt) {
    open_visit();
    click("Milestones: Leo, not begun");
    ASSERT_TRUE(wait_until([this] { return shows("row 1 of 10"); }));
    press("e");
    press("alt+d");
    ASSERT_TRUE(wait_until_shows("Done, and kept with this visit."));

    click("Next: Birth and neonatal time: Leo");

    EXPECT_TRUE(wait_until_shows("How many babies"));
    EXPECT_FALSE(shows("Done, and kept with this visit."));
}

/// Numbers of the neonatal time.
class NumbersTest : public VisitStepsTest {
protected:
    void open_neonatal_time() {
        open_visit();
        click("Birth and neonatal time: Leo, not begun");
        ASSERT_TRUE(wait_until_shows("How many babies"));
        wait_for("Age at the first holding")->SetFocus();
    }
    std::string holding() {
        const auto all = session().assessments().of_family(m_saved.family);
        const auto stored = session().assessments().open(all->front().id).value();
        for (const auto& row : stored->rows()) {
            if (row.text == "Age at the first holding") return row.answer_words;
        }
        return "no row";
    }
};

TEST_F(NumbersTest, EnterKeepsTheNumberAndGoesOn) {
    open_neonatal_time();

    type("3");
    press("Return");

    EXPECT_TRUE(wait_until([this] { return focused_name() != "Age at the first holding"; }));
    EXPECT_FALSE(focused_name().empty());
    EXPECT_EQ(holding(), "3");
}

TEST_F(NumbersTest, ALetterBesideThemIsTheKeyOfItsOption) {
    open_neonatal_time();

    type("d");
    ASSERT_TRUE(wait_until([this] { return holding() == "declined"; }));
    press("Up");
    press("Down");
    press("Up");

    EXPECT_EQ(holding(), "declined") << "to pass over the empty field takes nothing back";
}

TEST_F(NumbersTest, WhatIsNoNumberIsSaidAtItsRow) {
    open_neonatal_time();

    type("3-4");
    press("Return");

    EXPECT_TRUE(wait_until_shows("Please write a whole number."));
    EXPECT_EQ(focused_name(), "Age at the first holding");
    EXPECT_FALSE(shows("cannot be right"));
}

}  // namespace
}  // namespace attune::ui
