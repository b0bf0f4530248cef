// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/decimal.h"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <cmath>

namespace attune::forms::fhirpath {

namespace {

using Coefficient = Decimal::Coefficient;
/// Room for a product of two coefficients, or for one shifted by kMaxDigits.
using Wide = boost::multiprecision::int512_t;

constexpr int kQuotientDigits = 28;

constexpr auto kPowers = [] {
    std::array<Coefficient, Decimal::kMaxDigits + 2> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();
constexpr Coefficient kBound = kPowers[Decimal::kMaxDigits];

Coefficient power_of_ten(int exponent) { return kPowers[static_cast<std::size_t>(exponent)]; }

Wide wide_power_of_ten(int exponent) {
    Wide power = 1;
    while (exponent > Decimal::kMaxDigits) {
        power *= Wide(power_of_ten(Decimal::kMaxDigits));
        exponent -= Decimal::kMaxDigits;
    }
    return power * Wide(power_of_ten(exponent));
}

int digits_of(Coefficient number) {
    if (number < 0) number = -number;
    int digits = 1;
    while (digits < Decimal::kMaxDigits && number >= power_of_ten(digits)) ++digits;
    return digits;
}

Wide divided_half_up(const Wide& number, const Wide& divisor) {
    Wide quotient = number / divisor;
    const Wide rest = number - quotient * divisor;
    if (abs(rest) * 2 < abs(divisor)) return quotient;
    return (number < 0) == (divisor < 0) ? Wide(quotient + 1) : Wide(quotient - 1);
}

/// Rounds away what does not fit.
std::optional<Decimal> fitted(Wide coefficient, int scale) {
    int excess = std::max(0, scale - Decimal::kMaxScale);
    while (abs(coefficient) / wide_power_of_ten(excess) >= Wide(kBound)) ++excess;
    if (excess > scale) return std::nullopt;
    if (excess > 0) coefficient = divided_half_up(coefficient, wide_power_of_ten(excess));
    if (abs(coefficient) >= Wide(kBound)) return fitted(coefficient, scale - excess);
    return Decimal::make(static_cast<Coefficient>(coefficient), scale - excess);
}

bool is_short(const Decimal& number) {
    constexpr Coefficient kShort = kPowers[18];
    return number.coefficient() < kShort && number.coefficient() > -kShort;
}

Wide aligned(const Decimal& number, int scale) {
    return Wide(number.coefficient()) * wide_power_of_ten(scale - number.scale());
}

/// `number` in units of 10^-places: the whole part and whether anything was left.
struct Cut {
    Coefficient quotient;
    Coefficient rest;
};
Cut cut(const Decimal& number, int places) {
    const auto divisor = power_of_ten(std::min(number.scale() - places, Decimal::kMaxDigits));
    return {number.coefficient() / divisor, number.coefficient() % divisor};
}

struct Mantissa {
    Coefficient coefficient = 0;
    int scale = 0;
};

/// "12.50" from the front of `text`; digits behind the point that do not fit are dropped.
std::optional<Mantissa> take_mantissa(std::string_view& text) {
    const auto is_digit_at = [&text](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    Mantissa mantissa;
    std::size_t at = 0;
    const auto add_digit = [&] {
        const bool fits = mantissa.coefficient < kBound / 10;
        if (fits) mantissa.coefficient = mantissa.coefficient * 10 + (text[at] - '0');
        return fits;
    };
    for (; is_digit_at(at); ++at) {
        if (!add_digit()) return std::nullopt;
    }
    if (at == 0) return std::nullopt;
    if (at < text.size() && text[at] == '.' && is_digit_at(at + 1)) {
        for (++at; is_digit_at(at); ++at) {
            if (mantissa.scale < Decimal::kMaxScale && add_digit()) ++mantissa.scale;
        }
    }
    text.remove_prefix(at);
    return mantissa;
}

/// "e-3" from the front of `text`; 0 when there is none, nothing when it is broken.
std::optional<int> take_exponent(std::string_view& text) {
    if (!text.starts_with('e') && !text.starts_with('E')) return 0;
    text.remove_prefix(text.size() > 1 && text[1] == '+' ? 2 : 1);
    int exponent = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (read.ec != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return exponent < -1000 ? -1000 : exponent;
}

}  // namespace

std::optional<Decimal> Decimal::make(Coefficient coefficient, int scale) {
    if (scale > kMaxScale || coefficient >= kBound || coefficient <= -kBound) {
        return fitted(Wide(coefficient), scale);
    }
    return Decimal(coefficient, scale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    const auto mantissa = take_mantissa(text);
    const auto exponent = take_exponent(text);
    if (!mantissa || !exponent || !text.empty() || *exponent > kMaxDigits) return std::nullopt;
    const auto coefficient = negative ? -mantissa->coefficient : mantissa->coefficient;
    const int scale = mantissa->scale - *exponent;
    if (scale > kMaxDigits + kMaxScale) return Decimal();
    if (scale >= 0) return make(coefficient, scale);
    return fitted(Wide(coefficient) * wide_power_of_ten(-scale), 0);
}

std::optional<Decimal> Decimal::from_double(double number) {
    if (!std::isfinite(number)) return std::nullopt;
    std::array<char, 64> buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                       std::chars_format::scientific);
    return parse(
        std::string_view(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())));
}

int Decimal::digits() const { return std::max(digits_of(m_coefficient), m_scale); }

bool Decimal::is_whole() const { return cut(*this, 0).rest == 0; }

std::optional<std::int64_t> Decimal::truncated() const {
    const auto whole = cut(*this, 0).quotient;
    if (whole > INT64_MAX || whole < INT64_MIN) return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

double Decimal::to_double() const {
    const auto written = text();
    double number = 0;
    std::from_chars(written.data(), written.data() + written.size(), number);
    return number;
}

std::string Decimal::text() const {
    auto rest = m_coefficient < 0 ? -m_coefficient : m_coefficient;
    std::string reversed;
    for (int written = 0; rest != 0 || written <= m_scale; ++written) {
        if (written == m_scale && m_scale > 0) reversed += '.';
        reversed += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    }
    if (m_coefficient < 0) reversed += '-';
    return {reversed.rbegin(), reversed.rend()};
}

Decimal Decimal::negated() const { return Decimal(-m_coefficient, m_scale); }

Decimal Decimal::rounded(int places) const {
    if (places >= m_scale) return *this;
    auto [quotient, rest] = cut(*this, places);
    const auto half = power_of_ten(m_scale - places) / 2;
    if (rest >= half) ++quotient;
    if (rest <= -half) --quotient;
    return Decimal(quotient, places);
}

Decimal Decimal::floored(int places) const {
    if (places >= m_scale) return *this;
    const auto [quotient, rest] = cut(*this, places);
    return Decimal(rest < 0 ? quotient - 1 : quotient, places);
}

Decimal Decimal::raised(int places) const { return negated().floored(places).negated(); }

std::optional<Decimal> Decimal::with_scale(int places) const {
    const auto cut_down = rounded(places);
    const int missing = places - cut_down.m_scale;
    if (missing > 0 && digits_of(m_coefficient) + missing > kMaxDigits) return std::nullopt;
    return Decimal(cut_down.m_coefficient * power_of_ten(missing), places);
}

Decimal Decimal::stripped() const {
    auto stripped = *this;
    while (stripped.m_scale > 0 && stripped.m_coefficient % 10 == 0) {
        stripped.m_coefficient /= 10;
        --stripped.m_scale;
    }
    return stripped;
}

bool Decimal::operator==(const Decimal& other) const { return (*this <=> other) == 0; }

std::strong_ordering Decimal::operator<=>(const Decimal& other) const {
    if (m_scale == other.m_scale) return m_coefficient <=> other.m_coefficient;
    const int scale = std::max(m_scale, other.m_scale);
    const auto left = aligned(*this, scale);
    const auto right = aligned(other, scale);
    if (left == right) return std::strong_ordering::equal;
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

std::optional<Decimal> add(const Decimal& left, const Decimal& right) {
    if (left.scale() == right.scale()) {
        return Decimal::make(left.coefficient() + right.coefficient(), left.scale());
    }
    const int scale = std::max(left.scale(), right.scale());
    return fitted(aligned(left, scale) + aligned(right, scale), scale);
}

std::optional<Decimal> subtract(const Decimal& left, const Decimal& right) {
    return add(left, right.negated());
}

std::optional<Decimal> multiply(const Decimal& left, const Decimal& right) {
    const int scale = left.scale() + right.scale();
    if (is_short(left) && is_short(right)) {
        return Decimal::make(left.coefficient() * right.coefficient(), scale);
    }
    return fitted(Wide(left.coefficient()) * Wide(right.coefficient()), scale);
}

std::optional<Decimal> divide(const Decimal& left, const Decimal& right) {
    if (right.is_zero()) return std::nullopt;
    // Shift so that the quotient has kQuotientDigits digits or one more, then undo the shift.
    const int shift =
        std::clamp(kQuotientDigits + digits_of(right.coefficient()) - digits_of(left.coefficient()),
                   right.scale() - left.scale(), 2 * Decimal::kMaxDigits);
    const int up = std::max(shift, 0);
    const auto quotient = divided_half_up(Wide(left.coefficient()) * wide_power_of_ten(up),
                                          Wide(right.coefficient()));
    const int scale = left.scale() - right.scale() + up;
    const auto fit = fitted(quotient, scale);
    return fit ? std::optional(fit->stripped()) : std::nullopt;
}

std::optional<Decimal> whole_quotient(const Decimal& left, const Decimal& right) {
    if (right.is_zero()) return std::nullopt;
    const int scale = std::max(left.scale(), right.scale());
    return fitted(aligned(left, scale) / aligned(right, scale), 0);
}

std::optional<Decimal> modulo(const Decimal& left, const Decimal& right) {
    if (right.is_zero()) return std::nullopt;
    const int scale = std::max(left.scale(), right.scale());
    return fitted(aligned(left, scale) % aligned(right, scale), scale);
}

}  // namespace attune::forms::fhirpath
