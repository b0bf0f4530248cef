// SPDX-License-Identifier: Apache-2.0
#include "navigation.h"

#include <nlohmann/json.hpp>

#include "types.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;
using Object = Json::object_t;

const Type* resource_type(const Json& value) {
    if (!value.is_object()) return nullptr;
    const auto found = value.find("resourceType");
    if (found == value.end() || !found->is_string()) return nullptr;
    return find_type(found->get_ref<const std::string&>());
}

const Object* object_of(const Json* json) {
    return json && json->is_object() ? &json->get_ref<const Object&>() : nullptr;
}

const Json* find_in(const Object& object, std::string_view key) {
    // The library's own find() needs a std::string; most names fit one without allocating.
    const auto found = object.find(std::string(key));
    return found == object.end() ? nullptr : &found->second;
}

/// The item that children of `node` belong to.
const Json* item_below(const Node& node, const Object& object) {
    static const Type* const s_response_item = find_type("QuestionnaireResponse.item");
    static const Type* const s_question = find_type("Questionnaire.item");
    const bool is_item = node.type == s_response_item || node.type == s_question ||
                         (!node.type && find_in(object, "linkId"));
    return is_item ? node.value : node.item;
}

class Step {
public:
    Step(const Node& node, Collection& out)
        : m_object(object_of(node.value)), m_node(node), m_out(out) {}

    bool is_possible() const { return m_object != nullptr; }
    const Object& object() const { return *m_object; }

    /// All repetitions of one property. False when it is not there at all.
    bool append(std::string_view key, const Type* type) {
        const auto* value = find_in(*m_object, key);
        const bool may_have_shadow = !type || type->is_primitive;
        const auto* shadow = may_have_shadow ? find_in(*m_object, '_' + std::string(key)) : nullptr;
        if (!value && !shadow) return false;
        const bool repeats = (value && value->is_array()) || (shadow && shadow->is_array());
        if (!repeats) {
            append_one(value, shadow, type);
            return true;
        }
        const auto part = [](const Json* list, std::size_t i) {
            return list && list->is_array() && i < list->size() ? &(*list)[i] : nullptr;
        };
        const auto count = std::max(value && value->is_array() ? value->size() : 0,
                                    shadow && shadow->is_array() ? shadow->size() : 0);
        for (std::size_t i = 0; i < count; ++i) append_one(part(value, i), part(shadow, i), type);
        return true;
    }

    /// value[x]: the property whose name is `name` and a type.
    void append_choice(std::string_view name) {
        for (auto at = m_object->lower_bound(std::string(name));
             at != m_object->end() && at->first.starts_with(name); ++at) {
            if (const auto* type = find_choice_type(at->first.substr(name.size()))) {
                append(at->first, type);
            }
        }
        // A primitive without a value has only its shadow.
        const auto shadow_name = '_' + std::string(name);
        for (auto at = m_object->lower_bound(shadow_name);
             at != m_object->end() && at->first.starts_with(shadow_name); ++at) {
            const auto key = std::string_view(at->first).substr(1);
            const auto* type = find_choice_type(key.substr(name.size()));
            if (type && !find_in(*m_object, key)) append(key, type);
        }
    }

private:
    void append_one(const Json* value, const Json* shadow, const Type* type) {
        if (value && value->is_null()) value = nullptr;
        if (shadow && shadow->is_null()) shadow = nullptr;
        if (!value && !shadow) return;
        if (!type || type->is_abstract()) {
            if (const auto* actual = value ? resource_type(*value) : nullptr) type = actual;
        }
        if (!m_item) m_item = item_below(m_node, *m_object);
        m_out.push_back(Node{value, shadow, m_item, type});
    }

    const Object* m_object;
    const Node& m_node;
    Collection& m_out;
    const Json* m_item = nullptr;
};

/// The type of a property that is named as JSON has it, e.g. "valueQuantity".
const Type* property_type(const Type* owner, std::string_view key) {
    if (!owner) return nullptr;
    if (const auto* element = owner->find_element(key)) return element->type;
    for (const auto& element : owner->elements) {
        if (element.is_choice && key.starts_with(element.name)) {
            return find_choice_type(key.substr(element.name.size()));
        }
    }
    return nullptr;
}

}  // namespace

void append_member(const Node& node, std::string_view name, Collection& out) {
    Step step(node, out);
    if (!step.is_possible()) {
        if (node.shadow)
            append_member(Node{node.shadow, nullptr, node.item, find_type("Element")}, name, out);
        return;
    }
    const auto* element = node.type ? node.type->find_element(name) : nullptr;
    if (element && element->is_choice) return step.append_choice(name);
    if (element) {
        step.append(name, element->type);
        return;
    }
    if (step.append(name, property_type(node.type, name))) return;
    if (!node.type || node.type->is_open) step.append_choice(name);
}

void append_children(const Node& node, Collection& out) {
    Step step(node, out);
    if (!step.is_possible()) {
        if (node.shadow)
            append_children(Node{node.shadow, nullptr, node.item, find_type("Element")}, out);
        return;
    }
    for (const auto& [key, value] : step.object()) {
        if (key == "resourceType") continue;
        if (!key.starts_with('_')) {
            step.append(key, property_type(node.type, key));
        } else if (const auto bare = key.substr(1); !find_in(step.object(), bare)) {
            step.append(bare, property_type(node.type, bare));
        }
    }
}

void append_extensions(const Node& node, std::string_view url, Collection& out) {
    static const Type* const s_extension = find_type("Extension");
    for (const auto* holder : {node.value, node.shadow}) {
        const auto* object = object_of(holder);
        const auto* list = object ? find_in(*object, "extension") : nullptr;
        if (!list || !list->is_array()) continue;
        for (const auto& extension : *list) {
            if (!extension.is_object()) continue;
            const auto found = extension.find("url");
            if (found == extension.end() || !found->is_string()) continue;
            if (found->get_ref<const std::string&>() != url) continue;
            out.push_back(Node{&extension, nullptr, node.item, s_extension});
        }
    }
}

bool may_have_element(const Type* type, std::string_view name) {
    // Where one answer is a text, another may be a Coding: a primitive proves nothing.
    if (!type || type->is_open || type->is_primitive) return true;
    return type->find_element(name) != nullptr;
}

bool has_primitive_value(const Node& node) {
    return node.value && node.value->is_primitive() && !node.value->is_null();
}

Node resource_node(const Json& resource) {
    return Node{&resource, nullptr, nullptr, resource_type(resource)};
}

Node typed_node(const Json& part, std::string_view type_name) {
    return Node{&part, nullptr, nullptr, find_type(type_name)};
}

std::string_view type_name_of(const Node& node) {
    return node.type ? node.type->name : std::string_view();
}

}  // namespace attune::forms::fhirpath
