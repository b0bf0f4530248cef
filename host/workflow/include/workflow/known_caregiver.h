// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whether a caregiver who is typed in may be one who is known already.
#pragma once

#include <optional>
#include <vector>

#include "model/people.h"

namespace attune::workflow {

/// The one of `caregivers` who has this name, whatever its capitals; nobody for an empty name.
std::optional<Caregiver> named_so(const std::vector<Caregiver>& caregivers, const PersonName& name);

}  // namespace attune::workflow
