// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is to be done in one visit: the battery it follows, what was added to it, what was left
/// out and why.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/battery.h"
#include "workflow/assessments.h"
#include "workflow/visits.h"

namespace attune::workflow {

struct Desk;
class AssessmentSession;

/// How far a visit has got; the story does not count.
struct PlanProgress {
    int done = 0;
    int skipped = 0;
    int of = 0;
    int open() const { return of - done - skipped; }
    /// "4 of 9 done"; "4 of 9 done, 1 left out"; empty when there is nothing to do.
    std::string words() const;
};
PlanProgress progress_of(const std::vector<VisitStep>& steps);

/// Reasons that are offered for leaving a step out; any other may be written.
const std::vector<std::string>& reasons_to_skip();

/// Something that could be done in this visit and is not among its steps.
struct AddableStep {
    std::string instrument;
    std::string title;  ///< "GAD-7: Ana"
    Subject subject;
    /// "not taking part in this visit", "no contact with Leo", "outside its ages"; empty = it fits.
    std::string remark;
};

/// Main thread only. NotFound for an unknown visit.
class VisitPlan {
public:
    VisitPlan(Desk& desk, VisitId visit) : m_desk(desk), m_visit(std::move(visit)) {}

    /// The one chosen for the visit, else the practice's first.
    Result<Battery> battery() const;
    Result<void> follow(const BatteryId& battery);

    /// What fits comes first.
    Result<std::vector<AddableStep>> addable() const;
    Result<void> add(const std::string& instrument, const Subject& subject);
    /// InvalidInput without a reason; it is printed under what a letter could not learn.
    Result<void> skip(const std::string& instrument, const Subject& subject,
                      const std::string& reason);
    /// Takes back that it was added or left out.
    Result<void> take_back(const std::string& instrument, const Subject& subject);

    /// Begins it. What the visit knows of an observation's occasion (where, who else was there) is
    /// answered already.
    Result<std::unique_ptr<AssessmentSession>> begin(const VisitStep& step) const;
    /// How a step that is not begun is begun: asked is the caregiver it is about, else who is in
    /// the room first; nobody where only the clinician may answer.
    Result<NewAssessment> entry_for(const VisitStep& step) const;

private:
    Result<void> decide(const StepChoice& choice);

    Desk& m_desk;
    VisitId m_visit;
};

}  // namespace attune::workflow
