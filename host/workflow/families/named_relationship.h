// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the word for a caregiver says of the relationship, where that was not chosen.
#pragma once

#include <string>

#include "model/people.h"

namespace attune::workflow {

/// "mother" and "father" are birth parents unless the word says otherwise: "foster mother",
/// "grandfather". Other when it says nothing.
Relationship named_relationship(const std::string& role);

}  // namespace attune::workflow
