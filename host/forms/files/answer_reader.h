// SPDX-License-Identifier: Apache-2.0
/// \file
/// Answers out of JSON: short ones as people type them, and those of a QuestionnaireResponse.
#pragma once

#include "forms/form_state.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Reads {"link-id": value}; a fault at `place` for whatever does not belong to the form.
Answers read_short_answers(const Form& form, const Json& json, const std::string& place,
                           Faults& faults);
Answers read_response(const Form& form, const Json& response, Faults& faults);

}  // namespace attune::forms
