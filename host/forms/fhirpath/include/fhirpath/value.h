// SPDX-License-Identifier: Apache-2.0
/// \file
/// What FHIRPath expressions read and give: single values, and collections of them.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "fhirpath/decimal.h"
#include "fhirpath/quantity.h"
#include "fhirpath/temporal.h"

namespace attune::forms::fhirpath {

struct Type;

/// A place in somebody's JSON document, which must outlive it. Nothing is ever copied out of it.
struct Node {
    /// Null when only the `_field` part exists (a primitive that is nothing but extensions).
    const nlohmann::json* value = nullptr;
    /// The `_field` sibling of a primitive, or null.
    const nlohmann::json* shadow = nullptr;
    /// The nearest enclosing object with a linkId, or null: how weight() finds the question.
    const nlohmann::json* item = nullptr;
    /// Null when not known; never owned.
    const Type* type = nullptr;
};

/// A resource, typed by its resourceType.
Node resource_node(const nlohmann::json& resource);
/// A part of a resource, e.g. "QuestionnaireResponse.item". Untyped when the name is not known.
Node typed_node(const nlohmann::json& part, std::string_view type_name);
/// "Patient", "QuestionnaireResponse.item", "dateTime"; empty when not known.
std::string_view type_name_of(const Node& node);

/// What type() gives. Both parts live as long as the program.
struct TypeName {
    std::string_view space;
    std::string_view name;
    bool operator==(const TypeName&) const = default;
};

/// Alternatives in this order. A Quantity is held behind a pointer only to keep values small.
enum class Kind { Boolean, Integer, Decimal, String, Temporal, Quantity, Node, Type };

class Value {
public:
    Value(bool boolean) : m_data(boolean) {}
    Value(std::int64_t integer) : m_data(integer) {}
    Value(int integer) : m_data(std::int64_t(integer)) {}
    Value(const Decimal& decimal) : m_data(decimal) {}
    Value(std::string text) : m_data(std::move(text)) {}
    Value(std::string_view text) : m_data(std::string(text)) {}
    Value(const char* text) : m_data(std::string(text)) {}
    Value(const Temporal& temporal) : m_data(std::make_shared<const Temporal>(temporal)) {}
    Value(Quantity quantity) : m_data(std::make_shared<const Quantity>(std::move(quantity))) {}
    Value(const Node& node) : m_data(node) {}
    Value(TypeName type) : m_data(type) {}

    Kind kind() const { return static_cast<Kind>(m_data.index()); }

    /// Null when it is of another kind. A Node stays a Node: see system_value().
    const bool* boolean() const { return std::get_if<bool>(&m_data); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_data); }
    const Decimal* decimal() const { return std::get_if<Decimal>(&m_data); }
    const std::string* string() const { return std::get_if<std::string>(&m_data); }
    const Temporal* temporal() const { return shared<Temporal>(); }
    const Quantity* quantity() const { return shared<Quantity>(); }
    const Node* node() const { return std::get_if<Node>(&m_data); }
    const TypeName* type() const { return std::get_if<TypeName>(&m_data); }

private:
    template <class T>
    const T* shared() const {
        const auto* held = std::get_if<std::shared_ptr<const T>>(&m_data);
        return held ? held->get() : nullptr;
    }

    std::variant<bool, std::int64_t, Decimal, std::string, std::shared_ptr<const Temporal>,
                 std::shared_ptr<const Quantity>, Node, TypeName>
        m_data;
};

/// Ordered; may hold the same value twice; empty means "not known".
using Collection = std::vector<Value>;

/// The FHIRPath value that a Node stands for: a primitive's Boolean, Integer, Decimal, String or
/// time, a FHIR Quantity's Quantity. Other nodes and all other values come back as they are.
Value system_value(const Value& value);

/// Integer or Decimal, also out of a Node. Nothing for other kinds.
std::optional<Decimal> number_of(const Value& value);

/// As toString() writes it. Nothing for a structure.
std::optional<std::string> text_of(const Value& value);

/// Fit for display and tests: like text_of(), with JSON for structures.
std::string describe(const Value& value);

}  // namespace attune::forms::fhirpath
