// SPDX-License-Identifier: Apache-2.0
/// \file
/// The assessments of a family: begun, found again, resumed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/assessment_result.h"
#include "workflow/found.h"

namespace attune::workflow {

struct Desk;
class AssessmentSession;
struct Moved;
struct RightPerson;

/// "interview", "read aloud", "on paper".
std::string words_of(EntryMode mode);

struct NewAssessment {
    std::string instrument;
    FamilyId family;
    Subject subject;
    /// Whose ages count; for a child or a pair the child itself, for a caregiver as chosen.
    std::optional<ChildId> about_child;
    std::optional<VisitId> visit;
    std::optional<CaregiverId> informant;
    /// Absent: as is usual for the instrument.
    std::optional<EntryMode> mode;
    /// Tag; empty: that of the informant, as far as the record knows it.
    std::string language;
};

/// One line of the list of assessments.
struct AssessmentRow {
    AssessmentId id;
    std::string instrument;
    std::string title;      ///< "Milestones"
    std::string about;      ///< "Leo"
    std::string informant;  ///< "Ana (mother)"; "observed"
    std::string on;         ///< "21 Nov 2026"
    std::string status;     ///< "in progress, row 6 of 10"
    AssessmentStatus state = AssessmentStatus::InProgress;
    bool can_resume = false;
};

/// Main thread only. A session must not outlive the practice session.
class Assessments {
public:
    explicit Assessments(Desk& desk) : m_desk(desk) {}

    /// NotFound for an unknown instrument; InvalidInput when it does not fit the subject, or when
    /// a scale whose words are not here is to be answered in another way than on paper. An
    /// assessment of the same instrument and subject that may still be resumed is resumed instead;
    /// one that may not is kept as partial.
    Result<std::unique_ptr<AssessmentSession>> start(const NewAssessment& entry);
    /// Also opens what is completed, to be read. Conflict when the assessment was left longer than
    /// its form allows: it is then kept as partial, and a new one starts.
    Result<std::unique_ptr<AssessmentSession>> open(const AssessmentId& id);

    /// Latest first.
    Result<std::vector<AssessmentRow>> of_family(const FamilyId& family) const;
    Result<AssessmentResult> result(const AssessmentId& id) const;
    Result<FoundView> found(const AssessmentId& id) const;
    /// The only way to take one back. InvalidInput without a reason; Conflict when signed.
    Result<void> enter_in_error(const AssessmentId& id, std::string_view reason);

    /// Who else of the family this assessment could be about (workflow/right_person.h).
    Result<std::vector<RightPerson>> right_persons(const AssessmentId& id) const;
    /// Entered for the wrong person: the original stays, in error and linked; a new assessment
    /// about `to` has its answers, stamped now. Alerts of the original stay until somebody answers
    /// them; those of the right person are raised anew. Conflict when it was moved already.
    Result<Moved> move(const AssessmentId& id, const RightPerson& to);

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
