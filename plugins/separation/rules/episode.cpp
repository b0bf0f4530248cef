// SPDX-License-Identifier: Apache-2.0
#include "rules/episode.h"

#include <cmath>

namespace attune::separation {
namespace {

constexpr double kDaysAMonth = 30.4375;
/// n calendar months are at most this much shorter or longer than n average ones.
constexpr double kShorter = 2.5;
constexpr double kLonger = 1.5;

}  // namespace

DayRange days_of_month(int months) {
    const auto first = static_cast<int>(std::floor(months * kDaysAMonth - kShorter));
    const auto next = static_cast<int>(std::floor((months + 1) * kDaysAMonth + kLonger));
    return {months == 0 ? 0 : first, next - 1};
}

bool Episode::is_reason_of_an_adult() const {
    return !(what.empty() || what == "neonatal-unit" || what == "child-in-hospital" ||
             what == "placement" || what == "adoption");
}

}  // namespace attune::separation
