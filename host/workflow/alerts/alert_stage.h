// SPDX-License-Identifier: Apache-2.0
/// \file
/// What an alert still waits for, and which acts answer it there (clinical/workflow section 2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workflow/alert_desk.h"

namespace attune::workflow {

/// Where an alert stands, with the answers that raised it looked at once more.
struct AlertStanding {
    AlertStage stage = AlertStage::NeedsAction;
    /// It was called a slip of the key, and the answer has not been changed since.
    bool answer_stands = false;
    /// An answer raised it: not a concern said by hand.
    bool is_of_answer = false;
};

/// By its actions alone: keyed in error closes it.
AlertStage stage_of(const Alert& alert);
/// Reads the form's answers where they decide: what was keyed in error waits on until its answer
/// is changed, and a task gives way to a more severe one for the same answers.
Result<AlertStanding> standing_of(const Desk& desk, const Alert& alert);
/// Whether a form's end or a letter has to wait for it. One that cannot be read holds.
bool holds(const Desk& desk, const Alert& alert);

/// Keyed in error, and the answer has been changed since.
bool is_mended_slip(const Desk& desk, const Alert& alert);

/// How it is marked there.
Severity severity_of(const Alert& alert, AlertStage stage);
/// The day a task is due: a day after it was raised when it is urgent. Absent for all others.
std::optional<Date> due_of(const Alert& alert, AlertStage stage);

/// What may be recorded about it now, in the order of the screen; the urgent letter records itself.
std::vector<AlertActionKind> fitting_acts(const AlertStanding& standing);
/// Why this act does not fit, with those that do; empty when it fits.
std::string misfit_words(const AlertStanding& standing, AlertActionKind kind);

}  // namespace attune::workflow
