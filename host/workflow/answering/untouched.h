// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whether anybody has answered a form yet.
#pragma once

#include "forms/form_state.h"

namespace attune::workflow {

/// Nothing stands in it but what Attune knew (answers at home elsewhere, the occasion of an
/// observation). Never true of a form without a question of its own.
bool is_untouched(const forms::FormState& state);

}  // namespace attune::workflow
