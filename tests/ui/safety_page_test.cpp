// SPDX-License-Identifier: Apache-2.0
// One key to a safety concern from everywhere, one more to what was done.
#include <gmock/gmock.h>

#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/modalhook.h>
#include <wx/radiobut.h>

#include "controls/focus_keeper.h"
#include "controls/text.h"
#include "window.h"
#include "workflow/assessment_session.h"
#include "workflow/disclosures.h"

namespace attune::ui {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

/// Closes a dialog at once and remembers what it was.
class SeenDialog final : public wxModalDialogHook {
public:
    SeenDialog() { Register(); }
    ~SeenDialog() override { Unregister(); }
    const wxString& title() const { return m_title; }

private:
    int Enter(wxDialog* dialog) override {
        m_title = dialog->GetTitle();
        return wxID_CANCEL;
    }

    wxString m_title;
};

class SafetyPageTest : public WindowTest {
protected:
    void take_in() {
        enter_practice();
        m_saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
        m_ana = session().families().caregivers(m_saved.family)->front().id;
    }
    AlertId concern(const std::string& rule) {
        return *session().alerts().raise(
            {m_saved.family, CaregiverSubject{m_ana}, rule, "said to me"});
    }
    std::vector<workflow::AlertRow> waiting() {
        return session().alerts().waiting_of(m_saved.family).value();
    }
    void choose(const std::string& field, const std::string& entry) {
        auto* choice = dynamic_cast<wxChoice*>(wait_for(field));
        ASSERT_TRUE(choice->SetStringSelection(to_wx(entry))) << entry;
    }
    std::string chosen(const std::string& field) {
        return from_wx(dynamic_cast<wxChoice*>(wait_for(field))->GetStringSelection());
    }
    /// Ana's scale in this visit, left open.
    AssessmentId answer_epds(const VisitId& visit, const char* answers,
                             std::optional<EntryMode> mode = {}) {
        workflow::NewAssessment entry;
        entry.instrument = "epds";
        entry.family = m_saved.family;
        entry.subject = CaregiverSubject{m_ana};
        entry.about_child = m_saved.child;
        entry.visit = visit;
        entry.informant = m_ana;
        entry.mode = mode;
        auto scale = session().assessments().start(entry).value();
        EXPECT_THAT(scale->answer_all(answers), test::IsOk());
        return scale->assessment().id;
    }
    bool is_focused(const std::string& name) {
        return wait_until([&] { return focused_name() == name; });
    }

    workflow::SavedCall m_saved;
    CaregiverId m_ana;
};

TEST_F(SafetyPageTest, SelfHarmToTheFirstActionIsTwoKeysFromTheQuestion) {
    take_in();
    const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    const auto id = answer_epds(visit, R"({"epds-10": "p1"})", EntryMode::SelfOnPaper);
    open_place(VisitPlace{visit, id});
    ASSERT_NE(wait_for("Found so far: 1 to read alone"), nullptr);

    press("F9");
    ASSERT_TRUE(is_focused("Seen to")) << "discreet: she sits there";
    press("a");

    ASSERT_TRUE(wait_until([this] {
        return waiting().size() == 1 &&
               waiting().front().stage == workflow::AlertStage::DetailsOpen;
    }));
    const auto step = waiting().front().steps.front();
    EXPECT_EQ(step.by, "Eva Lang");
    EXPECT_THAT(step.when, HasSubstr("21 Nov 2026, "));

    press("Escape");
    EXPECT_NE(wait_for("Next unanswered"), nullptr) << "back at the question";
}

TEST_F(SafetyPageTest, DetailsMayFollowAtOnce) {
    take_in();
    concern("A-1");
    open_place(SafetyPlace{m_saved.family, {}});
    ASSERT_TRUE(is_focused("Assessed now"));
    press("s");
    ASSERT_TRUE(is_focused("Thoughts"));

    type("passive, no plan");
    press("Return");

    EXPECT_TRUE(wait_until([this] { return waiting().empty(); }));
}

TEST_F(SafetyPageTest, KnownToChildWelfareAsksSinceWhen) {
    take_in();
    const auto id = concern("A-3");
    open_place(SafetyPlace{m_saved.family, {}});
    ASSERT_TRUE(is_focused("Assessed now"));

    press("k");
    ASSERT_TRUE(is_focused("Known to child welfare since"));
    type("March 2026");
    press("Return");

    ASSERT_TRUE(wait_until([&] { return !session().alerts().row(id)->steps.empty(); }));
    EXPECT_EQ(session().alerts().row(id)->steps.front().details, "since March 2026");
}

TEST_F(SafetyPageTest, AConcernIsRaisedFromTheChartByOneKeyAndEnter) {
    take_in();
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);

    press("F9");
    ASSERT_TRUE(is_focused("About whom"));
    choose("About whom", "Ana");
    dynamic_cast<wxRadioButton*>(wait_for("Violence by a partner, or fear of someone"))
        ->SetValue(true);
    choose("How known", "Seen by me");
    fill("In words", "He took the telephone away");
    press("Return");

    ASSERT_TRUE(wait_until([this] { return waiting().size() == 1; }));
    EXPECT_EQ(waiting().front().alert.rule, "A-4");
    EXPECT_EQ(waiting().front().who, "Ana (mother)");
    EXPECT_EQ(waiting().front().because, "Seen by me: He took the telephone away");
    EXPECT_TRUE(is_focused("Assessed now"));
}

TEST_F(SafetyPageTest, WhatTheConcernIsIsNeverChosenForHer) {
    take_in();
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);
    press("F9");
    ASSERT_TRUE(is_focused("About whom"));
    for (const auto& kind : workflow::concern_kinds()) {
        EXPECT_FALSE(dynamic_cast<wxRadioButton*>(wait_for(kind.what))->GetValue()) << kind.rule;
    }

    // The first of each list stood there already: a key that was missed said "Ana, seen by me".
    EXPECT_EQ(chosen("About whom"), "");
    EXPECT_EQ(chosen("How known"), "");

    click("Raise the concern");
    EXPECT_TRUE(wait_until_shows("Choose whom it is about."));
    EXPECT_EQ(focused_name(), "About whom");

    choose("About whom", "Leo");
    click("Raise the concern");
    EXPECT_TRUE(wait_until_shows("Choose what the concern is about."));

    dynamic_cast<wxRadioButton*>(wait_for("Violence by a partner, or fear of someone"))
        ->SetValue(true);
    click("Raise the concern");
    EXPECT_TRUE(wait_until_shows("Choose how it is known."));
    EXPECT_EQ(focused_name(), "How known");
    EXPECT_TRUE(waiting().empty());
    const auto is_chosen = [this](const workflow::ConcernKind& kind) {
        return dynamic_cast<wxRadioButton*>(wait_for(kind.what))->GetValue();
    };
    const auto kinds = workflow::concern_kinds();
    choose("How known", "Seen by me");
    press("3");
    ASSERT_TRUE(wait_until([&] { return is_chosen(kinds[2]); })) << "a digit says what it is";
    press("alt+r");
    ASSERT_TRUE(wait_until([this] { return waiting().size() == 1; }));
    EXPECT_EQ(waiting().front().alert.rule, kinds[2].rule);
    EXPECT_TRUE(wait_until([&] { return !is_chosen(kinds[2]); })) << "raised once";
    EXPECT_FALSE(shows("Choose what the concern is about."));
}

// Escape threw a half-written concern away.
TEST_F(SafetyPageTest, AHalfWrittenConcernIsThereAgain) {
    take_in();
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);
    press("F9");
    ASSERT_TRUE(is_focused("About whom"));
    fill("In words", "He took the telephone away");

    press("Escape");
    ASSERT_NE(wait_for("Start visit"), nullptr);
    press("F9");

    ASSERT_TRUE(is_focused("About whom"));
    EXPECT_EQ(value_of("In words"), "He took the telephone away");
}

TEST_F(SafetyPageTest, InTheMiddleOfACallTheFamilyIsSavedFirst) {
    enter_practice();
    press("ctrl+n");
    fill("In the caller's own words", "She shook him");

    press("F9");
    ASSERT_TRUE(is_focused("About which family?"));
    press("Return");
    ASSERT_TRUE(is_focused("About whom"));
    dynamic_cast<wxRadioButton*>(wait_for("A child is hurt, shaken or frightened"))->SetValue(true);
    choose("How known", "Said to me");
    fill("In words", "on the telephone");
    press("Return");

    ASSERT_TRUE(wait_until([this] { return session().alerts().waiting()->size() == 1; }));
    const auto alert = session().alerts().waiting()->front().alert;
    EXPECT_EQ(alert.rule, "A-3");
    ASSERT_THAT(*session().families().calls(alert.family), SizeIs(1));
    EXPECT_EQ(session().families().calls(alert.family)->front().worry, "She shook him");
}

TEST_F(SafetyPageTest, WithoutAFamilyItAsksWhichOne) {
    take_in();
    open_place(TodayPlace{});
    wait_for("New call");

    press("F9");
    ASSERT_TRUE(is_focused("About which family?"));
    type("Mart");
    press("Return");

    EXPECT_TRUE(is_focused("About whom"));
}

TEST_F(SafetyPageTest, LeadsToTheSafetyCheckOfThePairInTheRunningVisit) {
    take_in();
    const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    open_place(VisitPlace{visit, {}});
    press("F9");
    ASSERT_TRUE(is_focused("About whom"));

    press("alt+c");

    ASSERT_NE(wait_for("Next unanswered"), nullptr);
    const auto all = session().assessments().of_family(m_saved.family).value();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all.front().instrument, "safety-check");
    EXPECT_EQ(all.front().about, "Ana with Leo");
}

TEST_F(SafetyPageTest, TheSafetyCheckIsNeverBegunOfTheWrongPair) {
    take_in();
    workflow::CaregiverEntry rui;
    rui.caregiver.name.given = "Rui";
    rui.link.role = "father";
    ASSERT_THAT(session().families().add_caregiver(m_saved.child, rui), test::IsOk());
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);
    press("F9");
    ASSERT_TRUE(is_focused("About whom"));

    press("alt+c");
    EXPECT_TRUE(wait_until_shows("Choose the child with the caregiver"));
    choose("About whom", "Rui with Leo");
    press("alt+c");

    ASSERT_NE(wait_for("Next unanswered"), nullptr);
    EXPECT_EQ(session().assessments().of_family(m_saved.family)->front().about, "Rui with Leo");
}

TEST_F(SafetyPageTest, AnUrgentLetterAsksToWhomWhereSeveralFit) {
    take_in();
    for (const auto* name : {"Crisis team", "Night clinic"}) {
        Receiver team;
        team.name = name;
        team.view = ReportView::MentalHealth;
        ASSERT_THAT(session().save(team), test::IsOk());
    }
    const auto id = concern("A-1");
    open_place(UrgentLetterPlace{id});
    auto* to = dynamic_cast<wxChoice*>(wait_for("To"));
    ASSERT_NE(to, nullptr);

    ASSERT_TRUE(wait_until([to] { return has_keyboard(*to); }));
    EXPECT_FALSE(find("Sign and save")->IsEnabled());
    press("Down");
    EXPECT_EQ(from_wx(to->GetStringSelection()), "Crisis team (mental health)");
    press("Down");
    EXPECT_EQ(from_wx(to->GetStringSelection()), "Night clinic (mental health)");
    press("alt+s");

    ASSERT_TRUE(wait_until([&] { return !session().alerts().row(id)->steps.empty(); }));
    EXPECT_EQ(session().alerts().row(id)->steps.front().details,
              "to Night clinic (imminent danger)");
}

TEST_F(SafetyPageTest, AnUrgentLetterIsThreeKeysAndCountsAsTheAction) {
    take_in();
    Receiver team;
    team.name = "Crisis team";
    team.view = ReportView::MentalHealth;
    ASSERT_THAT(session().save(team), test::IsOk());
    const auto id = concern("A-1");
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);

    press("F9");
    ASSERT_TRUE(is_focused("Assessed now"));
    press("u");
    ASSERT_TRUE(is_focused("Sign and save"));
    press("Return");

    EXPECT_TRUE(wait_until([&] { return !session().alerts().row(id)->steps.empty(); }));
    EXPECT_EQ(session().alerts().row(id)->steps.front().what, "Urgent letter written");

    // It has no referral, and stands among what has gone out all the same.
    open_place(ChartPlace{m_saved.family, m_saved.child, ChartTab::Referrals});
    EXPECT_TRUE(wait_until_shows("What has gone out"));
    EXPECT_TRUE(shows("to Crisis team: urgent letter: Leo; Ana"));
    const auto gone_out = session().letters().disclosures().of_family(m_saved.family);
    ASSERT_THAT(gone_out, test::IsOk());
    auto* open = find("Open: " + gone_out->front().line);
    ASSERT_NE(open, nullptr);
    SeenDialog seen;
    open->SetFocus();
    press("Return");
    EXPECT_TRUE(wait_until([&] { return seen.title() == "Letter as it was signed"; }));
}

TEST_F(SafetyPageTest, AGroundThatTheAlertDoesNotSayIsAskedForAndACourtsOrderIsSomebodys) {
    take_in();
    Receiver doctor;
    doctor.name = "Springfield Pediatrics";
    doctor.view = ReportView::Physician;
    ASSERT_THAT(session().save(doctor), test::IsOk());
    const auto id = concern("A-5");
    open_place(UrgentLetterPlace{id});
    ASSERT_TRUE(is_focused("On the ground of"));
    EXPECT_FALSE(find("Sign and save")->IsEnabled());
    EXPECT_EQ(find("Ordered by"), nullptr);

    for (int down = 0; down < 4; ++down) press("Down");
    EXPECT_EQ(chosen("On the ground of"), "court order");
    ASSERT_NE(wait_for("Ordered by"), nullptr);
    EXPECT_TRUE(shows("Say which court or judge ordered it."));
    EXPECT_FALSE(find("Sign and save")->IsEnabled());
    press("alt+o");
    type("Judge M. Ortiz");
    press("alt+d");
    type("3 Nov 2026");
    ASSERT_TRUE(wait_until([this] { return find("Sign and save")->IsEnabled(); }));
    press("alt+s");

    ASSERT_TRUE(wait_until([&] { return !session().alerts().row(id)->steps.empty(); }));
    EXPECT_EQ(session().alerts().row(id)->steps.front().details,
              "to Springfield Pediatrics (court order of 3 November 2026, Judge M. Ortiz)");
}

TEST_F(SafetyPageTest, ThoughtsOfSelfHarmSaidInPrivateAreADangerAtOnce) {
    take_in();
    const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    answer_epds(visit, R"({"epds-10": {"state": "declined"}})");
    ASSERT_THAT(session().visits().end(visit), test::IsOk());
    open_place(SafetyPlace{m_saved.family, {}});

    click("Asked: thoughts of self-harm");

    ASSERT_TRUE(wait_until(
        [this] { return waiting().size() == 1 && waiting().front().alert.rule == "A-1"; }));
    EXPECT_TRUE(is_focused("Assessed now"));
}

TEST_F(SafetyPageTest, AnAnswerOfACompletedFormIsCorrectedThereByOneKey) {
    take_in();
    workflow::NewAssessment entry;
    entry.instrument = "safety-check";
    entry.family = m_saved.family;
    entry.subject = DyadSubject{m_saved.child, m_ana};
    entry.about_child = m_saved.child;
    {
        auto check = session().assessments().start(entry).value();
        ASSERT_THAT(check->answer_all(R"({"SC-A5-5": "yes"})"), test::IsOk());
        ASSERT_THAT(
            session().alerts().act(waiting().front().alert.id, AlertActionKind::AssessedNow),
            test::IsOk());
        ASSERT_THAT(check->complete(), test::IsOk());
    }
    open_place(SafetyPlace{m_saved.family, {}});
    ASSERT_NE(wait_for("Keep details"), nullptr);
    click("Keyed in error, paper checked");
    ASSERT_TRUE(is_focused("Correct the answer"));

    press("c");
    ASSERT_TRUE(wait_until_shows("Open to be corrected: change the answer, then Done."));
    press("n");

    EXPECT_TRUE(wait_until([this] { return waiting().empty(); }));
    press("alt+d");
    EXPECT_TRUE(wait_until([this] {
        return session().assessments().of_family(m_saved.family)->front().status == "amended";
    }));
}

TEST_F(SafetyPageTest, TheKeyIsNamedInTheBarAlsoWithAFamilyPresent) {
    take_in();
    const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    open_place(VisitPlace{visit, {}});

    EXPECT_NE(wait_for("Safety (F9)"), nullptr);
    EXPECT_EQ(find("Families"), nullptr);
}

TEST_F(SafetyPageTest, ThePracticeKeepsItsOwnHelpLines) {
    enter_practice();
    open_place(PracticePlace{});
    ASSERT_TRUE(wait_until_shows("Check them before use."));
    click("Edit: Numbers and words: 911, 988, 1-833-852-6262");
    fill("Number, line 1", "112");
    press("alt+v");

    EXPECT_TRUE(wait_until(
        [this] { return session().crisis().texts()->lines.front().number.find("112") == 0; }));
}

TEST_F(SafetyPageTest, WithSomebodyInTheRoomTheWordsAreDiscreetAndTheKeysStillWork) {
    take_in();
    session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    const auto id = concern("A-4");
    open_place(SafetyPlace{m_saved.family, {}});

    ASSERT_TRUE(is_focused("Seen to"));
    EXPECT_NE(find("Home"), nullptr);
    for (const auto* told :
         {"Violence by a partner, or fear of someone", "Emergency called", "A-4", "(E)"}) {
        EXPECT_EQ(find(told), nullptr) << told;
    }
    press("e");

    EXPECT_TRUE(wait_until([&] { return !session().alerts().row(id)->steps.empty(); }));
    EXPECT_EQ(session().alerts().row(id)->steps.front().what, "Emergency called");
}

TEST_F(SafetyPageTest, ASlipOfTheKeyLeadsToTheAnswerThatIsToBeCorrected) {
    take_in();
    workflow::NewAssessment entry;
    entry.instrument = "safety-check";
    entry.family = m_saved.family;
    entry.subject = DyadSubject{m_saved.child, m_ana};
    entry.about_child = m_saved.child;
    AssessmentId id;
    {
        auto check = session().assessments().start(entry).value();
        id = check->assessment().id;
        ASSERT_THAT(check->answer_all(R"({"SC-A5-5": "yes"})"), test::IsOk());
    }
    open_place(SafetyPlace{m_saved.family, {}});
    ASSERT_TRUE(is_focused("Assessed now"));

    press("x");
    ASSERT_TRUE(is_focused("Correct the answer"));
    EXPECT_TRUE(shows("The answer still stands: correct it, or take the action."));
    EXPECT_EQ(find("Keyed in error, paper checked"), nullptr);
    press("c");

    ASSERT_NE(wait_for("Next unanswered"), nullptr);
    EXPECT_EQ(session().assessments().open(id).value()->position().link_id, "SC-A5-5");
}

TEST_F(SafetyPageTest, TheKeyboardStaysAtTheAlertWhoseAnswerStillStands) {
    take_in();
    workflow::NewAssessment entry;
    entry.instrument = "safety-check";
    entry.family = m_saved.family;
    entry.subject = DyadSubject{m_saved.child, m_ana};
    entry.about_child = m_saved.child;
    {
        auto check = session().assessments().start(entry).value();
        ASSERT_THAT(check->answer_all(R"({"SC-A5-5": "yes"})"), test::IsOk());
    }
    concern("A-1");
    ASSERT_THAT(waiting(), SizeIs(2));
    ASSERT_EQ(waiting().back().alert.rule, "A-5");
    open_place(SafetyPlace{m_saved.family, {}});
    ASSERT_TRUE(is_focused("Assessed now"));
    const auto is_at_slip = [this] {
        return focused_name().find("Also answers: thoughts of self-harm") == 0;
    };

    for (int tab = 0; tab < 12 && !is_at_slip(); ++tab) press("Tab");
    ASSERT_TRUE(is_at_slip());
    press("x");

    EXPECT_TRUE(is_focused("Correct the answer")) << "not at what stands first";
}

TEST_F(SafetyPageTest, WithoutAFamilyNoKeyActsForTheOneThatStandsFirst) {
    take_in();
    const auto id = concern("A-3");
    open_place(TodayPlace{});
    wait_for("New call");

    press("F9");
    ASSERT_TRUE(is_focused("About which family?"));
    type("sea");
    press("Return");

    EXPECT_TRUE(session().alerts().row(id)->steps.empty());
    EXPECT_NE(find("Assessed now"), nullptr) << "it can be read and reached all the same";
}

TEST_F(SafetyPageTest, EnterDoesNotSayByASlipThatACaregiverWasAskedInPrivate) {
    take_in();
    const auto visit = session().visits().start_now(m_saved.family, VisitSetting::Home).value();
    answer_epds(visit, R"({"epds-10": {"state": "declined"}})");
    ASSERT_THAT(session().visits().end(visit), test::IsOk());
    open_place(ChartPlace{m_saved.family, m_saved.child});
    ASSERT_NE(wait_for("Start visit"), nullptr);

    press("F9");
    ASSERT_NE(wait_for("Asked: no thoughts of self-harm"), nullptr);

    EXPECT_TRUE(is_focused("About whom"));
}

}  // namespace
}  // namespace attune::ui
