// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whose visit runs now.
#pragma once

#include <optional>

#include "practice/desk.h"
#include "workflow/presence.h"

namespace attune::workflow {

/// Nothing while no visit runs; of several, the one started last.
Result<std::optional<FamilyHere>> find_family_here(const Desk& desk);

}  // namespace attune::workflow
