// SPDX-License-Identifier: Apache-2.0
#include "utf8.h"

#include <algorithm>

namespace attune::forms::fhirpath {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// The character at `at` and its length in bytes; length 0 when the bytes are invalid.
struct Character {
    char32_t code = 0;
    std::size_t length = 0;
};
Character character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
    char32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(text[at + i])) return {};
        code = code << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    }
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < kLeast[length] || code > 0x10FFFF || surrogate) return {};
    return {code, length};
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto length = character_at(text, at).length;
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

bool append_utf8(std::string& text, char32_t c) {
    const auto push = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return false;
    if (c < 0x80) {
        push(c);
    } else if (c < 0x800) {
        push(0xC0 | c >> 6);
        push(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        push(0xE0 | c >> 12);
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    } else {
        push(0xF0 | c >> 18);
        push(0x80 | (c >> 12 & 0x3F));
        push(0x80 | (c >> 6 & 0x3F));
        push(0x80 | (c & 0x3F));
    }
    return true;
}

std::u32string decoded(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [code, length] = character_at(utf8, at);
        out += length == 0 ? kReplacement : code;
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string encoded(std::u32string_view characters) {
    std::string out;
    out.reserve(characters.size());
    for (const auto c : characters) {
        if (!append_utf8(out, c)) append_utf8(out, kReplacement);
    }
    return out;
}

std::size_t count_characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return !is_continuation(c); }));
}

std::size_t byte_of_character(std::string_view utf8, std::size_t index) {
    std::size_t at = 0;
    for (; at < utf8.size(); ++at) {
        if (is_continuation(utf8[at])) continue;
        if (index == 0) return at;
        --index;
    }
    return at;
}

}  // namespace attune::forms::fhirpath
