// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/value.h"

#include <nlohmann/json.hpp>

#include "types.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;

struct KnownTypes {
    const Type* decimal = find_type("decimal");
    const Type* date = find_type("date");
    const Type* date_time = find_type("dateTime");
    const Type* instant = find_type("instant");
    const Type* time = find_type("time");
    const Type* quantity = find_type("Quantity");
};

const KnownTypes& known() {
    static const KnownTypes s_known;
    return s_known;
}

const std::string* string_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? &found->get_ref<const std::string&>()
                                                       : nullptr;
}

std::optional<Decimal> number_in(const Json& json) {
    if (json.is_number_float()) return Decimal::from_double(json.get<double>());
    if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX) {
        return Decimal::from_double(json.get<double>());
    }
    if (json.is_number_integer()) return Decimal(json.get<std::int64_t>());
    return std::nullopt;
}

std::optional<Value> quantity_in(const Node& node) {
    const auto& json = *node.value;
    const auto value = json.find("value");
    if (value == json.end() || json.contains("comparator")) return std::nullopt;
    const auto* code = string_in(json, "code");
    const auto* unit = string_in(json, "unit");
    const bool is_quantity = node.type ? node.type->derives_from(*known().quantity) : code || unit;
    const auto number = is_quantity ? number_in(*value) : std::nullopt;
    if (!number) return std::nullopt;
    return Value(Quantity{*number, code ? *code : unit ? *unit : "1"});
}

std::optional<TemporalKind> temporal_kind(const Type* type) {
    if (!type) return std::nullopt;
    if (type == known().date) return TemporalKind::Date;
    if (type == known().time) return TemporalKind::Time;
    if (type == known().date_time || type == known().instant) return TemporalKind::DateTime;
    return std::nullopt;
}

}  // namespace

Value system_value(const Value& value) {
    const auto* node = value.node();
    if (!node || !node->value) return value;
    const auto& json = *node->value;
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_string()) {
        const auto& text = json.get_ref<const std::string&>();
        const auto kind = temporal_kind(node->type);
        const auto time = kind ? Temporal::parse(*kind, text) : std::nullopt;
        return time ? Value(*time) : Value(text);
    }
    if (json.is_number()) {
        const auto number = number_in(json);
        if (!number) return value;
        if (json.is_number_float() || node->type == known().decimal) return *number;
        const auto whole = number->truncated();
        return whole ? Value(*whole) : Value(*number);
    }
    if (json.is_object()) return quantity_in(*node).value_or(value);
    return value;
}

std::optional<Decimal> number_of(const Value& value) {
    if (const auto* integer = value.integer()) return Decimal(*integer);
    if (const auto* decimal = value.decimal()) return *decimal;
    const auto* node = value.node();
    return node && node->value ? number_in(*node->value) : std::nullopt;
}

std::optional<std::string> text_of(const Value& value) {
    switch (value.kind()) {
        case Kind::Boolean:
            return *value.boolean() ? "true" : "false";
        case Kind::Integer:
            return std::to_string(*value.integer());
        case Kind::Decimal:
            return value.decimal()->text();
        case Kind::String:
            return *value.string();
        case Kind::Temporal:
            return value.temporal()->text();
        case Kind::Quantity:
            return value.quantity()->text();
        case Kind::Type:
            return std::nullopt;
        case Kind::Node:
            break;
    }
    const auto* json = value.node()->value;
    if (json && json->is_string()) return json->get<std::string>();
    const auto plain = system_value(value);
    return plain.node() ? std::nullopt : text_of(plain);
}

std::string describe(const Value& value) {
    if (auto text = text_of(value)) return *text;
    if (const auto* type = value.type()) {
        return std::string(type->space) + '.' + std::string(type->name);
    }
    const auto* node = value.node();
    const auto* json = node && node->value ? node->value : node->shadow;
    return json ? json->dump(-1, ' ', false, Json::error_handler_t::replace) : std::string();
}

}  // namespace attune::forms::fhirpath
