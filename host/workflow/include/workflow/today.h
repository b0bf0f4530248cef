// SPDX-License-Identifier: Apache-2.0
/// \file
/// What waits for the clinician today, the most pressing first. Initials and ages; names only when
/// a line is pointed at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/assessment_result.h"
#include "model/ids.h"
#include "workflow/alert_desk.h"

namespace attune::workflow {

/// What pressing a line's button opens.
/// `AskAlone`: the first question that waits until the caregiver is alone. `Visits`: those of the
/// family, to put one off or call it off.
enum class TodayGoal {
    Assessment = 1,
    Visit = 2,
    Alert = 3,
    Referral = 4,
    Chart = 5,
    AskAlone = 6,
    Visits = 7
};

struct TodayLine {
    std::string initials;  ///< "L.M."
    std::string age;       ///< "7 mo (4 mo 22 d corrected)"; empty when not known
    std::string name;      ///< shown when pointed at or focused
    std::string text;      ///< "Milestones, row 6 of 10"
    std::string button;    ///< "Continue"
    TodayGoal goal = TodayGoal::Chart;
    FamilyId family;
    std::optional<ChildId> child;
    std::optional<AssessmentId> assessment;
    std::optional<VisitId> visit;
    std::optional<AlertId> alert;
    std::optional<ReferralId> referral;
    /// The day it is due; overdue when before today.
    std::optional<Date> due;
    bool is_overdue = false;
    /// Of an alert: how grave, and what is to be done next.
    std::optional<Severity> severity = {};
    std::string next = {};
};

struct TodayView {
    Date day = Date::from_days({});
    std::string day_words;  ///< "Sat 21 Nov"
    std::vector<TodayLine> to_continue;
    /// What needs an action first, then what is to be asked alone, then details still open.
    std::vector<TodayLine> needs_action;
    /// Overdue first, then by day: referral clocks, call-backs, visit notes, looking again, tasks
    /// of alerts.
    std::vector<TodayLine> due;
    std::vector<TodayLine> visits;
    std::vector<TodayLine> replies;

    bool is_empty() const {
        return to_continue.empty() && needs_action.empty() && due.empty() && visits.empty() &&
               replies.empty();
    }
};

}  // namespace attune::workflow
