// SPDX-License-Identifier: Apache-2.0
/// \file
/// Answers that were called a slip of the key: whether they still stand, and the form that is
/// opened once more so that they can be corrected.
#pragma once

#include "forms/form.h"
#include "model/alert.h"
#include "model/assessment.h"
#include "practice/desk.h"

namespace attune::workflow {

/// It was said last of it that it was keyed in error.
bool is_called_a_slip(const Alert& alert);
/// Whether the answers that raised it still do. What no rule of the form raises was raised by a
/// plugin: then as its newest reply says, and as long as there is none on these answers, they do.
/// Not for a concern raised by hand.
Result<bool> still_fires(const Desk& desk, const Alert& alert);
/// A slip on this assessment still stands.
Result<bool> awaits_correction(const Desk& desk, const AssessmentId& id);

/// It was completed before and is open once more.
bool is_being_corrected(const Assessment& assessment);
/// How it is kept when it is done: an amended one was completed before; one that was left too long
/// and opened for a correction alone stays a part.
Result<AssessmentStatus> status_when_done(const Desk& desk, const Assessment& assessment,
                                          bool can_resume);

/// What ended is in progress once more, at the question. Conflict when it was signed or taken back.
Result<Assessment> open_at(Desk& desk, Assessment assessment, const std::string& question);

}  // namespace attune::workflow
