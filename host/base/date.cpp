// SPDX-License-Identifier: Apache-2.0
#include "base/date.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>

namespace attune {

namespace {

/// Exactly `width` decimal digits at `at`; advances it.
std::optional<int> take_digits(std::string_view text, std::size_t& at, std::size_t width) {
    if (at + width > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    at += width;
    return value;
}

bool take_char(std::string_view text, std::size_t& at, char expected) {
    if (at >= text.size() || text[at] != expected) return false;
    ++at;
    return true;
}

Error not_a_date(std::string_view text) {
    return Error{ErrorCode::InvalidInput, "date", {{std::string(text), "not a calendar date"}}};
}

}  // namespace

Result<Date> Date::from_ymd(int year, int month, int day) {
    const auto bad = year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31;
    const std::chrono::year_month_day ymd{std::chrono::year(year),
                                          std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day))};
    if (bad || !ymd.ok()) return not_a_date(fmt::format("{}-{}-{}", year, month, day));
    return Date(std::chrono::sys_days(ymd));
}

Result<Date> Date::parse(std::string_view iso) {
    std::size_t at = 0;
    const auto year = take_digits(iso, at, 4);
    const bool dash = year && take_char(iso, at, '-');
    const auto month = dash ? take_digits(iso, at, 2) : std::nullopt;
    const bool second_dash = month && take_char(iso, at, '-');
    const auto day = second_dash ? take_digits(iso, at, 2) : std::nullopt;
    if (!day || at != iso.size()) return not_a_date(iso);
    return from_ymd(*year, *month, *day);
}

Date Date::plus_months(int months) const {
    const auto start = ymd();
    const auto moved =
        std::chrono::year_month(start.year(), start.month()) + std::chrono::months(months);
    const auto last =
        std::chrono::year_month_day_last(moved.year(), std::chrono::month_day_last(moved.month()))
            .day();
    return Date(std::chrono::sys_days(std::chrono::year_month_day(
        moved.year(), moved.month(), start.day() < last ? start.day() : last)));
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

int days_between(Date from, Date to) { return static_cast<int>((to.days() - from.days()).count()); }

std::string iso_utc(Instant at) {
    using namespace std::chrono;
    const auto point = sys_time<milliseconds>(milliseconds(at.ms));
    const auto day = floor<days>(point);
    const hh_mm_ss<milliseconds> time(point - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", Date::from_days(day).iso(),
                       time.hours().count(), time.minutes().count(), time.seconds().count(),
                       time.subseconds().count());
}

Result<Instant> parse_utc(std::string_view iso) {
    const Error bad{ErrorCode::InvalidInput, "time", {{std::string(iso), "not a UTC time"}}};
    const auto date = Date::parse(iso.substr(0, 10));
    std::size_t at = 10;
    if (!date || !take_char(iso, at, 'T')) return bad;
    const auto hour = take_digits(iso, at, 2);
    const auto minute = hour && take_char(iso, at, ':') ? take_digits(iso, at, 2) : std::nullopt;
    const auto second = minute && take_char(iso, at, ':') ? take_digits(iso, at, 2) : std::nullopt;
    if (!second || *hour > 23 || *minute > 59 || *second > 59) return bad;
    int ms = 0;
    if (take_char(iso, at, '.')) {
        const auto fraction = take_digits(iso, at, 3);
        if (!fraction) return bad;
        ms = *fraction;
    }
    if (!take_char(iso, at, 'Z') || at != iso.size()) return bad;
    using namespace std::chrono;
    const auto since = date->days().time_since_epoch() + hours(*hour) + minutes(*minute) +
                       seconds(*second) + milliseconds(ms);
    return Instant{duration_cast<milliseconds>(since).count()};
}

}  // namespace attune
