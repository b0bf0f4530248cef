// SPDX-License-Identifier: Apache-2.0
/// \file
/// Answers and item addresses as columns.
#pragma once

#include <string>

#include "model/answer.h"
#include "sqlite/statement.h"

namespace attune::storage {

/// No answer is an empty text, so that taking one back is an event like any other.
std::string stored_text(const Answer& answer);
/// What is stored, or nonsense met in `row`.
Answer answer_of(Statement& row, const std::string& stored);
ItemAddress item_of(Statement& row, const std::string& stored);

}  // namespace attune::storage
