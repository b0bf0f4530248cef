// SPDX-License-Identifier: Apache-2.0
/// \file
/// The alert rules A-1 to A-8 (clinical/instruments, section 8) as far as the host knows them.
#pragma once

#include <string>
#include <string_view>

namespace attune::workflow {

/// hold the end of their assessment and routine letters on that family.
bool holds_completion(std::string_view rule);
/// "thoughts of self-harm"; the rule itself when it is not known.
std::string words_of_rule(std::string_view rule);

}  // namespace attune::workflow
