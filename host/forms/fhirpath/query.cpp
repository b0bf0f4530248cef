// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/query.h"

#include <nlohmann/json.hpp>

#include "fhirpath/evaluate.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;

/// A decimal is written with its own digits: a binary number could not hold them.
Json to_json(const Value& value) {
    if (const auto* node = value.node()) return node->value != nullptr ? *node->value : Json();
    if (const auto* boolean = value.boolean()) return *boolean;
    if (const auto* integer = value.integer()) return *integer;
    if (const auto* decimal = value.decimal()) {
        auto number = Json::parse(decimal->text(), nullptr, false);
        return number.is_number() ? number : Json(decimal->text());
    }
    if (const auto* text = value.string()) return *text;
    return describe(value);
}

}  // namespace

Result<std::string> query(std::string_view expression, std::string_view resource_json,
                          Instant now) {
    const auto parsed = Expression::parse(expression);
    if (!parsed) return parsed.error();
    const auto resource = Json::parse(resource_json, nullptr, false);
    if (!resource.is_object()) {
        return Error{ErrorCode::InvalidInput, "resource", {{"", "not a JSON object"}}};
    }
    Context context;
    context.resource = resource_node(resource);
    context.focus = {Value(*context.resource)};
    context.now = now;
    const auto collection = evaluate(*parsed, context);
    if (!collection) return collection.error();
    Json list = Json::array();
    for (const auto& value : *collection) list.push_back(to_json(value));
    return list.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace attune::forms::fhirpath
