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

}  // namespace attune::plugin_host
