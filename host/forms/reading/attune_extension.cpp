// SPDX-License-Identifier: Apache-2.0
#include "reading/attune_extension.h"

#include <algorithm>

namespace attune::forms {

std::string_view attune_name(std::string_view url) {
    constexpr std::string_view kBase = "urn:attune:ext:";
    return url.substr(0, kBase.size()) == kBase ? url.substr(kBase.size()) : std::string_view();
}

const Json* attune_value(const Json& element, std::string_view name) {
    for (const Json& extension : list_member(element, "extension")) {
        const Json* url = member(extension, "url");
        if (url && url->is_string() && attune_name(url->get_ref<const std::string&>()) == name)
            return typed_member(extension, "value");
    }
    return nullptr;
}

const Json* Parts::value(std::string_view part) const {
    for (const Json& nested : list_member(m_extension, "extension")) {
        if (text_member(nested, "url") == part) return typed_member(nested, "value");
    }
    return nullptr;
}

std::string Parts::text(std::string_view part) const {
    auto found = text_or_empty(part);
    if (found.empty()) fault("the part \"" + std::string(part) + "\" is missing");
    return found;
}

std::string Parts::text_or_empty(std::string_view part) const {
    const Json* found = value(part);
    return found && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> Parts::texts(std::string_view part) const {
    std::vector<std::string> found;
    for (const Json& nested : list_member(m_extension, "extension")) {
        const Json* text_value = typed_member(nested, "value");
        if (text_member(nested, "url") == part && text_value && text_value->is_string())
            found.push_back(text_value->get<std::string>());
    }
    return found;
}

std::optional<int> Parts::whole(std::string_view part) const {
    const Json* found = value(part);
    if (!found) return std::nullopt;
    if (found->is_number_integer()) return found->get<int>();
    fault("the part \"" + std::string(part) + "\" must be a whole number");
    return std::nullopt;
}

int Parts::needed_whole(std::string_view part) const {
    if (!value(part)) fault("the part \"" + std::string(part) + "\" is missing");
    return whole(part).value_or(0);
}

std::optional<double> Parts::number(std::string_view part) const {
    const Json* found = value(part);
    if (!found) return std::nullopt;
    if (found->is_number()) return found->get<double>();
    fault("the part \"" + std::string(part) + "\" must be a number");
    return std::nullopt;
}

std::optional<bool> Parts::flag(std::string_view part) const {
    const Json* found = value(part);
    if (!found || !found->is_boolean()) return std::nullopt;
    return found->get<bool>();
}

std::string Parts::expression(std::string_view part) const {
    const Json* found = value(part);
    return found ? text_member(*found, "expression") : std::string();
}

void Parts::only(const std::vector<std::string_view>& known) const {
    for (const Json& nested : list_member(m_extension, "extension")) {
        const std::string url = text_member(nested, "url");
        if (std::find(known.begin(), known.end(), url) == known.end())
            fault("\"" + url + "\" is not a part of this extension");
    }
}

}  // namespace attune::forms
