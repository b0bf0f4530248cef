// SPDX-License-Identifier: Apache-2.0
/// \file
/// Languages by their tags and by their English names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::workflow {

struct Language {
    std::string_view tag;   ///< BCP 47: "pt"
    std::string_view name;  ///< "Portuguese"
};

/// By name. Any other tag may be used as well; it is then its own name.
const std::vector<Language>& languages();
/// "Portuguese" for "pt" and "pt-BR"; the tag itself when it is not known.
std::string language_words(std::string_view tag);
/// "pt" for "Portuguese", "portuguese" and "pt"; what was written when it is not known.
std::string language_tag(std::string_view written);
/// "pt" of "pt-BR".
std::string_view base_language(std::string_view tag);

}  // namespace attune::workflow
