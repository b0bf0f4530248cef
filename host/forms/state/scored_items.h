// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a total of a form is made of: its items, and the scores that their options bear.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/form.h"

namespace attune::forms {

/// The scores that an item's options can give, least and greatest.
struct Span {
    double least = 0;
    double greatest = 0;
};

double number_from(const std::string& digits);
/// Nothing where no option bears a score.
std::optional<Span> span_of(const Item& item);
/// The items with scores that the calculation of `total` reads, in document order.
std::vector<const Item*> scored_items(const Form& form, const Item& total);
/// Whether `total` adds its items' scores up and does nothing else with them.
bool is_plain_sum(const Form& form, const Item& total);

}  // namespace attune::forms
