// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <wx/checkbox.h>
#include <wx/choice.h>

#include "controls/focus_keeper.h"
#include "controls/severity_tag.h"
#include "controls/text.h"
#include "read_screen.h"
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

class ChartPageTest : public WindowTest {
protected:
    workflow::SavedCall open_leo(ChartTab tab = ChartTab::Overview) {
        enter_practice();
        const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        open_place(ChartPlace{saved.family, saved.child, tab});
        EXPECT_TRUE(wait_until_shows("Leo Martins"));
        return saved;
    }
    wxChoice* giver() { return dynamic_cast<wxChoice*>(find("Who agrees")); }
    bool wait_for_giver() {
        return wait_until([this] { return giver() != nullptr && has_keyboard(*giver()); });
    }
    std::string chosen_giver() { return from_wx(giver()->GetStringSelection()); }
    bool is_offered(const std::string& whose) {
        const auto* check = find(whose);
        return check != nullptr && check->IsShown();
    }
};

TEST_F(ChartPageTest, ShowsBothAgesTheCaregiverAndTheSafeContact) {
    open_leo();

    EXPECT_TRUE(shows("7 months 0 days"));
    EXPECT_TRUE(shows("corrected 4 months 22 days"));
    EXPECT_TRUE(shows("Ana (mother"));
    EXPECT_TRUE(shows("Safe contact: text Ana"));
}

TEST_F(ChartPageTest, EditsTheChildAndShowsItAtOnce) {
    const auto saved = open_leo(ChartTab::People);

    click("Edit: Leo Martins");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Child's given name"; }));
    press("ctrl+a");
    type("Leonardo");
    press("alt+s");

    EXPECT_TRUE(wait_until_shows("Leonardo Martins"));
    EXPECT_EQ(session().families().child(saved.child)->name.given, "Leonardo");
}

TEST_F(ChartPageTest, RefusesABirthInTheFutureAtItsField) {
    const auto saved = open_leo(ChartTab::People);
    click("Edit: Leo Martins");
    wait_for("Born");

    fill("Born", "2031-01-01");
    press("alt+s");

    EXPECT_TRUE(wait_until([this] { return find("Child") != nullptr; }));
    EXPECT_EQ(session().families().child(saved.child)->birth_date->iso(), "2026-04-21");
}

TEST_F(ChartPageTest, AddsACaregiverWithTheTie) {
    const auto saved = open_leo(ChartTab::People);

    click("Add a caregiver");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Given name"; }));
    type("Rui");
    fill("Is the child's", "father");
    press("alt+s");

    ASSERT_TRUE(wait_until_shows("Rui (father)"));
    EXPECT_EQ(session().families().caregivers_of(saved.child)->size(), 2U);
}

TEST_F(ChartPageTest, RecordsAndWithdrawsWhatMayGoToAService) {
    const auto saved = open_leo(ChartTab::People);
    Receiver service;
    service.name = "Early Steps";
    ASSERT_TRUE(session().save(service));

    click("Record consent");
    ASSERT_TRUE(wait_for_giver());
    EXPECT_EQ(chosen_giver(), "Ana Martins (mother)");
    press("alt+k");

    ASSERT_TRUE(wait_until_shows("Leo, to Early Steps"));
    EXPECT_TRUE(shows("development, what was observed, and to hear back; by Ana Martins"));
    const auto given = session().families().consents(saved.family).value();
    ASSERT_EQ(given.size(), 1U);
    EXPECT_EQ(given.front().about, Subject(ChildSubject{saved.child}));
    click("Withdraw: Leo, to Early Steps");
    EXPECT_TRUE(wait_until_shows("withdrawn 21 November 2026"));
}

// Her mood score went by the word of whoever stood first in the list.
TEST_F(ChartPageTest, ACaregiversOwnDataAreOfferedToThatCaregiverAlone) {
    const auto saved = open_leo(ChartTab::People);
    workflow::CaregiverEntry rui;
    rui.caregiver.name = {"Rui", "Martins", {}};
    rui.link.role = "father";
    const auto father = session().families().add_caregiver(saved.child, rui).value();
    Receiver service;
    service.name = "Early Steps";
    ASSERT_TRUE(session().save(service));
    click("Record consent");
    ASSERT_TRUE(wait_for_giver());
    EXPECT_TRUE(is_offered("Ana"));
    EXPECT_FALSE(is_offered("Rui"));

    press("Down");

    ASSERT_TRUE(wait_until([this] { return chosen_giver() == "Rui Martins (father)"; }));
    EXPECT_FALSE(is_offered("Ana"));
    click("Rui with Leo");
    EXPECT_TRUE(shows("Rui Martins (father) is not recorded as one who may consent for Leo."));
    press("alt+k");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Why it counts all the same"; }));
    EXPECT_TRUE(session().families().consents(saved.family)->empty());
    type("custody by order of 3 March");
    press("alt+k");
    ASSERT_TRUE(wait_until_shows("Rui with Leo, to Early Steps"));
    EXPECT_TRUE(shows("which counts as custody by order of 3 March"));
    const auto given = session().families().consents(saved.family).value();
    ASSERT_EQ(given.size(), 2U);
    for (const auto& one : given) EXPECT_EQ(one.giver, father);
}

TEST_F(ChartPageTest, AConsentAboutNobodyIsNotKeptInSilence) {
    const auto saved = open_leo(ChartTab::People);
    Receiver service;
    service.name = "Early Steps";
    ASSERT_TRUE(session().save(service));
    click("Record consent");
    ASSERT_TRUE(wait_for_giver());

    click("Leo");
    press("alt+k");

    EXPECT_TRUE(wait_until_shows("Say whose data may go."));
    EXPECT_NE(find("Keep consent"), nullptr) << "the pane stays";
    EXPECT_TRUE(session().families().consents(saved.family)->empty());
}

TEST_F(ChartPageTest, SomebodyElseWhoAgreesIsNamed) {
    const auto saved = open_leo(ChartTab::People);
    Receiver service;
    service.name = "Early Steps";
    ASSERT_TRUE(session().save(service));
    click("Record consent");
    ASSERT_TRUE(wait_for_giver());
    press("Down");
    ASSERT_TRUE(wait_until([this] { return chosen_giver() == "somebody else"; }));
    EXPECT_FALSE(is_offered("Ana"));

    press("alt+k");
    ASSERT_TRUE(wait_until_shows("Say who gave it."));
    type("Office of Child Welfare");
    press("alt+k");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Why it counts all the same"; }));
    type("holds custody");
    press("alt+k");

    ASSERT_TRUE(wait_until_shows("by Office of Child Welfare"));
    EXPECT_FALSE(session().families().consents(saved.family)->front().giver);
}

// Escape went back a page, and what had been typed in the pane was lost.
TEST_F(ChartPageTest, EscapeClosesThePaneBeforeItLeavesTheChart) {
    open_leo(ChartTab::People);
    wait_for("Add a caregiver")->SetFocus();
    press("Space");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Given name"; }));

    press("Escape");

    EXPECT_TRUE(wait_until([this] { return focused_name() == "Add a caregiver"; }));
    EXPECT_TRUE(shows("Leo Martins"));
    press("Space");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Given name"; }));
    wait_for("Relationship")->SetFocus();
    press("Escape");
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Add a caregiver"; }))
        << "from a drop-down list too";
    press("Escape");
    EXPECT_TRUE(wait_until([this] { return find("Add a caregiver") == nullptr; }));
}

TEST_F(ChartPageTest, EscapeAsksBeforeWordsInThePaneAreLost) {
    open_leo(ChartTab::People);
    click("Add a caregiver");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Given name"; }));
    type("Rui");

    press("Escape");

    ASSERT_TRUE(wait_until_shows("What you typed at the right is not saved yet."));
    EXPECT_EQ(value_of("Given name"), "Rui");
    EXPECT_TRUE(wait_until([this] { return focused_name() == "Do not save it"; }));
    press("Escape");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Given name"; })) << focused_name();
    EXPECT_FALSE(shows("What you typed at the right is not saved yet."));

    press("Escape");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Do not save it"; }));
    press("Return");
    EXPECT_TRUE(wait_until([this] { return find("Given name") == nullptr; }));
}

TEST_F(ChartPageTest, WhatIsAskedAboutAPaneGoesWithIt) {
    open_leo(ChartTab::People);
    click("Add a caregiver");
    fill("Given name", "Rui");
    press("Escape");
    ASSERT_TRUE(wait_until_shows("What you typed at the right is not saved yet."));

    click("Save");

    ASSERT_TRUE(wait_until([this] { return find("Given name") == nullptr; }));
    EXPECT_TRUE(
        wait_until([this] { return !shows("What you typed at the right is not saved yet."); }));
}

// A second Sam was kept under the first, without a question.
TEST_F(ChartPageTest, SomebodyOfTheSameNameIsAskedAboutFirst) {
    const auto saved = open_leo(ChartTab::People);
    click("Add a caregiver");
    fill("Given name", "Ana");
    fill("Family name", "Martins");
    press("alt+s");

    ASSERT_TRUE(wait_until_shows("Ana Martins is known in this family already."));
    EXPECT_EQ(session().families().caregivers(saved.family)->size(), 1U);
    click("Somebody else, save");
    EXPECT_TRUE(
        wait_until([&] { return session().families().caregivers(saved.family)->size() == 2U; }));
}

// The row of ways to reach somebody wraps in the pane, and the pane was a row too short.
TEST_F(ChartPageTest, TheEndOfALongPaneIsInReach) {
    open_leo(ChartTab::People);
    click("Add a caregiver");

    const auto* save = wait_for("Save");

    ASSERT_NE(save, nullptr);
    EXPECT_LE(save->GetRect().GetBottom(), save->GetParent()->GetClientSize().y);
}

TEST_F(ChartPageTest, PlansAVisit) {
    const auto saved = open_leo();

    press("alt+p");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Day"; }));
    type("28 Nov 2026");
    press("Tab");
    type("10:00");
    click("Save visit");

    ASSERT_TRUE(
        wait_until([&] { return session().visits().of_family(saved.family)->size() == 1; }));
    const auto visit = session().visits().of_family(saved.family)->front();
    EXPECT_EQ(visit.date.iso(), "2026-11-28");
    EXPECT_EQ(visit.time, "10:00");
    EXPECT_EQ(visit.status, VisitStatus::Planned);
    EXPECT_TRUE(wait_until_shows("Visit planned: Sat 28 Nov, 10:00, at home."));
}

TEST_F(ChartPageTest, APlannedDayOrTimeThatCannotBeIsSaidAtItsField) {
    const auto saved = open_leo();
    press("alt+p");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Day"; }));
    type("20 Nov 2026");
    click("Save visit");
    EXPECT_TRUE(wait_until_shows("20 November 2026 has passed."));

    fill("Day", "28 Nov 2026");
    fill("Time", "after lunch");
    click("Save visit");
    EXPECT_TRUE(wait_until_shows("Please write the time"));
    EXPECT_EQ(focused_name(), "Time");

    fill("Time", "2 pm");
    press("Return");
    ASSERT_TRUE(wait_until_shows("Visit planned: Sat 28 Nov, 14:00, at home."));
    EXPECT_EQ(session().visits().of_family(saved.family)->size(), 1U);
}

// A visit put off or called off stood there as planned for ever.
TEST_F(ChartPageTest, APlannedVisitIsPutOffOrCalledOff) {
    const auto saved = open_leo(ChartTab::Visits);
    Visit visit;
    visit.family = saved.family;
    visit.date = *Date::parse("2026-11-28");
    visit.time = "10:00";
    ASSERT_THAT(session().visits().plan(visit), test::IsOk());
    const auto now = [&] { return session().visits().of_family(saved.family)->front(); };

    click("Change: Sat 28 Nov, 10:00");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Day"; }));
    EXPECT_EQ(value_of("Day"), "28 November 2026");
    fill("Day", "30 Nov 2026");
    click("Save visit");
    ASSERT_TRUE(wait_until([&] { return now().date.iso() == "2026-11-30"; }));
    EXPECT_EQ(session().visits().of_family(saved.family)->size(), 1U);

    click("Change: Mon 30 Nov, 10:00");
    click("Cancel this visit");
    EXPECT_TRUE(wait_until([&] { return now().status == VisitStatus::Cancelled; }));
    EXPECT_TRUE(wait_until_shows("Visit cancelled: Mon 30 Nov, 10:00, at home."));
}

// Who cared for an older child could only be written down a second time.
TEST_F(ChartPageTest, WhoCaresForASiblingIsChosenNotTypedAgain) {
    const auto saved = open_leo(ChartTab::People);
    click("Add a child");
    fill("Child's given name", "Eva");
    fill("Born", "3 Feb 2024");
    press("alt+s");
    ASSERT_TRUE(wait_until_shows("Nobody is named yet who cares for Eva."));

    click("Say who");
    ASSERT_TRUE(wait_until([this] { return find("Edit: Leo Martins") == nullptr; }));
    click("Add a caregiver");
    click("Ana Martins");
    EXPECT_TRUE(wait_until([this] { return value_of("Is the child's") == "mother"; }));
    press("alt+s");

    ASSERT_TRUE(wait_until([&] {
        const auto children = session().families().children(saved.family).value();
        for (const auto& child : children) {
            if (session().families().caregivers_of(child.id)->size() != 1) return false;
        }
        return children.size() == 2;
    }));
    EXPECT_EQ(session().families().caregivers(saved.family)->size(), 1U) << "one Ana, not two";
}

TEST_F(ChartPageTest, RecordsWhatWasDoneAboutAnAlert) {
    const auto saved = open_leo();
    const auto raised = session().alerts().raise(
        {saved.family, ChildSubject{saved.child}, "A-3", "a bruise, seen by me"});
    ASSERT_THAT(raised, test::IsOk());

    click("Record what was done");
    click(workflow::words_of(AlertActionKind::SupervisorCalled));

    EXPECT_TRUE(wait_until([&] { return session().alerts().open_of(saved.family)->empty(); }));
}

TEST_F(ChartPageTest, AQuestionOnSelfHarmWithoutAnAnswerIsAConcernInTheBand) {
    const auto saved = open_leo();
    const auto ana = session().families().caregivers(saved.family)->front().id;
    workflow::NewAssessment entry;
    entry.instrument = "epds";
    entry.family = saved.family;
    entry.subject = CaregiverSubject{ana};
    entry.about_child = saved.child;
    entry.informant = ana;
    auto scale = session().assessments().start(entry).value();
    ASSERT_THAT(scale->answer_all(R"({"epds-10": {"state": "declined"}})"), test::IsOk());

    ASSERT_NE(wait_for("Record what was done"), nullptr);
    EXPECT_THAT(words_on_screen(), ::testing::Contains(from_wx(word_of(Severity::Concern))));
}

TEST_F(ChartPageTest, AFamilyWithoutAChildOffersToAddOne) {
    enter_practice();
    workflow::NewCall call;
    call.call.caller_name = "Grace Whitfield";
    const auto saved = session().families().save(call);
    ASSERT_THAT(saved, test::IsOk());
    open_place(ChartPlace{saved->family, {}});

    click("Add the child");
    ASSERT_TRUE(wait_until([this] { return focused_name() == "Child's given name"; }));
    type("Zoe");
    press("alt+s");

    EXPECT_NE(wait_for("Start visit"), nullptr);
}

TEST_F(ChartPageTest, WhatIsTypedBesideIsNotLostByGoingElsewhere) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    open_place(ChartPlace{saved.family, saved.child, ChartTab::People});
    click("Add a child");
    fill("Child's given name", "Mia");

    press("alt+v");
    ASSERT_TRUE(wait_until_shows("What you typed at the right is not saved yet."));
    EXPECT_TRUE(session().visits().of_family(saved.family)->empty()) << "no visit has begun";
    EXPECT_EQ(value_of("Child's given name"), "Mia");

    click("Do not save it");
    ASSERT_TRUE(wait_until([this] { return find("Child's given name") == nullptr; }));
    press("alt+v");
    EXPECT_NE(wait_for("End visit"), nullptr);
}

TEST_F(ChartPageTest, ASafetyConcernWaitsForNothingTypedBeside) {
    enter_practice();
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    open_place(ChartPlace{saved.family, saved.child, ChartTab::People});
    click("Add a child");
    fill("Child's given name", "Mia");

    press("F9");

    EXPECT_NE(wait_for("Raise the concern"), nullptr);
}

}  // namespace
}  // namespace attune::ui
