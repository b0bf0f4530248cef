// SPDX-License-Identifier: Apache-2.0
/// \file
/// The second way to read a PHQ-9: not the sum but which items are marked, and how high.
#pragma once

#include <optional>

#include "rules/sheet.h"

namespace attune::mood {

/// Kroenke 2001. An item counts from 2, item 9 from 1; interest or low mood must be among them.
enum class Pattern {
    None = 1,
    Other = 2,  ///< two to four items
    Major = 3,  ///< five or more
};

/// Nothing while it depends on a missing answer.
std::optional<Pattern> phq9_pattern(const Sheet& sheet);

}  // namespace attune::mood
