// SPDX-License-Identifier: Apache-2.0
/// \file
/// Decimal numbers as people write them: 0.1 + 0.2 is 0.3 and 1.005 rounds to 1.01.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune::forms::fhirpath {

/// Coefficient and scale, up to 36 significant digits of which at most 28 follow the point.
/// Keeps trailing zeros (1.50 is written 1.50); compares by value (1.50 == 1.5).
class Decimal {
public:
    __extension__ typedef __int128 Coefficient;
    static constexpr int kMaxDigits = 36;
    static constexpr int kMaxScale = 28;

    constexpr Decimal() = default;
    constexpr Decimal(std::int64_t whole) : m_coefficient(whole) {}
    /// coefficient / 10^scale; digits beyond the limits are rounded off. Nothing when too large.
    static std::optional<Decimal> make(Coefficient coefficient, int scale);
    /// Reads "-12.50" and "1.5e-3". Nothing for anything else or when too large.
    static std::optional<Decimal> parse(std::string_view text);
    /// The shortest decimal that reads back as `number`: what stood in the JSON text.
    static std::optional<Decimal> from_double(double number);

    Coefficient coefficient() const { return m_coefficient; }
    /// Digits after the point, trailing zeros included.
    int scale() const { return m_scale; }
    /// Digits in all as written, leading zeros not counted: 1.58700 has 6.
    int digits() const;
    bool is_zero() const { return m_coefficient == 0; }
    bool is_negative() const { return m_coefficient < 0; }
    bool is_whole() const;
    /// Cut towards zero. Nothing when it does not fit.
    std::optional<std::int64_t> truncated() const;
    double to_double() const;
    std::string text() const;

    Decimal negated() const;
    Decimal abs() const { return is_negative() ? negated() : *this; }
    /// Half away from zero. Never adds digits.
    Decimal rounded(int places) const;
    /// Towards minus / plus infinity. Never adds digits.
    Decimal floored(int places) const;
    Decimal raised(int places) const;
    /// With exactly `places` digits after the point, rounding or adding zeros. Nothing if too long.
    std::optional<Decimal> with_scale(int places) const;
    /// Without zeros at the end: 1.50 becomes 1.5.
    Decimal stripped() const;

    bool operator==(const Decimal& other) const;
    std::strong_ordering operator<=>(const Decimal& other) const;

private:
    constexpr Decimal(Coefficient coefficient, int scale)
        : m_coefficient(coefficient), m_scale(scale) {}

    Coefficient m_coefficient = 0;
    std::int32_t m_scale = 0;
};

/// Nothing on overflow; divide() and modulo() also for a zero divisor.
std::optional<Decimal> add(const Decimal& left, const Decimal& right);
std::optional<Decimal> subtract(const Decimal& left, const Decimal& right);
std::optional<Decimal> multiply(const Decimal& left, const Decimal& right);
/// To 28 significant digits, without trailing zeros.
std::optional<Decimal> divide(const Decimal& left, const Decimal& right);
/// The quotient cut towards zero, and what is left of `left`.
std::optional<Decimal> whole_quotient(const Decimal& left, const Decimal& right);
std::optional<Decimal> modulo(const Decimal& left, const Decimal& right);

/// To 28 significant digits. Nothing where the result is not a real number or too large.
std::optional<Decimal> square_root(const Decimal& number);
std::optional<Decimal> natural_log(const Decimal& number);
std::optional<Decimal> log_to_base(const Decimal& number, const Decimal& base);
std::optional<Decimal> exponential(const Decimal& number);
std::optional<Decimal> power(const Decimal& number, const Decimal& exponent);

}  // namespace attune::forms::fhirpath
