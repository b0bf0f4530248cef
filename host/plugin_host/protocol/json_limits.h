// SPDX-License-Identifier: Apache-2.0
/// \file
/// What JSON from the other side may look like at most, checked before anything is built from it.
#pragma once

#include <string_view>

#include "base/result.h"

namespace attune::plugin_host {

inline constexpr int kMaxDepth = 16;
inline constexpr std::size_t kMaxMembers = 10000;
inline constexpr std::size_t kMaxTextBytes = 64U << 10U;

/// Damaged, saying which limit: not JSON or not UTF-8, nested deeper than kMaxDepth, an array or
/// object of more than kMaxMembers, a text longer than kMaxTextBytes, a number beyond a double.
Result<void> check_limits(std::string_view json);

/// True for valid UTF-8 without control characters: what may be shown and printed as it is.
bool is_plain_text(std::string_view text);

}  // namespace attune::plugin_host
