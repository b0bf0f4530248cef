// SPDX-License-Identifier: Apache-2.0
// Regular expressions by the library's breadth-first matcher, which takes time in proportion to
// text times pattern whatever the pattern is. That matcher knows no back-references.
#include <regex>

#include "evaluator.h"
#include "function.h"
#include "utf8.h"

namespace attune::forms::fhirpath {

namespace {

constexpr std::size_t kLongestPattern = 500;
constexpr std::uint64_t kMatchingCost = 50;

std::wstring wide(std::string_view utf8) {
    const auto characters = decoded(utf8);
    return {characters.begin(), characters.end()};
}

std::string narrow(const std::wstring& text) {
    return encoded(std::u32string(text.begin(), text.end()));
}

/// FHIRPath's dot matches line ends too; ECMAScript's does not.
std::wstring with_free_dots(const std::wstring& pattern) {
    std::wstring out;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto c = pattern[i];
        if (c == L'\\' && i + 1 < pattern.size()) {
            out += c;
            out += pattern[++i];
            continue;
        }
        if (c == L'[') in_class = true;
        if (c == L']') in_class = false;
        if (c == L'.' && !in_class) {
            out += L"[\\s\\S]";
        } else {
            out += c;
        }
    }
    return out;
}

/// Gives `use` the input and the first argument as text and pattern. Nothing when either is empty.
template <class Use>
Collection with_pattern(Call& call, Use use) {
    const auto text = call.text();
    const auto pattern = call.text_argument(0);
    if (!text || !pattern) return {};
    if (pattern->size() > kLongestPattern) return call.fail("does not take patterns that long");
    if (!call.spend(text->size() * pattern->size() / kMatchingCost + pattern->size())) return {};
    try {
        const std::wregex compiled(with_free_dots(wide(*pattern)),
                                   std::regex::ECMAScript | std::regex_constants::__polynomial);
        return use(wide(*text), compiled);
    } catch (const std::regex_error&) {
        return call.fail("does not understand the pattern");
    }
}

Collection matches(Call& call) {
    return with_pattern(call, [](const std::wstring& text, const std::wregex& pattern) {
        return Collection{std::regex_search(text, pattern)};
    });
}

Collection matches_full(Call& call) {
    return with_pattern(call, [](const std::wstring& text, const std::wregex& pattern) {
        return Collection{std::regex_match(text, pattern)};
    });
}

Collection replace_matches(Call& call) {
    const auto with = call.text_argument(1);
    return with_pattern(call, [&](const std::wstring& text, const std::wregex& pattern) {
        if (!with) return Collection();
        // Every match may be as short as one character and stand for a whole group.
        if (!call.may_hold_text((text.size() + 1) * (with->size() + 1))) return Collection();
        std::wstring out;
        auto rest = text.begin();
        for (std::wsregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
            if (at->length() == 0) continue;
            out.append(rest, (*at)[0].first);
            out += at->format(wide(*with));
            rest = (*at)[0].second;
            if (!call.may_hold_text(out.size())) return Collection();
        }
        return Collection{Value(narrow(out.append(rest, text.end())))};
    });
}

constexpr Function kFunctions[] = {
    {"matches", 1, 1, matches},
    {"matchesFull", 1, 1, matches_full},
    {"replaceMatches", 2, 2, replace_matches},
};

}  // namespace

std::span<const Function> pattern_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
