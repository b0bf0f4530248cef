// SPDX-License-Identifier: Apache-2.0
/// \file
/// How the questions were asked, as it is printed with a result: mode, language, interpreter.
#pragma once

#include <optional>
#include <string>

#include "model/assessment.h"
#include "model/visit.h"
#include "practice/desk.h"

namespace attune::workflow {

/// "read aloud, Spanish, with a professional interpreter".
std::string asked_words(const Assessment& assessment,
                        const std::optional<Interpreter>& interpreter);
/// Looks up the interpreter of the assessment's visit.
std::string asked_words(const Desk& desk, const Assessment& assessment);

}  // namespace attune::workflow
