// SPDX-License-Identifier: Apache-2.0
/// \file
/// The answers an item offers: answerOption, or a value set contained in the form.
#pragma once

#include <vector>

#include "fhirpath/score_index.h"
#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Options of `item`; empty when it has none or they lie in a list outside the form (a remark).
std::vector<Option> read_options(const Json& questionnaire, const Json& item,
                                 const fhirpath::ScoreIndex& scores, const FilePlace& place,
                                 Inspection& inspection);

}  // namespace attune::forms
