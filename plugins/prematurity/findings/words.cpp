// SPDX-License-Identifier: Apache-2.0
#include "findings/words.h"

#include "rules/birth_categories.h"

namespace attune::prematurity {

std::string counted(int number, const char* unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
}

std::string age_words(Age age) {
    if (age.months == 0) return counted(age.days, "day");
    if (age.days == 0) return counted(age.months, "month");
    return counted(age.months, "month") + " " + counted(age.days, "day");
}

std::string gestation_words(const Record& record) {
    const int weeks = *record.gestation_days / kDaysAWeek;
    if (record.gestation_days_at_most) return std::to_string(weeks) + " weeks, days not known";
    return std::to_string(weeks) + "+" + std::to_string(*record.gestation_days % kDaysAWeek) +
           " weeks";
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += "; ";
        text += part;
    }
    return text;
}

}  // namespace attune::prematurity
