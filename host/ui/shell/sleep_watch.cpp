// SPDX-License-Identifier: Apache-2.0
#include "shell/sleep_watch.h"

#include <time.h>

namespace attune::ui {

namespace {

/// The two clocks are read one after the other: less than this is no sleep.
constexpr std::int64_t kShortestSleepMs = 500;

std::int64_t read_ms(clockid_t clock) {
    timespec at{};
    if (clock_gettime(clock, &at) != 0) return -1;
    return static_cast<std::int64_t>(at.tv_sec) * 1000 + at.tv_nsec / 1'000'000;
}

}  // namespace

std::int64_t slept_ms() {
#ifdef CLOCK_BOOTTIME
    // One goes on while the machine sleeps, the other stands still.
    return read_ms(CLOCK_BOOTTIME) - read_ms(CLOCK_MONOTONIC);
#else
    return -1;
#endif
}

bool SleepWatch::has_slept() {
    const auto now = m_slept();
    const bool slept = now - m_seen >= kShortestSleepMs;
    m_seen = now;
    return slept;
}

}  // namespace attune::ui
