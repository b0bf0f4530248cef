// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which totals a scale can have at all.
#pragma once

#include <set>
#include <string_view>

#include "forms/form.h"

namespace attune::forms {

/// Every sum that the options of a total's items give when each of them is answered. `total` is
/// the link id of the calculated item. Empty where it is no plain sum of option scores.
std::set<double> possible_sums(const Form& form, std::string_view total);

}  // namespace attune::forms
