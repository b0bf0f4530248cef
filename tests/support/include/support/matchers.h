// SPDX-License-Identifier: Apache-2.0
/// \file
/// EXPECT_THAT(store.save(answer), IsOk());  EXPECT_THAT(open(file),
/// FailsWith(ErrorCode::WrongKey));
#pragma once

#include <gmock/gmock.h>

#include "base/result.h"

namespace attune {

/// How a failing assertion prints an Error: its code, subject and faults.
inline void PrintTo(const Error& error, std::ostream* out) {
    *out << name_of(error.code) << " (" << error.subject << ")";
    for (const auto& fault : error.faults) *out << "; " << fault.place << ": " << fault.text;
}

}  // namespace attune

namespace attune::test {

MATCHER(IsOk, negation ? "is an error" : "is not an error") {
    if (arg.has_value()) return true;
    *result_listener << "which is " << ::testing::PrintToString(arg.error());
    return false;
}

MATCHER_P(FailsWith, code, std::string("fails with ") + std::string(name_of(code))) {
    if (arg.has_value()) return false;
    *result_listener << "which is " << ::testing::PrintToString(arg.error());
    return arg.error().code == code;
}

}  // namespace attune::test
