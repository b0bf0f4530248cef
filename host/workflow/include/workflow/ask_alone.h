// SPDX-License-Identifier: Apache-2.0
/// \file
/// Questions that waited until a caregiver is alone and were still waiting when the work stopped.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/answer.h"
#include "model/assessment.h"

namespace attune::workflow {

struct Desk;

struct AskAlone {
    Assessment assessment;
    std::string title;  ///< "Stresses and supports"
    /// Whom to ask; absent when it is not known.
    std::optional<CaregiverId> whom;
    int questions = 0;
    /// Of these, questions on self-harm that have become an alert: that one stands on Today until
    /// it is asked or given a reason (clinical/workflow section 2).
    int raised = 0;
    ItemAddress first;
    /// The visit that stands still and may go on with it.
    std::optional<VisitId> paused_visit;
    /// Nobody is in the room who should not hear it.
    bool may_be_asked_now = false;
};

/// Main thread only.
class AskAloneDesk {
public:
    explicit AskAloneDesk(Desk& desk) : m_desk(desk) {}

    /// Of begun assessments that may still be taken up. Not while a visit of the family runs: then
    /// they stand in the visit itself.
    Result<std::vector<AskAlone>> left() const;
    Result<std::vector<AskAlone>> left_of(const FamilyId& family) const;
    /// Of this assessment, also while a visit runs; absent when nothing is left to ask.
    Result<std::optional<AskAlone>> left_in(const AssessmentId& id) const;
    /// Makes the first of them the row to go on at; what was completed is taken up again. Conflict
    /// when it was signed or left too long, NotFound when nothing is left.
    Result<void> take_up(const AssessmentId& id);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
