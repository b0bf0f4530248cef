// SPDX-License-Identifier: Apache-2.0
/// \file
/// Numbers with a unit. Knows the calendar words and the common part of UCUM.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "fhirpath/decimal.h"
#include "fhirpath/temporal.h"

namespace attune::forms::fhirpath {

/// `unit` is a UCUM code ("mg", "1") or, when `is_calendar`, a word such as "day" in the singular.
struct Quantity {
    Decimal value;
    std::string unit = "1";
    bool is_calendar = false;

    /// Reads "4", "4.5 'mg'" and "4 days". Nothing for anything else.
    static std::optional<Quantity> parse(std::string_view text);
    /// As FHIRPath writes it: 4.5 'mg', 1 week.
    std::string text() const;
};

/// The singular of "days", "year", ... or nothing.
std::optional<std::string_view> calendar_word(std::string_view word);

/// Whether one can be converted to the other; false for units that are not known.
bool are_comparable(const Quantity& left, const Quantity& right);
/// Nothing when they cannot be compared.
std::optional<std::partial_ordering> order_of(const Quantity& left, const Quantity& right);
/// Equal when both are rounded to the less precise one's digits.
bool are_equivalent(const Quantity& left, const Quantity& right);

/// Nothing when units do not fit or a number overflows.
std::optional<Quantity> add(const Quantity& left, const Quantity& right);
std::optional<Quantity> subtract(const Quantity& left, const Quantity& right);
std::optional<Quantity> multiply(const Quantity& left, const Quantity& right);
std::optional<Quantity> divide(const Quantity& left, const Quantity& right);

/// `time` moved by `by` (or back, with a negative quantity); fractions are cut off. Nothing when
/// the unit is not one of time or has no fixed length ('a' and 'mo', unlike the words).
std::optional<Temporal> moved(const Temporal& time, const Quantity& by);

}  // namespace attune::forms::fhirpath
