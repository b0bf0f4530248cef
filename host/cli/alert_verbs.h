// SPDX-License-Identifier: Apache-2.0
/// \file
/// What `alerts` is made of, besides what stands with it.
#pragma once

#include <string>

#include "verbs.h"
#include "workflow/alert_desk.h"

namespace attune::cli {

/// "needs-action", "details-open" ...
std::string stage_code(workflow::AlertStage stage);
/// `alerts correct`: the answer behind one was a slip of the key.
void add_correct_verb(CLI::App& alerts, Bench& bench);

}  // namespace attune::cli
