// SPDX-License-Identifier: Apache-2.0
#include "records/search_phrase.h"

#include <fmt/core.h>

#include <array>
#include <optional>
#include <vector>

#include "base/date.h"

namespace attune::storage {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool can_be_found(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(std::string_view typed) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : std::string(typed) + " ") {
        const bool is_space = static_cast<unsigned char>(c) <= ' ' || c == ',';
        if (!is_space) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Three numbers with `separator` between them.
std::optional<std::array<int, 3>> three_numbers(const std::string& word, char separator) {
    std::array<int, 3> numbers{};
    std::size_t part = 0;
    int digits = 0;
    for (const char c : word) {
        if (c == separator && digits > 0 && part < 2) {
            ++part;
            digits = 0;
        } else if (is_digit(c) && digits < 4) {
            numbers[part] = numbers[part] * 10 + (c - '0');
            ++digits;
        } else {
            return std::nullopt;
        }
    }
    if (part != 2 || digits == 0) return std::nullopt;
    return numbers;
}

void add_date(std::vector<std::string>& words, int year, int month, int day) {
    if (!Date::from_ymd(year, month, day)) return;
    words.push_back(fmt::format("{:04}{:02}{:02}", year, month, day));
}

/// The stored words that a typed date may mean; 3/4/2026 is in March for some, in April for others.
std::vector<std::string> dates_of(const std::string& word) {
    std::vector<std::string> dates;
    if (const auto iso = three_numbers(word, '-')) add_date(dates, (*iso)[0], (*iso)[1], (*iso)[2]);
    if (const auto dots = three_numbers(word, '.')) {
        add_date(dates, (*dots)[2], (*dots)[1], (*dots)[0]);
    }
    if (const auto slashes = three_numbers(word, '/')) {
        add_date(dates, (*slashes)[2], (*slashes)[0], (*slashes)[1]);
        add_date(dates, (*slashes)[2], (*slashes)[1], (*slashes)[0]);
    }
    return dates;
}

/// As an FTS5 string, matched as the beginning of a word.
std::string quoted(const std::string& word) {
    std::string text = "\"";
    for (const char c : word) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"*";
}

std::string alternatives(const std::string& word) {
    auto meanings = dates_of(word);
    // "2026-03" while the day is still to be typed.
    const bool is_month = word.size() == 7 && word[4] == '-';
    if (meanings.empty() && is_month) meanings.push_back(word.substr(0, 4) + word.substr(5));
    meanings.push_back(word);
    std::string text;
    for (const auto& meaning : meanings) text += (text.empty() ? "" : " OR ") + quoted(meaning);
    return "(" + text + ")";
}

}  // namespace

std::string search_phrase(std::string_view typed) {
    std::string phrase;
    for (const auto& word : words_of(typed)) {
        bool is_findable = false;
        for (const char c : word) is_findable = is_findable || can_be_found(c);
        if (!is_findable) continue;
        phrase += (phrase.empty() ? "" : " AND ") + alternatives(word);
    }
    return phrase;
}

}  // namespace attune::storage
