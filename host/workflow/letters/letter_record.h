// SPDX-License-Identifier: Apache-2.0
/// \file
/// Everything a letter may draw on, read at once.
#pragma once

#include <optional>
#include <vector>

#include "answering/scored_run.h"
#include "chart/timeline.h"
#include "families/family_rows.h"
#include "forms/form_state.h"
#include "instruments/instrument_shelf.h"
#include "model/alert.h"
#include "model/assessment_result.h"
#include "model/battery.h"
#include "model/consent.h"
#include "model/crisis.h"
#include "model/disclosure.h"
#include "model/referral.h"
#include "model/visit.h"
#include "workflow/longitudinal.h"

namespace attune::workflow {

/// A finished (or kept) assessment with its latest result.
struct DoneAssessment {
    Assessment assessment;
    ShelvedInstrument instrument;
    AssessmentResult result;
    forms::Answers answers;
    Date on = Date::from_days({});
};

struct LeftOutStep {
    std::string title;  ///< "EPDS"
    StepChoice choice;
};

struct LetterRecord {
    Practice practice;
    Referral referral;
    Receiver receiver;
    std::vector<Receiver> receivers;  ///< the address book
    std::vector<Clinician> clinicians;
    Clinician clinician;
    Household household;
    Child child;
    std::vector<Visit> visits;  ///< begun ones, latest first
    std::vector<Call> calls;
    std::vector<Consent> consents;
    std::vector<LegalShare> shares;
    std::vector<MarkedText> marked;     ///< of the family's words typed by hand
    std::vector<LetterReview> reviews;  ///< of this referral, oldest first
    std::vector<Alert> alerts;
    std::vector<HelpLine> help_lines;  ///< the same for every family
    /// The newest of each instrument and subject that concerns this child: its own, then those of
    /// each caregiver, then of each pair.
    std::vector<DoneAssessment> assessments;
    /// What was left out of its visits and not done since, latest visit first.
    std::vector<LeftOutStep> left_out;
    std::vector<Course> courses;
    ChildHistory history;
    int finals = 0;  ///< final letters of this referral so far
    Instant now;
    Date today = Date::from_days({});

    std::string clinician_name(const ClinicianId& id) const;
    Birth birth() const { return {child.birth_date, child.gestation, child.sex_for_norms}; }
};

Result<LetterRecord> read_letter_record(const Desk& desk, const ReferralId& id);

}  // namespace attune::workflow
