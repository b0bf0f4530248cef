// SPDX-License-Identifier: Apache-2.0
/// \file
/// Steps from a place in a JSON document to those below it, as FHIR's JSON form has it: arrays are
/// repetitions, `_name` holds what a primitive carries besides its value, value[x] has many names.
#pragma once

#include <string_view>

#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

void append_member(const Node& node, std::string_view name, Collection& out);
void append_children(const Node& node, Collection& out);
void append_extensions(const Node& node, std::string_view url, Collection& out);

/// Whether `name` may follow a node of this type; true where nothing is known.
bool may_have_element(const Type* type, std::string_view name);

/// Whether there is a primitive value, not only extensions.
bool has_primitive_value(const Node& node);

}  // namespace attune::forms::fhirpath
