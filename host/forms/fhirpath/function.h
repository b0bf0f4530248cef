// SPDX-License-Identifier: Apache-2.0
/// \file
/// FHIRPath's functions, found by name when an expression is parsed.
#pragma once

#include <span>
#include <string_view>

#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

class Call;

struct Function {
    std::string_view name;
    int least_arguments;
    int most_arguments;
    Collection (*body)(Call& call);
};

/// Null when there is no such function here.
const Function* find_function(std::string_view name);
/// Exists in FHIR, but needs a server or profiles.
bool is_known_but_unsupported(std::string_view name);

// One list for each file functions_*.cpp.
std::span<const Function> existence_functions();
std::span<const Function> filter_functions();
std::span<const Function> subset_functions();
std::span<const Function> string_functions();
std::span<const Function> encoding_functions();
std::span<const Function> pattern_functions();
std::span<const Function> math_functions();
std::span<const Function> aggregate_functions();
std::span<const Function> conversion_functions();
std::span<const Function> tree_functions();
std::span<const Function> type_functions();
std::span<const Function> boundary_functions();
std::span<const Function> flow_functions();
std::span<const Function> score_functions();

}  // namespace attune::forms::fhirpath
