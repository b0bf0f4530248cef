// SPDX-License-Identifier: Apache-2.0
/// \file
/// Asking an expression in one line, and reading its answer as text.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "fhirpath/evaluate.h"

namespace attune::forms::fhirpath::test {

/// Values joined by ", "; "{}" for nothing; "error 1:5 text" for an error.
inline std::string shown(const Result<Collection>& result) {
    if (!result) {
        const auto& fault = result.error().faults.front();
        return "error " + fault.place + ' ' + fault.text;
    }
    std::string text;
    for (const auto& value : *result) {
        if (!text.empty()) text += ", ";
        text += describe(value);
    }
    return text.empty() ? "{}" : text;
}

inline std::string ask(std::string_view text, const Context& context = {}) {
    const auto expression = Expression::parse(text);
    if (!expression) return shown(expression.error());
    return shown(evaluate(*expression, context));
}

/// On a resource, which must outlive the call.
inline std::string ask(std::string_view text, const nlohmann::json& resource) {
    Context context;
    context.resource = resource_node(resource);
    context.focus = {Value(*context.resource)};
    return ask(text, context);
}

/// On a response to a Questionnaire.
inline std::string ask(std::string_view text, const nlohmann::json& response,
                       const nlohmann::json& questionnaire) {
    Context context;
    context.resource = resource_node(response);
    context.questionnaire = resource_node(questionnaire);
    context.focus = {Value(*context.resource)};
    return ask(text, context);
}

}  // namespace attune::forms::fhirpath::test
