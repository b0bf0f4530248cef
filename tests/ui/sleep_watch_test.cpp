// SPDX-License-Identifier: Apache-2.0
#include "shell/sleep_watch.h"

#include <gtest/gtest.h>

namespace attune::ui {
namespace {

TEST(SleepWatchTest, NoticesASleepOnce) {
    std::int64_t slept = 7000;
    SleepWatch watch([&slept] { return slept; });
    EXPECT_FALSE(watch.has_slept()) << "what was slept before it looked does not count";

    slept += 90'000;

    EXPECT_TRUE(watch.has_slept());
    EXPECT_FALSE(watch.has_slept());
}

TEST(SleepWatchTest, ReadingTheClocksOneAfterTheOtherIsNoSleep) {
    SleepWatch watch;

    for (int look = 0; look < 1000; ++look) ASSERT_FALSE(watch.has_slept());
}

}  // namespace
}  // namespace attune::ui
