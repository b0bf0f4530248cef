// SPDX-License-Identifier: Apache-2.0
/// \file
/// When values are equal, much the same, or less than one another.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>

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

/// Values, each once, in the order in which they came.
class DistinctValues {
public:
    /// False when an equal value is there already.
    bool add(const Value& value);
    /// How much comparing it took so far, in steps of evaluation.
    std::uint64_t cost() const { return m_cost; }
    const Collection& values() const { return m_values; }
    Collection take() { return std::move(m_values); }

private:
    Collection m_values;
    std::unordered_multimap<std::size_t, std::size_t> m_groups;
    std::uint64_t m_cost = 0;
};

}  // namespace attune::forms::fhirpath
