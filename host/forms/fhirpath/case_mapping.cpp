// SPDX-License-Identifier: Apache-2.0
#include "case_mapping.h"

#include <locale.h>
#include <wctype.h>

#include "utf8.h"

namespace attune::forms::fhirpath {

namespace {

/// Falls back on the "C" locale, which maps ASCII only, where the system has no UTF-8 one.
locale_t unicode_locale() {
    static const locale_t s_locale = [] {
        const auto unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t());
        return unicode ? unicode : newlocale(LC_CTYPE_MASK, "C", locale_t());
    }();
    return s_locale;
}

template <class Map>
std::string mapped(std::string_view utf8, Map map) {
    auto characters = decoded(utf8);
    for (auto& c : characters) {
        c = static_cast<char32_t>(map(static_cast<wint_t>(c), unicode_locale()));
    }
    return encoded(characters);
}

}  // namespace

std::string upper_case(std::string_view utf8) { return mapped(utf8, towupper_l); }

std::string lower_case(std::string_view utf8) { return mapped(utf8, towlower_l); }

std::string folded(std::string_view utf8) {
    std::string out;
    bool in_blank = false;
    for (const char c : lower_case(utf8)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) out += c;
        if (blank && !in_blank) out += ' ';
        in_blank = blank;
    }
    return out;
}

}  // namespace attune::forms::fhirpath
