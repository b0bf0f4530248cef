// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>

#include "base/id.h"

namespace attune {
namespace {

Result<std::unique_ptr<int>> half(int value) {
    if (value % 2 != 0) return Error{ErrorCode::InvalidInput, "odd"};
    return std::make_unique<int>(value / 2);
}

TEST(ResultTest, HoldsEitherAValueOrAnError) {
    EXPECT_EQ(**half(4), 2);
    EXPECT_EQ(half(3).error().subject, "odd");
}

TEST(ResultTest, MovesItsValueOut) {
    const auto moved = half(8).value();

    EXPECT_EQ(*moved, 4);
}

TEST(ResultDeathTest, ReadingTheValueOfAnErrorEndsTheProgram) {
    EXPECT_DEATH((void)half(3).value(), "verify failed");
}

TEST(IdTest, NewIdsAreUuidsAndDiffer) {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(new_uuid());

    EXPECT_EQ(seen.size(), 1000U);
    EXPECT_EQ(seen.begin()->size(), 36U);
    EXPECT_EQ(seen.begin()->at(14), '4');
}

}  // namespace
}  // namespace attune
