// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "evaluator.h"
#include "function.h"
#include "utf8.h"

namespace attune::forms::fhirpath {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrlBase64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string to_hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
        out += kHexDigits[static_cast<unsigned char>(c) >> 4];
        out += kHexDigits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const auto digit = [&](std::size_t at) {
            const char c = text[at];
            return kHexDigits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
        };
        const auto high = digit(i);
        const auto low = digit(i + 1);
        if (high > 15 || low > 15) return std::nullopt;
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

std::string to_base64(std::string_view bytes, std::string_view alphabet) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0u);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out += k <= count ? alphabet[group >> (18 - 6 * k) & 63] : '=';
        }
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text, std::string_view alphabet) {
    while (text.ends_with('=')) text.remove_suffix(1);
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : text) {
        const auto digit = alphabet.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        bits = (bits << 6 | static_cast<std::uint32_t>(digit)) & 0xFFFF;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 0xFF);
    }
    return out;
}

using Escapes = std::array<std::pair<char, std::string_view>, 5>;
constexpr Escapes kHtml = {
    {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}}};
constexpr Escapes kJson = {
    {{'\\', "\\\\"}, {'"', "\\\""}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}}};

std::string escaped(std::string_view text, const Escapes& escapes) {
    std::string out;
    for (const char c : text) {
        const auto found = std::find_if(escapes.begin(), escapes.end(),
                                        [c](const auto& entry) { return entry.first == c; });
        if (found != escapes.end()) {
            out += found->second;
        } else {
            out += c;
        }
    }
    return out;
}

std::string unescaped(std::string_view text, const Escapes& escapes) {
    std::string out;
    while (!text.empty()) {
        const auto found = std::find_if(escapes.begin(), escapes.end(), [text](const auto& entry) {
            return text.starts_with(entry.second);
        });
        out += found != escapes.end() ? found->first : text.front();
        text.remove_prefix(found != escapes.end() ? found->second.size() : 1);
    }
    return out;
}

/// Applies what `convert` makes of the text and the way named by the argument; nothing from it
/// means that the text is not so encoded.
template <class Convert>
Collection recoded(Call& call, Convert convert) {
    const auto text = call.text();
    const auto way = call.text_argument(0);
    if (!text || !way || !call.may_hold_text(text->size() * 6)) return {};
    auto out = convert(*text, *way);
    if (!out || find_invalid_utf8(*out)) return {};
    return {Value(std::move(*out))};
}

using Text = std::optional<std::string>;

Collection encode(Call& call) {
    return recoded(call, [](const std::string& text, const std::string& way) -> Text {
        if (way == "hex") return to_hex(text);
        if (way == "base64") return to_base64(text, kBase64);
        if (way == "urlbase64") return to_base64(text, kUrlBase64);
        return std::nullopt;
    });
}

Collection decode(Call& call) {
    return recoded(call, [](const std::string& text, const std::string& way) -> Text {
        if (way == "hex") return from_hex(text);
        if (way == "base64") return from_base64(text, kBase64);
        if (way == "urlbase64") return from_base64(text, kUrlBase64);
        return std::nullopt;
    });
}

Collection escape(Call& call) {
    return recoded(call, [](const std::string& text, const std::string& way) -> Text {
        if (way == "html") return escaped(text, kHtml);
        if (way == "json") return escaped(text, kJson);
        return std::nullopt;
    });
}

Collection unescape(Call& call) {
    return recoded(call, [](const std::string& text, const std::string& way) -> Text {
        if (way == "html") return unescaped(text, kHtml);
        if (way == "json") return unescaped(text, kJson);
        return std::nullopt;
    });
}

constexpr Function kFunctions[] = {
    {"encode", 1, 1, encode},
    {"decode", 1, 1, decode},
    {"escape", 1, 1, escape},
    {"unescape", 1, 1, unescape},
};

}  // namespace

std::span<const Function> encoding_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
