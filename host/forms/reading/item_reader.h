// SPDX-License-Identifier: Apache-2.0
/// \file
/// One Questionnaire.item into an Item, its children aside.
#pragma once

#include "fhirpath/score_index.h"
#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Fault for what makes the item unusable (type), remarks for what is not supported.
Item read_item(const Json& questionnaire, const Json& json, const fhirpath::ScoreIndex& scores,
               const FilePlace& place, Inspection& inspection);

/// Puts help, prompts and units, which SDC writes as child items, into their parents.
void fold_guidance(std::vector<Item>& items);

}  // namespace attune::forms
