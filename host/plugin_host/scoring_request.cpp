// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/scoring_request.h"

namespace attune::plugin_host {

DateAsAge date_as_age(Date date, const std::optional<Date>& birth,
                      const std::optional<Gestation>& gestation) {
    if (!birth) return {};
    DateAsAge result;
    result.days = days_between(*birth, date);
    const auto ages = ages_on(*birth, gestation, date);
    if (!ages) return result;
    result.chronological = ages->chronological;
    result.corrected = ages->corrected;
    return result;
}

Result<DateAsAge> date_as_age(std::string_view text, const std::optional<Date>& birth,
                              const std::optional<Gestation>& gestation) {
    constexpr std::size_t kYear = 4;
    constexpr std::size_t kMonth = 7;
    constexpr std::size_t kDay = 10;
    if (text.size() >= kDay) {
        const auto day = Date::parse(text.substr(0, kDay));
        if (!day) return day.error();
        return date_as_age(*day, birth, gestation);
    }
    const bool is_month = text.size() == kMonth;
    if (!is_month && text.size() != kYear) return Error{ErrorCode::InvalidInput, "date"};
    const auto first = Date::parse(std::string(text) + (is_month ? "-01" : "-01-01"));
    if (!first) return first.error();
    DateAsAge result = date_as_age(*first, birth, gestation);
    if (birth) {
        constexpr int kMonthsInAYear = 12;
        const Date next = first->plus_months(is_month ? 1 : kMonthsInAYear);
        result.days_at_most = days_between(*birth, next) - 1;
    }
    return result;
}

}  // namespace attune::plugin_host
