// SPDX-License-Identifier: Apache-2.0
// What is to be done in a visit with Leo and Ana: proposed, added, left out, counted.
#include <gmock/gmock.h>

#include <algorithm>

#include "controls/accessible.h"
#include "controls/text.h"
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
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Milestones: Leo, not begun"; }));

    click("EPDS: Ana, left out");
    EXPECT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
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

TEST_F(VisitStepsTest, PausingSaysWhatWaitsToBeAskedAloneAndTodayLeadsThere) {
    open_visit();
    ASSERT_THAT(session().visits().set_in_room(m_visit, {{}, true, false}), test::IsOk());
    auto scale = session().plan_of(m_visit).begin(step("EPDS: Ana")).value();
    for (auto next = scale->next_unanswered({}); next; next = scale->next_unanswered(*next)) {
        const auto* row = scale->row(*next);
        ASSERT_THAT(scale->answer(*next, row->options.front().answer), test::IsOk());
    }
    scale.reset();

    press("alt+p");
    ASSERT_TRUE(wait_until_shows("1 question to ask alone waits on Today."));
    open_place(TodayPlace{});
    ASSERT_TRUE(wait_until_shows("1 question to ask A.M. alone: EPDS"));
    click("Ask alone: L.M., 1 question to ask A.M. alone: EPDS");

    EXPECT_TRUE(wait_until_shows("1 question to ask alone"));
    EXPECT_NE(wait_for("EPDS: Ana, in progress"), nullptr);
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

TEST_F(CuesTest, LettersStillAnswerAndMoveOn) {
    open_cues();
    press("Page_Down");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Looks at the child with warmth"; }));

    type("yny");

    ASSERT_TRUE(wait_until([this] { return answer("NV-eye-A3") == "seen"; }));
    EXPECT_EQ(answer("NV-eye-A1"), "seen");
    EXPECT_EQ(answer("NV-eye-A2"), "looked for, not seen");
}

}  // namespace
}  // namespace attune::ui
