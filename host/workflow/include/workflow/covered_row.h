// SPDX-License-Identifier: Apache-2.0
/// \file
/// A row whose answer is kept back from whoever else is in the room (clinical/workflow section 3).
#pragma once

#include "workflow/form_row.h"

namespace attune::workflow {

/// It has an answer, and the row does not say which: none of its options looks chosen.
bool is_covered(const FormRow& row);

}  // namespace attune::workflow
