// SPDX-License-Identifier: Apache-2.0
/// \file
/// Calendar days and instants, without locale and without a hidden clock.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune {

/// A day of the proleptic Gregorian calendar, years 1 to 9999. Always valid.
class Date {
public:
    /// InvalidInput when there is no such day.
    static Result<Date> from_ymd(int year, int month, int day);
    /// Reads "2026-11-21". InvalidInput for anything else.
    static Result<Date> parse(std::string_view iso);
    static Date from_days(std::chrono::sys_days days) { return Date(days); }

    int year() const { return static_cast<int>(ymd().year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }
    std::chrono::sys_days days() const { return m_days; }

    Date plus_days(int days) const { return Date(m_days + std::chrono::days(days)); }
    /// The same day `months` later; clipped to the last day of a shorter month.
    Date plus_months(int months) const;
    /// "2026-11-21".
    std::string iso() const;

    auto operator<=>(const Date&) const = default;

private:
    explicit Date(std::chrono::sys_days days) : m_days(days) {}
    std::chrono::year_month_day ymd() const { return m_days; }
    std::chrono::sys_days m_days;
};

/// Whole days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

/// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

/// "2026-11-21T10:42:07.123Z".
std::string iso_utc(Instant at);
/// Reads what iso_utc() writes (the fraction may be absent). InvalidInput for anything else.
Result<Instant> parse_utc(std::string_view iso);

}  // namespace attune
