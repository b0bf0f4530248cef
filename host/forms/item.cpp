// SPDX-License-Identifier: Apache-2.0
#include "forms/item.h"

namespace attune::forms {

const std::string& Words::in(std::string_view language) const {
    for (std::string tag(language); !tag.empty();) {
        if (const auto found = translations.find(tag); found != translations.end())
            return found->second;
        const auto hyphen = tag.rfind('-');
        tag.resize(hyphen == std::string::npos ? 0 : hyphen);
    }
    return plain;
}

const Option* Item::find_option(std::string_view code) const {
    for (const auto& option : options) {
        if (option.code == code) return &option;
    }
    return nullptr;
}

}  // namespace attune::forms
