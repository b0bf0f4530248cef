// SPDX-License-Identifier: Apache-2.0
#include "workflow/session_lock.h"

#include <algorithm>

namespace attune::workflow {

bool SessionPin::set(std::string_view pin) {
    const bool digits_only =
        std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits_only || pin.size() < 4 || pin.size() > 8) return false;
    m_pin = pin;
    m_misses = 0;
    return true;
}

PinAnswer SessionPin::check(std::string_view pin) {
    if (m_misses >= kTries || m_pin.empty()) return PinAnswer::PassphraseNeeded;
    if (pin == m_pin) {
        m_misses = 0;
        return PinAnswer::Right;
    }
    ++m_misses;
    return m_misses < kTries ? PinAnswer::Wrong : PinAnswer::PassphraseNeeded;
}

}  // namespace attune::workflow
