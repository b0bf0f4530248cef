// SPDX-License-Identifier: Apache-2.0
/// \file
/// Comparing answers as enableWhen and limits do.
#pragma once

#include <compare>
#include <optional>

#include "forms/item.h"

namespace attune::forms {

/// Same code (and same system, where both name one), same number, same text, same time.
bool are_equal(const AnswerValue& left, const AnswerValue& right);
/// Nothing when the two have no order: codes, booleans, other units.
std::optional<std::strong_ordering> order_of(const AnswerValue& left, const AnswerValue& right);

/// Whether `place_values` meet a condition: for most operators one value that does is enough; for
/// "!=" none may be equal.
bool meets(const Condition& condition, const std::vector<AnswerValue>& values);

}  // namespace attune::forms
