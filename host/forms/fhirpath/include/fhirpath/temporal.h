// SPDX-License-Identifier: Apache-2.0
/// \file
/// Dates and times that know how precisely they were given: 2014, 2014-03, 2014-03-05T10:30.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace attune::forms::fhirpath {

enum class TemporalKind : std::uint8_t { Date, DateTime, Time };

/// Seconds and milliseconds are one precision when compared, as FHIRPath has it.
enum class Precision : std::uint8_t { Year, Month, Day, Hour, Minute, Second, Millisecond };

/// What comparing two times can say; Unknown when one is less precise or lacks its time zone.
enum class TemporalOrder { Less, Equal, Greater, Unknown, Unrelated };

/// Always a time that exists. Parts below `precision` hold their lowest value.
struct Temporal {
    TemporalKind kind = TemporalKind::Date;
    Precision precision = Precision::Day;
    int year = 1;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    /// East of UTC; only a DateTime with an hour may have one.
    std::optional<int> offset_minutes;

    /// Reads FHIR's and FHIRPath's forms without "@": "2014", "2014-03-05", "10:30" for a Time,
    /// "2014T", "2014-03-05T10:30:00.123+02:00" for a DateTime (which also reads a plain date).
    static std::optional<Temporal> parse(TemporalKind kind, std::string_view text);
    static Temporal from(Date date);
    static Temporal from(Instant at, int offset_minutes);

    std::string text() const;
};

TemporalOrder compare(const Temporal& left, const Temporal& right);

/// Moves by calendar units; parts of `unit` finer than the value's precision are cut off.
/// Nothing when the result lies outside the years 1 to 9999.
std::optional<Temporal> moved(const Temporal& from, std::int64_t amount, Precision unit);

}  // namespace attune::forms::fhirpath
