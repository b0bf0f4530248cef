// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <nlohmann/json.hpp>

#include "evaluator.h"
#include "function.h"
#include "types.h"

namespace attune::forms::fhirpath {

namespace {

/// FHIRPath's own type of a value that is not a Node.
std::string_view system_name(const Value& value) {
    switch (value.kind()) {
        case Kind::Boolean:
            return "Boolean";
        case Kind::Integer:
            return "Integer";
        case Kind::Decimal:
            return "Decimal";
        case Kind::String:
            return "String";
        case Kind::Quantity:
            return "Quantity";
        case Kind::Temporal:
            break;
        case Kind::Node:
        case Kind::Type:
            return "Any";
    }
    switch (value.temporal()->kind) {
        case TemporalKind::Date:
            return "Date";
        case TemporalKind::DateTime:
            return "DateTime";
        case TemporalKind::Time:
            return "Time";
    }
    return "Any";
}

/// Whether JSON whose FHIR type is not known looks like `type`.
bool looks_like(const Node& node, const Type& type) {
    if (!node.value) return false;
    const auto& name = type.name;
    if (node.value->is_boolean()) return name == "boolean";
    if (node.value->is_number_integer()) return name == "integer" || name == "decimal";
    if (node.value->is_number()) return name == "decimal";
    if (node.value->is_string()) return name == "string";
    if (name == "Coding") return node.value->contains("code") && !node.value->contains("value");
    if (name == "Quantity") return node.value->contains("value");
    if (name == "Reference") return node.value->contains("reference");
    return false;
}

template <class Fits>
bool matches(const Value& value, const TypeSpecifier& type, Fits fits) {
    const auto* node = value.node();
    if (!node) return type.may_be_system && type.name == system_name(value);
    if (!type.fhir) return false;
    return node->type ? fits(*node->type) : looks_like(*node, *type.fhir);
}

Collection is(Call& call) {
    if (call.input().empty()) return {};
    if (call.input().size() > 1) return call.fail("needs a single value");
    return {is_of_type(call.input().front(), call.type())};
}

Collection of_type(Call& call) {
    Collection out;
    if (!call.spend(call.input().size())) return out;
    for (const auto& value : call.input()) {
        if (is_exactly_of_type(value, call.type())) out.push_back(value);
    }
    return out;
}

Collection as(Call& call) {
    if (call.input().size() > 1) return call.fail("needs a single value");
    return of_type(call);
}

Collection type(Call& call) {
    Collection out;
    for (const auto& value : call.input()) {
        const auto* node = value.node();
        if (!node) {
            out.emplace_back(TypeName{"System", system_name(value)});
        } else if (node->type) {
            out.emplace_back(TypeName{"FHIR", node->type->name});
        }
    }
    return out;
}

constexpr Function kFunctions[] = {
    {"is", 0, 0, is}, {"as", 0, 0, as}, {"ofType", 0, 0, of_type}, {"type", 0, 0, type}};

}  // namespace

bool is_of_type(const Value& value, const TypeSpecifier& type) {
    return matches(value, type,
                   [&](const Type& actual) { return actual.derives_from(*type.fhir); });
}

bool is_exactly_of_type(const Value& value, const TypeSpecifier& type) {
    return matches(value, type, [&](const Type& actual) {
        return &actual == type.fhir ||
               (type.fhir->is_abstract() && actual.derives_from(*type.fhir));
    });
}

std::span<const Function> type_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
