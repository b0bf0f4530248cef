// SPDX-License-Identifier: Apache-2.0
/// \file
/// The alert rules A-1 to A-8 (clinical/instruments, section 8) as far as the host knows them, and
/// what an alert still waits for.
#pragma once

#include <optional>
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
/// "thoughts of self-harm"; the rule itself when it is not known.
std::string words_of_rule(std::string_view rule);
/// What is expected next; empty when the rule is not known.
std::string next_of_rule(std::string_view rule);
AlertStage stage_of(const Alert& alert);
/// The day a task is due; absent for all others.
std::optional<Date> due_of(const Alert& alert);

}  // namespace attune::workflow
