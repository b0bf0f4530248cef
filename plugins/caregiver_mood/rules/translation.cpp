// SPDX-License-Identifier: Apache-2.0
#include "rules/translation.h"

#include <algorithm>

namespace attune::mood {

bool Translation::is_published() const {
    return language.empty() || language.substr(0, language.find('-')) == "en";
}

bool Translation::is_made_for_it(const std::string& setting) const {
    return std::find(made_for_it.begin(), made_for_it.end(), setting) != made_for_it.end();
}

bool Translation::holds(const std::string& setting) const {
    return is_published() || is_checked || is_made_for_it(setting);
}

std::string Translation::source(const std::string& setting, int from) const {
    const std::string who = is_made_for_it(setting) ? " was chosen by the practice for"
                                                    : " was checked by the practice in";
    return std::to_string(from) + who + " this language (" + language +
           "); its error rates in it are not known to us";
}

}  // namespace attune::mood
