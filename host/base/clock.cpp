// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <fmt/core.h>

#include <ctime>

namespace attune {

namespace {

std::tm to_local(Instant at) {
    const auto seconds = static_cast<std::time_t>(at.ms / 1000);
    std::tm local{};
    localtime_r(&seconds, &local);
    return local;
}

}  // namespace

Instant SystemClock::now() const {
    using namespace std::chrono;
    return Instant{duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

Date SystemClock::today() const { return local_date(now()); }

Date FixedClock::today() const {
    using namespace std::chrono;
    return Date::from_days(floor<days>(sys_time<milliseconds>(milliseconds(m_at.ms))));
}

std::string local_time(Instant at) {
    const auto local = to_local(at);
    return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

Date local_date(Instant at) {
    const auto local = to_local(at);
    return *Date::from_ymd(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace attune
