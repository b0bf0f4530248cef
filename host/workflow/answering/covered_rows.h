// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a caregiver has answered about herself so far, while others are in the room
/// (clinical/workflow section 3).
#pragma once

#include <vector>

#include "workflow/covered_row.h"

namespace attune::workflow {

/// Every answer is covered but that of the row in hand, with its parts: the work goes on.
std::vector<FormRow> with_answers_covered(std::vector<FormRow> rows, const ItemAddress& in_hand);

}  // namespace attune::workflow
