// SPDX-License-Identifier: Apache-2.0
/// \file
/// Hiding the screen from the people in the room, and locking a workstation left alone.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"

namespace attune::workflow {

enum class PinAnswer { Right = 1, Wrong = 2, PassphraseNeeded = 3 };

/// The short PIN of one session: chosen when first hiding, forgotten on locking, never stored.
class SessionPin {
public:
    static constexpr int kTries = 3;

    /// Four to eight digits; false for anything else.
    bool set(std::string_view pin);
    bool is_set() const { return !m_pin.empty(); }
    /// A PIN of so many digits needs no Enter.
    std::size_t length() const { return m_pin.size(); }
    /// After three misses only the passphrase helps, until pass() is told that it was right.
    PinAnswer check(std::string_view pin);
    int tries_left() const { return kTries - m_misses; }
    void pass() { m_misses = 0; }

private:
    std::string m_pin;
    int m_misses = 0;
};

/// Says when nobody has touched the workstation for so long that it must lock.
class IdleLock {
public:
    explicit IdleLock(int minutes, Instant now) : m_after_ms(minutes * 60'000LL), m_touched(now) {}
    void touch(Instant now) { m_touched = now; }
    bool is_due(Instant now) const { return now.ms - m_touched.ms >= m_after_ms; }

private:
    std::int64_t m_after_ms;
    Instant m_touched;
};

}  // namespace attune::workflow
