// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "case_mapping.h"
#include "evaluator.h"
#include "function.h"
#include "utf8.h"

namespace attune::forms::fhirpath {

namespace {

Collection from(std::string_view text) { return {Value(text)}; }

/// Both the input and the first argument, or nothing.
struct TwoTexts {
    std::string text;
    std::string part;
};
std::optional<TwoTexts> two_texts(Call& call) {
    auto text = call.text();
    auto part = call.text_argument(0);
    if (!text || !part || !call.spend(text->size() / 64)) return std::nullopt;
    return TwoTexts{std::move(*text), std::move(*part)};
}

Collection index_of(Call& call) {
    const auto texts = two_texts(call);
    if (!texts) return {};
    const auto at = texts->text.find(texts->part);
    if (at == std::string::npos) return {-1};
    return {
        static_cast<std::int64_t>(count_characters(std::string_view(texts->text).substr(0, at)))};
}

Collection last_index_of(Call& call) {
    const auto texts = two_texts(call);
    if (!texts) return {};
    const auto at = texts->text.rfind(texts->part);
    if (at == std::string::npos) return {-1};
    return {
        static_cast<std::int64_t>(count_characters(std::string_view(texts->text).substr(0, at)))};
}

Collection substring(Call& call) {
    const auto text = call.text();
    const auto start = call.integer_argument(0);
    // Without a length, or with an empty one, up to the end.
    std::int64_t length = INT64_MAX;
    if (call.argument_count() == 2) length = call.integer_argument(1).value_or(INT64_MAX);
    if (!text || !start || *start < 0 || call.has_failed()) return {};
    if (*start >= static_cast<std::int64_t>(text->size())) return {};
    const std::string_view whole = *text;
    const auto rest = whole.substr(byte_of_character(whole, static_cast<std::size_t>(*start)));
    if (rest.empty()) return {};
    if (length <= 0) return from("");
    return from(rest.substr(0, byte_of_character(rest, static_cast<std::size_t>(length))));
}

Collection starts_with(Call& call) {
    const auto texts = two_texts(call);
    return texts ? Collection{texts->text.starts_with(texts->part)} : Collection();
}

Collection ends_with(Call& call) {
    const auto texts = two_texts(call);
    return texts ? Collection{texts->text.ends_with(texts->part)} : Collection();
}

Collection contains(Call& call) {
    const auto texts = two_texts(call);
    return texts ? Collection{texts->text.find(texts->part) != std::string::npos} : Collection();
}

Collection upper(Call& call) {
    const auto text = call.text();
    return text ? from(upper_case(*text)) : Collection();
}

Collection lower(Call& call) {
    const auto text = call.text();
    return text ? from(lower_case(*text)) : Collection();
}

/// `with` between all characters, and at both ends.
std::string interspersed(std::string_view text, std::string_view with) {
    std::string out(with);
    for (const auto c : decoded(text)) {
        append_utf8(out, c);
        out += with;
    }
    return out;
}

Collection replace(Call& call) {
    const auto texts = two_texts(call);
    const auto with = call.text_argument(1);
    if (!texts || !with) return {};
    const auto& [text, part] = *texts;
    if (!call.may_hold_text(text.size() * (with->size() + 1) + with->size())) return {};
    if (part.empty()) return from(interspersed(text, *with));
    std::string out;
    std::size_t at = 0;
    for (auto found = text.find(part); found != std::string::npos; found = text.find(part, at)) {
        out.append(text, at, found - at).append(*with);
        at = found + part.size();
    }
    return from(out.append(text, at));
}

Collection length(Call& call) {
    const auto text = call.text();
    return text ? Collection{static_cast<std::int64_t>(count_characters(*text))} : Collection();
}

Collection to_chars(Call& call) {
    const auto text = call.text();
    if (!text || !call.spend(text->size())) return {};
    Collection out;
    for (const auto c : decoded(*text)) out.emplace_back(encoded({&c, 1}));
    return out;
}

Collection trim(Call& call) {
    const auto text = call.text();
    if (!text) return {};
    constexpr std::string_view kBlanks = " \t\n\r\f\v";
    const auto first = text->find_first_not_of(kBlanks);
    if (first == std::string::npos) return from("");
    return from(std::string_view(*text).substr(first, text->find_last_not_of(kBlanks) - first + 1));
}

Collection split(Call& call) {
    const auto texts = two_texts(call);
    if (!texts) return {};
    const auto& [text, separator] = *texts;
    if (separator.empty()) return to_chars(call);
    Collection out;
    std::size_t at = 0;
    for (auto found = text.find(separator); found != std::string::npos;
         found = text.find(separator, at)) {
        out.emplace_back(text.substr(at, found - at));
        at = found + separator.size();
        if (!call.spend()) return {};
    }
    out.emplace_back(text.substr(at));
    return out;
}

Collection join(Call& call) {
    const auto separator =
        call.argument_count() == 1 ? call.text_argument(0) : std::optional<std::string>("");
    if (call.input().empty() || call.has_failed()) return {};
    std::string out;
    bool is_first = true;
    for (const auto& value : call.input()) {
        const auto text = text_of(value);
        if (!text) return call.fail("needs texts");
        if (!std::exchange(is_first, false)) out += separator.value_or("");
        out += *text;
        if (!call.may_hold_text(out.size())) return {};
    }
    return from(out);
}

constexpr Function kFunctions[] = {
    {"indexOf", 1, 1, index_of},    {"lastIndexOf", 1, 1, last_index_of},
    {"substring", 1, 2, substring}, {"startsWith", 1, 1, starts_with},
    {"endsWith", 1, 1, ends_with},  {"contains", 1, 1, contains},
    {"upper", 0, 0, upper},         {"lower", 0, 0, lower},
    {"replace", 2, 2, replace},     {"length", 0, 0, length},
    {"toChars", 0, 0, to_chars},    {"trim", 0, 0, trim},
    {"split", 1, 1, split},         {"join", 0, 1, join},
};

}  // namespace

std::span<const Function> string_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
