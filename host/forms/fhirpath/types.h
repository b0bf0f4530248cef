// SPDX-License-Identifier: Apache-2.0
/// \file
/// The FHIR R4 types that forms meet: their elements, and what derives from what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::forms::fhirpath {

struct Type;

struct Element {
    std::string_view name;
    /// Null for value[x] and the like: the JSON property's name says the type.
    const Type* type = nullptr;
    bool is_choice = false;
};

struct Type {
    std::string_view name;
    const Type* base = nullptr;
    bool is_primitive = false;
    /// Known by name only: nothing can be said about its elements.
    bool is_open = true;
    /// Own and inherited, sorted by name.
    std::vector<Element> elements;

    const Element* find_element(std::string_view element) const;
    bool derives_from(const Type& ancestor) const;
    bool is_abstract() const;
};

/// Null when FHIR R4 has no such type.
const Type* find_type(std::string_view name);

/// The type that ends a choice property's name: "Quantity" and "DateTime" give their types.
const Type* find_choice_type(std::string_view suffix);

/// Whether `name` is one of FHIRPath's own: Boolean, String, Integer, Decimal, Date, ...
bool is_system_type(std::string_view name);

}  // namespace attune::forms::fhirpath
