// SPDX-License-Identifier: Apache-2.0
/// \file
/// When values are equal, much the same, or less than one another.
#pragma once

#include <optional>

#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

/// FHIRPath's `=`: nothing where it cannot be told.
std::optional<bool> are_equal(const Value& left, const Value& right);
/// In order, one by one.
std::optional<bool> are_equal(const Collection& left, const Collection& right);

/// FHIRPath's `~`: texts without regard to case and blanks, numbers to the coarser precision,
/// collections and structures without regard to order.
bool are_equivalent(const Value& left, const Value& right);
bool are_equivalent(const Collection& left, const Collection& right);

enum class Order { Less, Equal, Greater, Unknown, Incomparable };
Order order_of(const Value& left, const Value& right);

/// Whether `list` holds a value equal to `value`.
bool holds(const Collection& list, const Value& value);

/// Equal values of one type have equal keys, so that large collections need few comparisons.
std::size_t grouping_key(const Value& value);

}  // namespace attune::forms::fhirpath
