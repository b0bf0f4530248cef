// SPDX-License-Identifier: Apache-2.0
/// \file
/// An assertion about our own code, compiled into every build. Never for input.
#pragma once

namespace attune {

[[noreturn]] void verify_failed(const char* condition, const char* file, int line);

}  // namespace attune

/// Ends the program with a log line when `condition` is false: going on would risk wrong records.
#define ATTUNE_VERIFY(condition) \
    ((condition) ? void(0) : ::attune::verify_failed(#condition, __FILE__, __LINE__))
