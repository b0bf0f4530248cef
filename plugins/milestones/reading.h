// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the host's request to what the rules work on.
#pragma once

#include <attune/request.hpp>

#include "rules/assessment.h"

namespace attune::milestones {

/// An answer whose code this version does not know reads as unanswered.
Assessment read_assessment(const sdk::Request& request);

}  // namespace attune::milestones
