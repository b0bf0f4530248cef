// SPDX-License-Identifier: Apache-2.0
/// \file
/// Notices that the machine slept: its lid was shut, or it stood by.
#pragma once

#include <cstdint>
#include <functional>

namespace attune::ui {

/// Milliseconds that this machine has slept since it was switched on. -1: not known here.
std::int64_t slept_ms();

/// Ask it every second or so.
class SleepWatch {
public:
    explicit SleepWatch(std::function<std::int64_t()> slept = slept_ms)
        : m_slept(std::move(slept)), m_seen(m_slept()) {}

    /// Whether it slept since this was asked last.
    bool has_slept();

private:
    std::function<std::int64_t()> m_slept;
    std::int64_t m_seen;
};

}  // namespace attune::ui
