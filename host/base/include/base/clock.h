// SPDX-License-Identifier: Apache-2.0
/// \file
/// The one source of "now". Passed in, so that tests and demos stand on a fixed day.
#pragma once

#include "base/date.h"

namespace attune {

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// The calendar day at the clinician's place.
    virtual Date today() const = 0;
};

/// The machine's clock and time zone.
class SystemClock final : public Clock {
public:
    Instant now() const override;
    Date today() const override;
};

/// Stands still until told otherwise; today() is the UTC day.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant at) : m_at(at) {}
    Instant now() const override { return m_at; }
    Date today() const override;
    void set(Instant at) { m_at = at; }
    void advance_ms(std::int64_t ms) { m_at.ms += ms; }

private:
    Instant m_at;
};

/// "10:42:07" at the clinician's place.
std::string local_time(Instant at);
/// The calendar day of `at` at the clinician's place.
Date local_date(Instant at);

}  // namespace attune
