// SPDX-License-Identifier: Apache-2.0
/// \file
/// A child's chart: who it is, who cares, what was found, what waits.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/consent.h"
#include "model/family.h"
#include "model/referral.h"
#include "model/visit.h"
#include "workflow/ages_view.h"
#include "workflow/alert_desk.h"
#include "workflow/assessments.h"
#include "workflow/families.h"
#include "workflow/found.h"
#include "workflow/referrals.h"

namespace attune::workflow {

struct Desk;
struct HistoryView;

/// What the child, a caregiver or the two together do well, as told or seen.
struct Strength {
    std::string about;  ///< "Leo", "Ana with Leo"; "Mia and Noa" when one visit saw both
    std::string text;
    Date on = Date::from_days({});
};

struct CaregiverOnChart {
    LinkedCaregiver linked;
    std::string line;  ///< "Ana (mother, primary)"
    /// "no contact", "supervised visits only", "may consent: parent"; empty when nothing is set.
    std::string limits;
};

/// The newest result of each instrument and subject.
struct LatestResult {
    AssessmentRow assessment;
    FoundView found;
};

struct ChartView {
    Family family;
    Child child;
    std::string name;  ///< "Leo Martins"; "Child of Ana Martins" when the child has no name yet
    /// Absent without a birth date.
    std::optional<AgesView> ages;
    /// "7 months 0 days"; "birth date not known".
    std::string age_line;
    /// "corrected 4 months 22 days"; "corrected age not known"; empty for a child born at term.
    std::string corrected_line;
    std::string birth_line;  ///< "born 30+0, very preterm, 1210 g"
    std::vector<CaregiverOnChart> caregivers;
    std::string caregivers_line;
    std::string safe_contact;
    std::string custody;
    std::string languages;
    /// "Mia, twin B, has the same birth date": read before going on.
    std::vector<std::string> mix_up_warnings;

    std::vector<AlertRow> open_alerts;
    std::vector<FoundLine> stands_out;
    std::vector<Strength> strengths;
    std::vector<LatestResult> latest;
    std::vector<AssessmentRow> assessments;
    std::vector<Visit> visits;
    std::vector<Call> calls;
    std::vector<ReferralRow> referrals;
    std::vector<Consent> consents;
};

/// Main thread only.
class Charts {
public:
    explicit Charts(Desk& desk) : m_desk(desk) {}

    Result<ChartView> of_child(const ChildId& child) const;
    /// Separations, visits and milestones on one line; birth. See workflow/history.h.
    Result<HistoryView> history(const ChildId& child) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
