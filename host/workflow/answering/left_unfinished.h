// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assessment on which nobody answers any more, or not for now. A cut-off that its answers
/// already cross counts from then on (A-8, clinical/instruments section 8).
#pragma once

#include <functional>
#include <memory>

#include "answering/session_state.h"

namespace attune::workflow {

/// Whether a question without an answer may still get one.
enum class Answering { GoesOn = 1, IsOver = 2 };

/// Of what a plugin raises: those that are not there yet and wait for no answer to come.
std::vector<Alert> found_alerts(const AssessmentSession::State& state,
                                const std::vector<AlertRaised>& firing, Answering now);
/// The page of it closes. Does nothing for one that was completed meanwhile, or without an answer.
void leave(std::unique_ptr<AssessmentSession::State> state);
/// Its visit is paused or ended, whether or not a page is open on it.
void leave(Desk& desk, const Assessment& assessment);
/// Asks the plugin what it makes of the answers as they were left, and keeps `state` until the
/// reply is in and its alerts are raised; then `told` is called.
void ask_as_left(const std::shared_ptr<AssessmentSession::State>& state,
                 std::function<void(AssessmentSession::State&)> told);

}  // namespace attune::workflow
