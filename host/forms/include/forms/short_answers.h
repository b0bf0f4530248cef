// SPDX-License-Identifier: Apache-2.0
/// \file
/// Answers as people type them into a file: {"link-id": value}.
#pragma once

#include <string_view>

#include "forms/form_state.h"

namespace attune::forms {

/// A choice by its 1-based printed position or its code, repeats as a list, a repeating group as
/// a list of objects, a state as {"state": "not-observed"}, a quantity as {"value", "unit"}. Also
/// takes a QuestionnaireResponse. InvalidInput with a fault for each unknown link id and each
/// value that does not fit.
Result<Answers> answers_from_json(const Form& form, std::string_view json);

}  // namespace attune::forms
