// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <unordered_map>

#include "function.h"

namespace attune::forms::fhirpath {

const Function* find_function(std::string_view name) {
    static const auto s_functions = [] {
        std::unordered_map<std::string_view, const Function*> all;
        for (const auto list :
             {existence_functions(), filter_functions(), subset_functions(), string_functions(),
              encoding_functions(), pattern_functions(), math_functions(), aggregate_functions(),
              conversion_functions(), tree_functions(), type_functions(), boundary_functions(),
              flow_functions(), score_functions()}) {
            for (const auto& function : list) all.emplace(function.name, &function);
        }
        return all;
    }();
    const auto found = s_functions.find(name);
    return found == s_functions.end() ? nullptr : found->second;
}

bool is_known_but_unsupported(std::string_view name) {
    constexpr std::array<std::string_view, 14> kNames = {
        "memberOf",          "subsumes", "subsumedBy",     "conformsTo", "resolve",    "htmlChecks",
        "elementDefinition", "slice",    "checkModifiers", "validateVS", "validateCS", "expand",
        "translate",         "lookup"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace attune::forms::fhirpath
