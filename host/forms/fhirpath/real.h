// SPDX-License-Identifier: Apache-2.0
/// \file
/// Fifty digits for what Decimal cannot do exactly: roots, logarithms, factors between units.
#pragma once

#include <boost/multiprecision/cpp_dec_float.hpp>
#include <optional>

#include "fhirpath/decimal.h"

namespace attune::forms::fhirpath {

using Real = boost::multiprecision::cpp_dec_float_50;

inline Real real_of(const Decimal& number) { return Real(number.text()); }

/// To 28 significant digits. Nothing when it is not a number or too large.
inline std::optional<Decimal> decimal_of(const Real& number) {
    constexpr int kDigits = 28;
    if (!boost::multiprecision::isfinite(number)) return std::nullopt;
    const auto read = Decimal::parse(number.str(kDigits, std::ios_base::scientific));
    return read ? std::optional(read->stripped()) : std::nullopt;
}

}  // namespace attune::forms::fhirpath
