// SPDX-License-Identifier: Apache-2.0
#include "rules/early_intervention.h"

#include <utility>

#include "rules/birth_categories.h"

namespace attune::prematurity {
namespace {

constexpr std::pair<const char*, const char*> kRisks[] = {
    {"asphyxia", "too little oxygen at birth"},
    {"small-for-dates", "small for the weeks of pregnancy"},
    {"seizures", "seizures"},
    {"slow-growth", "failure to thrive"},
    {"toxic-exposure", "exposure to a toxin before birth"},
    {"long-ventilation", "long ventilation"}};

}  // namespace

std::string risk_words(const std::string& code) {
    for (const auto& [known, words] : kRisks) {
        if (code == known) return words;
    }
    return {};
}

EarlyInterventionRule california() { return {"California's Early Start", 32, 1500, 2}; }

ListedRisks listed_risks(const Birth& birth) {
    const EarlyInterventionRule& rule = *birth.rule;
    const auto weight = birth.weight();
    const auto& gestation = birth.record.gestation_days;
    ListedRisks risks;
    const bool is_early = gestation && *gestation < rule.weeks_below * kDaysAWeek;
    const bool is_small = weight && *weight < rule.grams_below;
    // Early or small is one risk on the list, not two.
    if (is_early || is_small) {
        std::string words;
        if (is_early) words = "born before " + std::to_string(rule.weeks_below) + " weeks";
        if (is_early && is_small) words += " and ";
        if (is_small) words += "under " + std::to_string(rule.grams_below) + " g";
        risks.present.push_back(words);
        if (is_small && !birth.record.weight_grams) risks.because.emplace_back("PRE-weight");
    }
    for (const std::string& code : birth.course.risks) {
        if (auto words = risk_words(code); !words.empty()) risks.present.push_back(words);
    }
    if (!birth.course.risks.empty()) risks.because.emplace_back("PRE-course");
    risks.is_all_known = gestation && weight && birth.course.is_asked_for_risks;
    return risks;
}

}  // namespace attune::prematurity
