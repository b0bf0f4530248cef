// SPDX-License-Identifier: Apache-2.0
#include "reading/extension_catalogue.h"

#include <algorithm>

#include "reading/attune_extension.h"

namespace attune::forms {
namespace {

bool has_effect(std::string_view name) {
    static constexpr std::string_view kNames[] = {"itemControl",
                                                  "hidden",
                                                  "unit",
                                                  "unitOption",
                                                  "minValue",
                                                  "maxValue",
                                                  "minOccurs",
                                                  "maxOccurs",
                                                  "maxDecimalPlaces",
                                                  "regex",
                                                  "entryFormat",
                                                  "supportLink",
                                                  "variable",
                                                  "launchContext",
                                                  "calculatedExpression",
                                                  "translation",
                                                  "constraint",
                                                  "initialExpression",
                                                  "rendering-xhtml",
                                                  "targetConstraint",
                                                  "enableWhenExpression",
                                                  "rendering-markdown",
                                                  "preferredTerminologyServer",
                                                  "choiceOrientation"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

void remark_list(const Json& element, const char* list_name, const FilePlace& place,
                 Inspection& inspection) {
    const auto& list = list_member(element, list_name);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string url = text_member(list[i], "url");
        const bool known = has_effect(hl7_name(url)) || !attune_name(url).empty();
        if (!known)
            inspection.remark(place.at(list_name, i), "extension kept without effect: " + url);
    }
}

}  // namespace

void remark_extensions(const Json& element, const FilePlace& place, Inspection& inspection) {
    remark_list(element, "extension", place, inspection);
    const auto& modifiers = list_member(element, "modifierExtension");
    for (std::size_t i = 0; i < modifiers.size(); ++i)
        inspection.remark(
            place.at("modifierExtension", i),
            "changes the meaning in a way not known here: " + text_member(modifiers[i], "url"));
}

}  // namespace attune::forms
