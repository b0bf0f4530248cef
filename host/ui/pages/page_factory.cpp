// SPDX-License-Identifier: Apache-2.0
#include "pages/page_factory.h"

#include "chart/chart_page.h"
#include "families/families_page.h"
#include "instruments/instruments_page.h"
#include "new_call/new_call_page.h"
#include "pin/alone_page.h"
#include "pin/pin_page.h"
#include "practice/practice_page.h"
#include "referrals/refer_page.h"
#include "referrals/referrals_page.h"
#include "report/report_page.h"
#include "safety/safety_page.h"
#include "safety/sheet_page.h"
#include "safety/urgent_letter_page.h"
#include "today/today_page.h"
#include "visit/assessment_page.h"
#include "visit/visit_page.h"

namespace attune::ui {

namespace {

struct Maker {
    wxWindow* parent;
    Shell& shell;

    Page* operator()(const TodayPlace&) const { return new TodayPage(parent, shell); }
    Page* operator()(const FamiliesPlace&) const { return new FamiliesPage(parent, shell); }
    Page* operator()(const NewCallPlace&) const { return new NewCallPage(parent, shell); }
    Page* operator()(const ChartPlace& place) const { return new ChartPage(parent, shell, place); }
    Page* operator()(const ReferralsPlace&) const { return new ReferralsPage(parent, shell); }
    Page* operator()(const ReferPlace& place) const { return new ReferPage(parent, shell, place); }
    Page* operator()(const ReportPlace& place) const {
        return new ReportPage(parent, shell, place);
    }
    Page* operator()(const VisitPlace& place) const { return new VisitPage(parent, shell, place); }
    Page* operator()(const AssessmentPlace& place) const {
        return new AssessmentPage(parent, shell, place);
    }
    Page* operator()(const InstrumentsPlace&) const { return new InstrumentsPage(parent, shell); }
    Page* operator()(const PinPlace&) const { return new PinPage(parent, shell); }
    Page* operator()(const AlonePlace&) const { return new AlonePage(parent, shell); }
    Page* operator()(const PracticePlace&) const { return new PracticePage(parent, shell); }
    Page* operator()(const SafetyPlace& place) const {
        return new SafetyPage(parent, shell, place);
    }
    Page* operator()(const SheetPlace& place) const { return new SheetPage(parent, shell, place); }
    Page* operator()(const UrgentLetterPlace& place) const {
        return new UrgentLetterPage(parent, shell, place);
    }
};

}  // namespace

Page* make_page(wxWindow* parent, Shell& shell, const Place& place) {
    return std::visit(Maker{parent, shell}, place);
}

}  // namespace attune::ui
