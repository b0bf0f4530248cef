// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/decimal.h"
#include "real.h"

namespace attune::forms::fhirpath {

namespace {

/// Exact, by squaring, for the small whole exponents that scores use.
std::optional<Decimal> whole_power(Decimal base, std::int64_t exponent) {
    std::optional<Decimal> result = Decimal(1);
    std::optional<Decimal> square = base;
    for (; exponent > 0 && result && square; exponent /= 2) {
        if (exponent % 2 == 1) result = multiply(*result, *square);
        if (exponent > 1) square = multiply(*square, *square);
    }
    return exponent > 0 ? std::nullopt : result;
}

}  // namespace

std::optional<Decimal> square_root(const Decimal& number) {
    if (number.is_negative()) return std::nullopt;
    return decimal_of(sqrt(real_of(number)));
}

std::optional<Decimal> natural_log(const Decimal& number) {
    if (number <= Decimal(0)) return std::nullopt;
    return decimal_of(log(real_of(number)));
}

std::optional<Decimal> log_to_base(const Decimal& number, const Decimal& base) {
    if (number <= Decimal(0) || base <= Decimal(0) || base == Decimal(1)) return std::nullopt;
    return decimal_of(log(real_of(number)) / log(real_of(base)));
}

std::optional<Decimal> exponential(const Decimal& number) {
    if (number > Decimal(100)) return std::nullopt;  // e^100 has 44 digits
    if (number < Decimal(-200)) return Decimal(0);
    return decimal_of(exp(real_of(number)));
}

std::optional<Decimal> power(const Decimal& number, const Decimal& exponent) {
    constexpr std::int64_t kLargest = 1024;
    const auto whole = exponent.is_whole() ? exponent.truncated() : std::nullopt;
    if (whole && *whole >= 0 && *whole <= kLargest) return whole_power(number, *whole);
    if (whole && *whole < 0 && *whole >= -kLargest) {
        const auto inverse = whole_power(number, -*whole);
        return inverse ? divide(Decimal(1), *inverse) : std::nullopt;
    }
    if (number.is_zero()) {
        return exponent.is_negative() ? std::nullopt : std::optional(Decimal(0));
    }
    if (number.is_negative()) return std::nullopt;
    // Stay where exp() converges; beyond, the result is 0 or too large anyway.
    const auto logarithm = natural_log(number);
    const auto product = logarithm ? multiply(*logarithm, exponent) : std::nullopt;
    if (!product) return std::nullopt;
    if (*product > Decimal(100)) return std::nullopt;
    if (*product < Decimal(-200)) return Decimal(0);
    return decimal_of(pow(real_of(number), real_of(exponent)));
}

}  // namespace attune::forms::fhirpath
