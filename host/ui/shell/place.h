// SPDX-License-Identifier: Apache-2.0
/// \file
/// Where in the window one can be. A place is a value: it is kept for going back and for coming
/// back after Hide or a lock.
#pragma once

#include <optional>
#include <variant>

#include "model/ids.h"
#include "workflow/crisis.h"

namespace attune::ui {

struct TodayPlace {
    bool operator==(const TodayPlace&) const = default;
};
struct FamiliesPlace {
    bool operator==(const FamiliesPlace&) const = default;
};
struct NewCallPlace {
    bool operator==(const NewCallPlace&) const = default;
};
enum class ChartTab {
    Overview = 1,
    Visits = 2,
    Assessments = 3,
    History = 4,
    Referrals = 5,
    People = 6
};
/// `child` is empty for a family of which no child is known yet.
struct ChartPlace {
    FamilyId family;
    ChildId child;
    ChartTab tab = ChartTab::Overview;
    bool operator==(const ChartPlace&) const = default;
};
struct ReferralsPlace {
    bool operator==(const ReferralsPlace&) const = default;
};
/// A new referral for this child, or the draft of one to be changed.
struct ReferPlace {
    FamilyId family;
    ChildId child;
    std::optional<ReferralId> draft = {};
    bool operator==(const ReferPlace&) const = default;
};
/// The letter of a referral.
struct ReportPlace {
    ReferralId referral;
    bool operator==(const ReportPlace&) const = default;
};
/// A visit; at this assessment, or at its story.
struct VisitPlace {
    VisitId visit;
    std::optional<AssessmentId> assessment;
    bool operator==(const VisitPlace&) const = default;
};
/// An assessment outside any visit.
struct AssessmentPlace {
    AssessmentId assessment;
    bool operator==(const AssessmentPlace&) const = default;
};
struct InstrumentsPlace {
    bool operator==(const InstrumentsPlace&) const = default;
};
struct PracticePlace {
    bool operator==(const PracticePlace&) const = default;
};
/// Where the session's PIN is chosen.
struct PinPlace {
    bool operator==(const PinPlace&) const = default;
};
/// During a visit: where the clinician says, by PIN, that she is alone.
struct AlonePlace {
    bool operator==(const AlonePlace&) const = default;
};
/// What waits for an action and a new concern; of every family where `family` is empty. An alert
/// that is named comes first.
struct SafetyPlace {
    FamilyId family;
    std::optional<AlertId> alert;
    bool operator==(const SafetyPlace&) const = default;
};
/// A crisis sheet or safety plan to print, for this family or for nobody in particular.
struct SheetPlace {
    workflow::Sheet sheet = workflow::Sheet::Crisis;
    FamilyId family;
    bool operator==(const SheetPlace&) const = default;
};
struct UrgentLetterPlace {
    AlertId alert;
    bool operator==(const UrgentLetterPlace&) const = default;
};

using Place =
    std::variant<TodayPlace, FamiliesPlace, NewCallPlace, ChartPlace, ReferralsPlace, ReferPlace,
                 ReportPlace, VisitPlace, AssessmentPlace, InstrumentsPlace, PracticePlace,
                 PinPlace, AlonePlace, SafetyPlace, SheetPlace, UrgentLetterPlace>;

}  // namespace attune::ui
