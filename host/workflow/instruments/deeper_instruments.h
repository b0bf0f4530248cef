// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which instrument looks closer at what a list of stresses found.
#pragma once

#include <string_view>
#include <vector>

#include "workflow/found.h"

namespace attune::workflow {

/// By the finding's id as the built-in lists declare it; empty for most.
std::vector<DeeperInstrument> deeper_instruments(std::string_view instrument,
                                                 std::string_view finding);

}  // namespace attune::workflow
