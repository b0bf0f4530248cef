// SPDX-License-Identifier: Apache-2.0
/// \file
/// Stored assessments as lines of a list, and whether they may still be taken up again.
#pragma once

#include "answering/session_state.h"
#include "workflow/assessments.h"

namespace attune::workflow {

/// It has a result that charts and letters show: completed, or kept as far as it got.
bool has_ended(AssessmentStatus status);
/// By the form's `resume-within`: days since the first answer, and the same age band.
bool can_resume(const Assessment& assessment, const forms::Form& form, const Birth& birth,
                Date today);
Result<AssessmentRow> assessment_row(const Desk& desk, const Household& household,
                                     const Assessment& assessment);
/// Whether rows that are asked alone are among them while somebody else is in the room.
enum class PrivateRows { Shown = 1, KeptBackInCompany = 2 };
/// Its form with the answers that are on disk.
Result<forms::FormState> stored_form(const Desk& desk, const Assessment& assessment);
/// The rows of an assessment as its page would show them.
Result<std::vector<FormRow>> stored_rows(const Desk& desk, const Assessment& assessment,
                                         PrivateRows private_rows);
/// "row 6 of 10" of an assessment in progress.
Result<Progress> stored_progress(const Desk& desk, const Assessment& assessment);
/// The latest result; NotFound while there is none.
Result<AssessmentResult> stored_result(const Desk& desk, const AssessmentId& id);
/// The stored result in words.
Result<FoundView> stored_found(const Desk& desk, const Assessment& assessment);
/// Keeps an assessment in progress as it is, in this status. Its result is stored when the plugin
/// has answered.
Result<void> keep_as(Desk& desk, const Assessment& assessment, AssessmentStatus status);
/// Keeps an unfinished one that can no longer be resumed.
Result<void> keep_as_partial(Desk& desk, const Assessment& assessment);

}  // namespace attune::workflow
