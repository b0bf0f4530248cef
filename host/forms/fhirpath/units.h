// SPDX-License-Identifier: Apache-2.0
/// \file
/// The common part of UCUM: units reduced to a factor and powers of base dimensions.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "real.h"

namespace attune::forms::fhirpath {

/// Powers of metre, gram, second, kelvin, mole, candela, [iU], calendar month.
using Dimensions = std::array<int, 8>;

struct Unit {
    Real factor = 1;
    Dimensions dimensions{};
};

/// Nothing for a unit that is not in the table. "1" and "" are the number one. Calendar words are
/// units too; months and years have a dimension of their own, having no fixed length.
std::optional<Unit> find_unit(std::string_view code, bool is_calendar);

}  // namespace attune::forms::fhirpath
