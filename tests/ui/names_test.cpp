// SPDX-License-Identifier: Apache-2.0
// A screen reader must find a name at everything that takes the keyboard.
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/notebook.h>
#include <wx/radiobut.h>
#include <wx/srchctrl.h>
#include <wx/textctrl.h>

#include "controls/accessible.h"
#include "window.h"
#include "workflow/assessment_session.h"

namespace attune::ui {
namespace {

bool takes_keys(const wxWindow& window) {
    return dynamic_cast<const wxAnyButton*>(&window) || dynamic_cast<const wxTextCtrl*>(&window) ||
           dynamic_cast<const wxChoice*>(&window) || dynamic_cast<const wxCheckBox*>(&window) ||
           dynamic_cast<const wxRadioButton*>(&window) ||
           dynamic_cast<const wxSearchCtrl*>(&window) ||
           dynamic_cast<const wxDataViewCtrl*>(&window) || dynamic_cast<const wxNotebook*>(&window);
}

void count_nameless(wxWindow& window, int& named, int& nameless) {
    if (takes_keys(window)) ++(accessible_name(window).empty() ? nameless : named);
    if (dynamic_cast<const wxSearchCtrl*>(&window)) return;  // its inner parts take no focus
    for (wxWindow* child : window.GetChildren()) count_nameless(*child, named, nameless);
}

class NamesTest : public WindowTest {
protected:
    void expect_all_named(const std::string& page, int at_least) {
        int named = 0;
        int nameless = 0;
        count_nameless(frame(), named, nameless);
        EXPECT_EQ(nameless, 0) << page;
        EXPECT_GE(named, at_least) << page;
    }
};

TEST_F(NamesTest, EveryControlOfTheFirstRunHasAName) {
    open_first_run();
    wait_for("Practice name");
    expect_all_named("first run", 18);
}

TEST_F(NamesTest, EveryControlOfTheUnlockPageHasAName) {
    make_practice();
    open_unlock();
    expect_all_named("unlock", 6);
}

TEST_F(NamesTest, EveryControlOfEveryPageHasAName) {
    enter_practice();
    Receiver lane;
    lane.name = "Early intervention, Lane";
    ASSERT_THAT(session().save(lane), test::IsOk());
    const auto saved = save_family("Leo", "Martins", "2026-04-21", "30+0");
    const auto visit = session().visits().start_now(saved.family, VisitSetting::Home).value();
    workflow::NewAssessment entry;
    entry.instrument = "attachment-milestones";
    entry.family = saved.family;
    entry.subject = ChildSubject{saved.child};
    const auto assessment = session().assessments().start(entry).value()->assessment().id;
    const auto alert =
        *session().alerts().raise({saved.family, ChildSubject{saved.child}, "A-5", "seen"});
    const auto receiver = session().receivers()->front().id;
    const auto proposed = session().referrals().propose(saved.child, receiver).value();
    const auto referral = session().referrals().make(proposed).value();
    const std::vector<std::tuple<std::string, Place, std::string>> pages = {
        {"story", VisitPlace{visit, {}}, "Add a step"},
        {"milestones of a visit", VisitPlace{visit, assessment}, "Next unanswered"},
        {"assessment", AssessmentPlace{assessment}, "Next unanswered"},
        {"letter", ReportPlace{referral}, "Save PDF"},
        {"today", TodayPlace{}, "Find"},
        {"families", FamiliesPlace{}, "Find a family"},
        {"new call", NewCallPlace{}, "In the caller's own words"},
        {"chart", ChartPlace{saved.family, saved.child}, "Start visit"},
        {"people", ChartPlace{saved.family, saved.child, ChartTab::People}, "Add a caregiver"},
        {"referrals", ReferralsPlace{}, "Families"},
        {"refer", ReferPlace{saved.family, saved.child}, "Urgency"},
        {"instruments", InstrumentsPlace{}, "Add form..."},
        {"practice", PracticePlace{}, "Save letterhead"},
        {"pin", PinPlace{}, "Use this PIN"},
        {"safety", SafetyPlace{saved.family, alert}, "Assessed now"},
        {"safety of anybody", SafetyPlace{}, "About which family?"},
        {"crisis sheet", SheetPlace{}, "Print"},
        {"urgent letter", UrgentLetterPlace{alert}, "Sign and save"}};
    for (const auto& [name, place, landmark] : pages) {
        // While a visit runs, letters and other families stay closed.
        if (name == "letter") {
            ASSERT_THAT(session().visits().end(visit), test::IsOk());
        }
        open_place(place);
        ASSERT_NE(wait_for(landmark), nullptr) << name;
        expect_all_named(name, 8);
    }
}

}  // namespace
}  // namespace attune::ui
