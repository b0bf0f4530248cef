// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings/findings.h"
#include "findings/words.h"
#include "rules/birth_categories.h"

namespace attune::prematurity {
namespace {

sdk::Finding information(const char* id, std::string text, std::vector<std::string> because = {}) {
    return {id, sdk::Severity::Information, "child", std::move(text), std::move(because)};
}

std::string category_words(int days) {
    const Category& category = gestation_category(days);
    std::string text;
    if (category.who != nullptr) text += std::string(category.who) + " (WHO)";
    if (category.who != nullptr && category.acog != nullptr) text += ", ";
    if (category.acog != nullptr) text += std::string(category.acog) + " (ACOG)";
    return text;
}

/// With the latest day of a week of which the day is not known.
int least_days_early(const Record& record) {
    if (!record.gestation_days_at_most) return *record.days_early;
    return std::max(0, kTermDays - *record.gestation_days_at_most);
}

std::string early_words(const Record& record) {
    if (!record.days_early || *record.days_early == 0) return {};
    const int most = *record.days_early;
    if (!record.gestation_days_at_most) return ", " + counted(most, "day") + " early";
    const int least = least_days_early(record);
    return ", " + std::to_string(least) + " to " + counted(most, "day") + " early";
}

sdk::Finding gestation(const Record& record) {
    if (!record.gestation_days) {
        return information("gestation-unknown",
                           "The weeks of pregnancy are not known. The child is not taken for "
                           "term, and no corrected age can be reckoned.");
    }
    return information("gestation", "Born at " + gestation_words(record) + early_words(record) +
                                        ": " + category_words(*record.gestation_days) + ".");
}

std::string postmenstrual_words(const Record& record) {
    const int days = *record.gestation_days + *record.age_days;
    const auto text = [](int total) {
        return std::to_string(total / kDaysAWeek) + "+" + std::to_string(total % kDaysAWeek);
    };
    if (!record.gestation_days_at_most) return text(days);
    return text(days) + " to " + text(*record.gestation_days_at_most + *record.age_days);
}

std::string now_words(const Record& record) {
    std::string text = "Corrected age now: ";
    if (record.corrected_at_most) {
        text += "between " + age_words(*record.corrected) + " and " +
                age_words(*record.corrected_at_most);
    } else {
        text += age_words(*record.corrected);
    }
    return text + " (chronological " + age_words(*record.chronological) + "). ";
}

const char* use_words(const Record& record) {
    if (*record.days_early < kCorrectedFromDaysEarly) {
        return "Born fewer than 21 days early: milestones and signs without words go by the "
               "chronological age. Each "
               "instrument states the age it used.";
    }
    if (record.chronological->months >= kCorrectedUntilMonths) {
        return "For milestones and signs without words the correction stopped at 24 months "
               "chronological. Each instrument "
               "states the age it used. In general a corrected age is used up to 36 months.";
    }
    if (least_days_early(record) < kCorrectedFromDaysEarly) {
        return "The days of the week of pregnancy are not known and decide: born 21 days early, "
               "milestones and signs without words go by the corrected age, born fewer days early "
               "by the chronological age. Both are shown.";
    }
    return "Milestones and signs without words go by it until 24 months chronological. Each "
           "instrument states the age it used. In general a corrected age is used up to 36 months.";
}

void add_corrected_age(const Record& record, Findings& found) {
    const bool is_early = record.days_early && *record.days_early > 0;
    if (!is_early || !record.chronological) return;
    if (record.chronological->months >= kCorrectionEndsMonths) {
        found.push_back(information(
            "corrected-age", "Age now: " + age_words(*record.chronological) +
                                 " chronological. A corrected age is used up to 36 months (AAP "
                                 "2004)."));
        return;
    }
    if (record.corrected) {
        found.push_back(information("corrected-age", now_words(record) + use_words(record)));
    } else if (record.age_days && record.gestation_days) {
        found.push_back(information(
            "corrected-age", "Not yet at term: postmenstrual age " + postmenstrual_words(record) +
                                 " weeks. The corrected age begins at 40+0."));
    }
}

void add_weight(const Birth& birth, Findings& found) {
    const auto grams = birth.weight();
    if (!grams) return;
    const bool is_told = !birth.record.weight_grams;
    std::string text = "Birth weight " + std::to_string(*grams) + " g";
    if (is_told) text += ", as told";
    text += std::string(": ") + weight_category(*grams).words + ".";
    found.push_back(
        information("birth-weight", text,
                    is_told ? std::vector<std::string>{"PRE-weight"} : std::vector<std::string>{}));
}

}  // namespace

Findings birth_findings(const Birth& birth) {
    Findings found{gestation(birth.record)};
    add_corrected_age(birth.record, found);
    add_weight(birth, found);
    if (birth.multiple == "twins") {
        found.push_back(information("multiple", "One of twins.", {"PRE-multiple"}));
    } else if (birth.multiple == "more") {
        found.push_back(information("multiple", "One of three or more babies.", {"PRE-multiple"}));
    }
    return found;
}

}  // namespace attune::prematurity
