// SPDX-License-Identifier: Apache-2.0
#include "reading/json_access.h"

#include <limits>

namespace attune::forms {

const Json* member(const Json& object, std::string_view name) {
    if (!object.is_object()) return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

std::string text_member(const Json& object, std::string_view name) {
    const Json* found = member(object, name);
    return found && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag_member(const Json& object, std::string_view name) {
    const Json* found = member(object, name);
    return found && found->is_boolean() && found->get<bool>();
}

std::optional<int> whole_member(const Json& object, std::string_view name) {
    const Json* found = member(object, name);
    if (!found || !found->is_number_integer()) return std::nullopt;
    const auto number = found->get<std::int64_t>();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(number);
}

const Json::array_t& list_member(const Json& object, std::string_view name) {
    static const Json::array_t kNone;
    const Json* found = member(object, name);
    return found && found->is_array() ? *found->get_ptr<const Json::array_t*>() : kNone;
}

const Json* typed_member(const Json& object, std::string_view prefix, std::string* name) {
    if (!object.is_object()) return nullptr;
    for (const auto& [key, value] : object.items()) {
        if (key.size() <= prefix.size() || key.compare(0, prefix.size(), prefix) != 0) continue;
        const char capital = key[prefix.size()];
        if (capital < 'A' || capital > 'Z') continue;
        if (name) *name = key;
        return &value;
    }
    return nullptr;
}

std::string_view hl7_name(std::string_view url) {
    constexpr std::string_view kBase = "http://hl7.org/fhir/";
    if (url.substr(0, kBase.size()) != kBase) return {};
    url.remove_prefix(url.rfind('/') + 1);
    for (const std::string_view prefix : {"sdc-questionnaire-", "questionnaire-"}) {
        if (url.substr(0, prefix.size()) == prefix) url.remove_prefix(prefix.size());
    }
    return url;
}

void each_hl7_extension(const Json& element, std::string_view name,
                        const std::function<void(const Json&)>& act) {
    for (const Json& extension : list_member(element, "extension")) {
        const Json* url = member(extension, "url");
        if (url && url->is_string() && hl7_name(url->get_ref<const std::string&>()) == name)
            act(extension);
    }
}

const Json* hl7_extension(const Json& element, std::string_view name) {
    const Json* found = nullptr;
    each_hl7_extension(element, name, [&found](const Json& extension) {
        if (!found) found = &extension;
    });
    return found;
}

const Json* hl7_value(const Json& element, std::string_view name) {
    const Json* extension = hl7_extension(element, name);
    return extension ? typed_member(*extension, "value") : nullptr;
}

}  // namespace attune::forms
