// SPDX-License-Identifier: Apache-2.0
/// \file
/// A completed form as it is read: in a list of signs what was looked for, not what was never
/// touched.
#pragma once

#include <set>
#include <vector>

#include "workflow/form_row.h"

namespace attune::workflow {

/// Without what is folded away. A list of signs (rows of two options with moments beside them) says
/// under its heading how many were looked for; those that were not give way to one line, which is
/// folded until its address is among `opened`, and then stand below it.
std::vector<FormRow> kept_rows(const std::vector<FormRow>& rows,
                               const std::set<ItemAddress>& opened);

}  // namespace attune::workflow
