// SPDX-License-Identifier: Apache-2.0
#include "types.h"

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "base/verify.h"
#include "types_r4.h"

namespace attune::forms::fhirpath {

namespace {

/// The text up to `separator`; removes both from `text`.
std::string_view take_until(std::string_view& text, char separator) {
    const auto end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

class TypeTable {
public:
    TypeTable() {
        read_primitives();
        // Twice, because elements name types of later lines.
        for (auto lines = kTypes; !lines.empty();) declare(take_until(lines, '\n'));
        for (auto lines = kTypes; !lines.empty();) define(take_until(lines, '\n'));
        for (auto names = kOtherResources; !names.empty();) {
            auto& type = make(take_until(names, ' '));
            type.base = find("DomainResource");
            type.elements = type.base->elements;
        }
    }

    const Type* find(std::string_view name) const {
        const auto found = m_types.find(name);
        return found == m_types.end() ? nullptr : found->second.get();
    }

private:
    Type& make(std::string_view name) {
        auto& slot = m_types[name];
        if (!slot) slot = std::make_unique<Type>();
        slot->name = name;
        return *slot;
    }

    void read_primitives() {
        for (auto names = kPrimitives; !names.empty();) {
            auto base = take_until(names, ' ');
            auto& type = make(take_until(base, ':'));
            type.is_primitive = true;
            type.is_open = false;
            if (!base.empty()) type.base = find(base);
        }
    }

    void declare(std::string_view line) {
        if (!line.empty()) make(take_until(line, ':'));
    }

    void define(std::string_view line) {
        if (line.empty()) return;
        auto& type = make(take_until(line, ':'));
        if (const auto base = take_until(line, ' '); !base.empty()) {
            type.base = find(base);
            ATTUNE_VERIFY(type.base != nullptr);
            type.elements = type.base->elements;
        }
        if (line == "?") return;
        type.is_open = false;
        while (!line.empty()) {
            auto element = take_until(line, ' ');
            if (element.ends_with("[x]")) {
                type.elements.push_back({element.substr(0, element.size() - 3), nullptr, true});
                continue;
            }
            const auto name = take_until(element, '=');
            ATTUNE_VERIFY(find(element) != nullptr);
            type.elements.push_back({name, find(element), false});
        }
        std::sort(type.elements.begin(), type.elements.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
    }

    std::unordered_map<std::string_view, std::unique_ptr<Type>> m_types;
};

const TypeTable& table() {
    static const TypeTable s_table;
    return s_table;
}

}  // namespace

const Element* Type::find_element(std::string_view element) const {
    const auto found =
        std::lower_bound(elements.begin(), elements.end(), element,
                         [](const Element& a, std::string_view b) { return a.name < b; });
    return found != elements.end() && found->name == element ? &*found : nullptr;
}

bool Type::derives_from(const Type& ancestor) const {
    for (const auto* type = this; type; type = type->base) {
        if (type == &ancestor) return true;
    }
    return false;
}

bool Type::is_abstract() const {
    return name == "Resource" || name == "DomainResource" || name == "Element" ||
           name == "BackboneElement";
}

const Type* find_type(std::string_view name) { return table().find(name); }

const Type* find_choice_type(std::string_view suffix) {
    if (suffix.empty() || suffix[0] < 'A' || suffix[0] > 'Z') return nullptr;
    if (const auto* type = find_type(suffix)) return type;
    std::string lower(suffix);
    lower[0] = static_cast<char>(lower[0] - 'A' + 'a');
    return find_type(lower);
}

bool is_system_type(std::string_view name) {
    constexpr std::array<std::string_view, 9> kNames = {
        "Any", "Boolean", "String", "Date", "DateTime", "Decimal", "Time", "Integer", "Quantity"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace attune::forms::fhirpath
