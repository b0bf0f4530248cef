// SPDX-License-Identifier: Apache-2.0
#include "safety/family_of_place.h"

#include "workflow/assessment_session.h"
#include "workflow/practice_session.h"

namespace attune::ui {

namespace {

struct Finder {
    workflow::PracticeSession& session;

    FamilyId operator()(const ChartPlace& place) const { return place.family; }
    FamilyId operator()(const ReferPlace& place) const { return place.family; }
    FamilyId operator()(const SafetyPlace& place) const { return place.family; }
    FamilyId operator()(const SheetPlace& place) const { return place.family; }
    FamilyId operator()(const UrgentLetterPlace& place) const {
        const auto row = session.alerts().row(place.alert);
        return row ? row->alert.family : FamilyId{};
    }
    FamilyId operator()(const VisitPlace& place) const {
        const auto visit = session.visits().visit(place.visit);
        return visit ? visit->family : FamilyId{};
    }
    FamilyId operator()(const AssessmentPlace& place) const {
        const auto assessment = session.assessments().open(place.assessment);
        return assessment ? (*assessment)->assessment().family : FamilyId{};
    }
    FamilyId operator()(const ReportPlace& place) const {
        const auto referral = session.referrals().referral(place.referral);
        return referral ? referral->family : FamilyId{};
    }
    template <class Other>
    FamilyId operator()(const Other&) const {
        return {};
    }
};

}  // namespace

FamilyId family_of(const Place& place, workflow::PracticeSession& session) {
    return std::visit(Finder{session}, place);
}

}  // namespace attune::ui
