// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the host's request to what the rules work on.
#pragma once

#include <attune/request.hpp>

#include "rules/birth.h"

namespace attune::prematurity {

/// A code that this version does not know reads as unanswered.
Birth read_birth(const sdk::Request& request);

}  // namespace attune::prematurity
