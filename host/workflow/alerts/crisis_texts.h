// SPDX-License-Identifier: Apache-2.0
/// \file
/// Where the practice's crisis texts are kept.
#pragma once

#include "model/crisis.h"
#include "practice/desk.h"

namespace attune::workflow {

inline constexpr const char* kCrisisTexts = "crisis-texts";

/// The usual ones until the practice has saved its own.
Result<CrisisTexts> stored_crisis_texts(const Desk& desk);

}  // namespace attune::workflow
