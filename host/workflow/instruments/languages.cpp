// SPDX-License-Identifier: Apache-2.0
#include "workflow/languages.h"

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

const std::vector<Language>& languages() {
    static const std::vector<Language> known = {
        {"sq", "Albanian"},   {"am", "Amharic"},   {"ar", "Arabic"},    {"hy", "Armenian"},
        {"bn", "Bengali"},    {"bs", "Bosnian"},   {"bg", "Bulgarian"}, {"my", "Burmese"},
        {"yue", "Cantonese"}, {"hr", "Croatian"},  {"cs", "Czech"},     {"da", "Danish"},
        {"prs", "Dari"},      {"nl", "Dutch"},     {"en", "English"},   {"fi", "Finnish"},
        {"fr", "French"},     {"de", "German"},    {"el", "Greek"},     {"gu", "Gujarati"},
        {"ht", "Haitian"},    {"he", "Hebrew"},    {"hi", "Hindi"},     {"hmn", "Hmong"},
        {"hu", "Hungarian"},  {"is", "Icelandic"}, {"it", "Italian"},   {"ja", "Japanese"},
        {"km", "Khmer"},      {"ko", "Korean"},    {"ku", "Kurdish"},   {"lo", "Lao"},
        {"mt", "Maltese"},    {"zh", "Mandarin"},  {"ne", "Nepali"},    {"no", "Norwegian"},
        {"ps", "Pashto"},     {"fa", "Persian"},   {"pl", "Polish"},    {"pt", "Portuguese"},
        {"pa", "Punjabi"},    {"ro", "Romanian"},  {"ru", "Russian"},   {"sr", "Serbian"},
        {"sk", "Slovak"},     {"so", "Somali"},    {"es", "Spanish"},   {"sw", "Swahili"},
        {"sv", "Swedish"},    {"tl", "Tagalog"},   {"ta", "Tamil"},     {"th", "Thai"},
        {"ti", "Tigrinya"},   {"tr", "Turkish"},   {"uk", "Ukrainian"}, {"ur", "Urdu"},
        {"vi", "Vietnamese"}, {"yi", "Yiddish"}};
    return known;
}

std::string_view base_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

std::string language_words(std::string_view tag) {
    const auto& all = languages();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Language& language) {
        return language.tag == base_language(tag);
    });
    return std::string(found == all.end() ? tag : found->name);
}

std::string language_tag(std::string_view written) {
    const auto wanted = folded(written);
    const auto& all = languages();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Language& language) {
        return folded(language.name) == wanted;
    });
    return found == all.end() ? trimmed(written) : std::string(found->tag);
}

}  // namespace attune::workflow
