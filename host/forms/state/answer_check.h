// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whether an item can hold an answer, and whether the answer keeps to the item's limits.
#pragma once

#include <string>

#include "forms/item.h"

namespace attune::forms {

/// Brings `answer` into the form's own shape (an option's full coding, whole numbers of a decimal
/// item). Gives what is wrong when the item cannot hold it at all; else an empty text.
std::string settle_answer(const Item& item, Answer& answer);

/// What to write instead of a number beyond the item's limits: "write a number from 200 to 8000 g".
/// Empty = within them. Such a number is not taken; one that was stored before is still read.
std::string range_message(const Item& item, const Answer& answer);

/// What is wrong with an answer that the item can hold: too long, too small, too many, not of the
/// pattern. Empty = nothing. A sentence for a person.
std::string limit_message(const Item& item, const Answer& answer);

}  // namespace attune::forms
