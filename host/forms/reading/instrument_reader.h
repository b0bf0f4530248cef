// SPDX-License-Identifier: Apache-2.0
/// \file
/// The `urn:attune:ext:` extensions of forms/README.md into InstrumentFacts and Item.
#pragma once

#include "reading/inspection.h"
#include "reading/json_access.h"

namespace attune::forms {

/// Reads our extensions on the Questionnaire; one that we do not define is a fault.
void read_instrument(const Json& questionnaire, InstrumentFacts& facts, Inspection& inspection);
/// Reads our extensions on an item; alerts go to `facts`.
void read_item_facts(const Json& json, Item& item, InstrumentFacts& facts, const FilePlace& place,
                     Inspection& inspection);
/// Whether what our extensions refer to exists: link ids, option codes, scores.
void check_references(const std::vector<Item>& items, const InstrumentFacts& facts,
                      Inspection& inspection);

}  // namespace attune::forms
