// SPDX-License-Identifier: Apache-2.0
/// \file
/// The alert rules A-1 to A-8 (clinical/instruments, section 8) as far as the host knows them, and
/// the words of an alert.
#pragma once

#include <string>
#include <string_view>

#include "workflow/alert_desk.h"

namespace attune::workflow {

/// The rule of a question on self-harm that was left open or declined.
inline constexpr std::string_view kAskAlone = "ask-alone";
/// The rule that such a question raises when it is answered with yes.
inline constexpr std::string_view kSelfHarm = "A-1";

/// hold the end of their assessment and routine letters on that family.
bool holds_completion(std::string_view rule);
/// About a caregiver, never about the child alone: thoughts, danger and fear are a caregiver's.
bool is_of_caregiver(std::string_view rule);
/// One of the first entries on such an alert, keyed in error apart.
bool answers_danger(AlertActionKind kind);
/// What it is about, as its form's rule said when it was raised, else as is usual for the rule:
/// "an urge to shake the child".
std::string matter_of(const Alert& alert);
/// What is expected next: "Assess today ..."; empty when neither form nor rule says.
std::string next_of(const Alert& alert);
/// Emergency help is the first thing that it asks for: not one that is to be assessed today, or
/// that needs a doctor.
bool asks_for_emergency_help(const Alert& alert);
/// Until a task is due, in days from the one on which it was raised; not for an urgent one.
int days_of_task(std::string_view rule);

}  // namespace attune::workflow
