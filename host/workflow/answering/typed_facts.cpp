// SPDX-License-Identifier: Apache-2.0
// Days, times and weights as clinicians type them.
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr std::array<std::string_view, 12> kMonthStems = {"jan", "feb", "mar", "apr", "may", "jun",
                                                          "jul", "aug", "sep", "oct", "nov", "dec"};

Error unreadable(std::string_view field, std::string_view typed, std::string_view how) {
    return Error{ErrorCode::InvalidInput,
                 std::string(field),
                 {{std::string(typed), "cannot be read; write " + std::string(how)}}};
}

/// What stands between dots, slashes, commas and blanks.
std::vector<std::string> pieces_of(std::string_view typed) {
    std::vector<std::string> pieces(1);
    for (const char c : folded(typed)) {
        if (c != '.' && c != '/' && c != ' ' && c != ',') {
            pieces.back() += c;
        } else if (!pieces.back().empty()) {
            pieces.emplace_back();
        }
    }
    if (pieces.back().empty()) pieces.pop_back();
    return pieces;
}

int number(const std::string& text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    return fault == std::errc() && stop == end ? value : -1;
}

int month_number(const std::string& text) {
    for (std::size_t i = 0; i < kMonthStems.size(); ++i) {
        if (text.size() >= 3 && text.compare(0, 3, kMonthStems[i]) == 0) {
            return static_cast<int>(i) + 1;
        }
    }
    return number(text);
}

}  // namespace

Result<Date> read_date(std::string_view typed) {
    const auto text = trimmed(typed);
    if (const auto iso = Date::parse(text)) return iso;
    const auto pieces = pieces_of(text);
    if (pieces.size() == 3) {
        // Slashes are written month first, dots and words day first.
        const bool month_first = text.find('/') != std::string::npos;
        const auto day = number(pieces[month_first ? 1 : 0]);
        const auto month = month_number(pieces[month_first ? 0 : 1]);
        const auto date = Date::from_ymd(number(pieces[2]), month, day);
        if (date && date->year() >= 1900) return date;
    }
    return unreadable("date", typed, "21 Apr 2026 or 2026-04-21");
}

Result<std::string> read_time(std::string_view typed) {
    std::string digits;
    std::string letters;
    std::size_t hour_digits = 0;
    for (const char c : folded(typed)) {
        const bool is_mark = c == ':' || c == '.' || c == 'h';
        if (c >= '0' && c <= '9' && letters.empty()) {
            digits += c;
        } else if (is_mark && hour_digits == 0 && !digits.empty() && letters.empty()) {
            hour_digits = digits.size();
        } else if (c != ' ') {
            letters += c;
        }
    }
    const auto fault = [&] { return unreadable("time", typed, "10:00 or 2:30 pm"); };
    if (hour_digits == 0) hour_digits = digits.size() > 2 ? digits.size() - 2 : digits.size();
    const auto minute_digits = digits.size() - hour_digits;
    const bool is_half_day = letters == "am" || letters == "pm";
    if (hour_digits < 1 || hour_digits > 2 || minute_digits % 2 != 0 || minute_digits > 2) {
        return fault();
    }
    int hour = number(digits.substr(0, hour_digits));
    const int minute = minute_digits == 0 ? 0 : number(digits.substr(hour_digits));
    const bool is_hour = is_half_day ? hour >= 1 && hour <= 12 : hour < 24;
    if (!is_hour || minute > 59 || (!letters.empty() && !is_half_day)) return fault();
    if (is_half_day) hour = hour % 12 + (letters == "pm" ? 12 : 0);
    return fmt::format("{:02}:{:02}", hour, minute);
}

Result<std::string> read_partial_date(std::string_view typed) {
    const auto text = trimmed(typed);
    if (text.size() == 7 && text[4] == '-' && Date::parse(text + "-01")) return text;
    const auto pieces = pieces_of(text);
    const bool has_month = pieces.size() == 2;
    if (has_month || pieces.size() == 1) {
        const auto first =
            Date::from_ymd(number(pieces.back()), has_month ? month_number(pieces.front()) : 1, 1);
        if (first && first->year() >= 1900) return first->iso().substr(0, has_month ? 7 : 4);
    }
    return unreadable("date", typed, "Apr 2026 or 2026");
}

Result<int> read_weight(std::string_view typed) {
    auto text = folded(typed);
    const bool is_kilograms = text.size() > 2 && text.ends_with("kg");
    if (is_kilograms) {
        text.resize(text.size() - 2);
    } else if (text.ends_with("g")) {
        text.pop_back();
    }
    text = trimmed(text);
    for (auto& c : text) {
        if (c == ',') c = '.';
    }
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (text.empty() || fault != std::errc() || stop != end || value < 0 || value > 1e6) {
        return unreadable("weight", typed, "1210 g or 1.21 kg");
    }
    return static_cast<int>(std::lround(is_kilograms ? value * 1000 : value));
}

}  // namespace attune::workflow
