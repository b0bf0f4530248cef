// SPDX-License-Identifier: Apache-2.0
/// \file
/// How the questions were asked, as it is printed with a result: mode, language, interpreter.
#pragma once

#include <string>
#include <string_view>

#include "model/assessment.h"
#include "practice/desk.h"

namespace attune::workflow {

/// How a result's settings name who interpreted.
inline constexpr std::string_view kProfessional = "professional";
inline constexpr std::string_view kFamilyMember = "family member";

/// Who interpreted while its answers were given: one of the two above, or empty. Somebody who came
/// to the visit later changes nothing of what was asked before.
std::string_view interpreted_by(const Desk& desk, const Assessment& assessment);
/// "read aloud, Spanish, with a professional interpreter".
std::string asked_words(const Assessment& assessment, std::string_view interpreted_by);
std::string asked_words(const Desk& desk, const Assessment& assessment);

}  // namespace attune::workflow
