// SPDX-License-Identifier: Apache-2.0
// Twins in one visit; an interpreter; an episode too many.
#include <gmock/gmock.h>
#include <wx/choice.h>

#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

class WrongPersonTest : public WindowTest {
protected:
    void open_visit_with_twins() {
        enter_practice();
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        workflow::ChildEntry mia;
        mia.name = {"Mia", "Martins", {}};
        mia.birth_date = "2026-04-21";
        mia.gestation = "30+0";
        mia.birth_order = "twin B";
        ASSERT_THAT(session().families().add_child(m_saved.family, mia), test::IsOk());
        m_visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
        open_place(VisitPlace{m_visit, {}});
    }
    std::vector<workflow::AssessmentRow> listed() {
        return session().assessments().of_family(m_saved.family).value();
    }

    workflow::SavedCall m_saved;
    VisitId m_visit;
};

TEST_F(WrongPersonTest, TwinsAreWarnedOfAndAnAssessmentIsMovedToTheRightOne) {
    open_visit_with_twins();
    click("Milestones: Leo, not begun");
    ASSERT_TRUE(wait_until_shows("Mia, twin B has the same birth date"));
    press("n");
    ASSERT_TRUE(wait_until([this] { return shows("row 2 of"); }));

    press("alt+w");
    wait_for("This belongs to");
    click("Move it there");

    EXPECT_TRUE(wait_until_shows("Moved to Mia, twin B."));
    EXPECT_TRUE(wait_until_shows("About Mia, twin B. Asked: Ana, mother."));
    EXPECT_TRUE(wait_until([this] { return focused_name() == "yes"; })) << "on the row in hand";
    int in_error = 0;
    for (const auto& row : listed()) in_error += row.state == AssessmentStatus::EnteredInError;
    EXPECT_EQ(in_error, 1);
    EXPECT_EQ(listed().size(), 2U);
}

TEST_F(WrongPersonTest, TheInterpreterOfAVisitIsSaidAndStaysWhenSomebodyLeaves) {
    open_visit_with_twins();

    click("Interpreter: nobody");
    fill("Name or number", "4471");
    fill("Language", "Farsi");
    press("alt+s");

    ASSERT_NE(wait_for("Interpreter: 4471, Farsi"), nullptr);
    EXPECT_TRUE(session().visits().in_room(m_visit).professional_interpreter);
    click("Ana is in the room");
    EXPECT_TRUE(
        wait_until([this] { return session().visits().in_room(m_visit).caregivers.empty(); }));
    EXPECT_TRUE(session().visits().in_room(m_visit).professional_interpreter);
}

TEST_F(WrongPersonTest, AnEpisodeIsRemovedAndUndoPutsItBack) {
    open_visit_with_twins();
    workflow::NewAssessment entry;
    entry.instrument = "separation-history";
    entry.family = m_saved.family;
    entry.subject = ChildSubject{m_saved.child};
    entry.visit = m_visit;
    const auto id = session().assessments().start(entry).value()->assessment().id;
    open_place(VisitPlace{m_visit, id});
    press("y");
    ASSERT_TRUE(wait_until_shows("Separation 1"));
    press("1");
    const auto what = [&] {
        const auto stored = session().assessments().open(id).value();
        const auto* row = stored->row({"SEP-what", {0}});
        return row == nullptr ? std::string() : row->answer_words;
    };
    ASSERT_TRUE(wait_until([&] { return what() == "stay in a neonatal unit"; }));

    click("Remove Separation 1");
    ASSERT_TRUE(wait_until([&] { return what().empty(); }));
    press("alt+u");

    EXPECT_TRUE(wait_until([&] { return what() == "stay in a neonatal unit"; }));
}

}  // namespace
}  // namespace attune::ui
