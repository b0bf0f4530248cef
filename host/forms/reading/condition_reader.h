// SPDX-License-Identifier: Apache-2.0
/// \file
/// enableWhen and enableBehavior.
#pragma once

#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

void read_conditions(const Json& json, Item& item, const FilePlace& place, Inspection& inspection);
/// Fault for each condition on an item that does not exist, remark where the types cannot match.
void check_conditions(const std::vector<Item>& items, const std::vector<FilePlace>& places,
                      Inspection& inspection);

}  // namespace attune::forms
