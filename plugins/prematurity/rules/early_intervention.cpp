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
    {"long-ventilation", "long ventilation"}};

void add_stay(const Birth& birth, ListedRisks& risks) {
    const int days = birth.rule->unit_days;
    if (days == 0 || birth.course.unit_days.value_or(0) < days) return;
    risks.present.push_back(std::to_string(days) + " days or more in a neonatal unit");
    risks.because.emplace_back("PRE-unit-days");
}

void add_other_risks(const Birth& birth, ListedRisks& risks) {
    for (const std::string& code : birth.course.risks) {
        if (auto words = risk_words(code); !words.empty()) risks.present.push_back(words);
    }
    if (!birth.course.risks.empty()) risks.because.emplace_back("PRE-course");
}

}  // namespace

std::string risk_words(const std::string& code) {
    for (const auto& [known, words] : kRisks) {
        if (code == known) return words;
    }
    return {};
}

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
    add_stay(birth, risks);
    if (rule.lists_other_risks) add_other_risks(birth, risks);
    const bool is_stay_known = birth.course.unit_days || birth.course.unit == Tell::No;
    const Tell exposure = birth.course.exposure;
    const bool are_others_told =
        birth.course.is_asked_for_risks && (exposure == Tell::Yes || exposure == Tell::No);
    risks.is_all_known =
        (gestation || rule.weeks_below == 0) && (weight || rule.grams_below == 0) &&
        (is_stay_known || rule.unit_days == 0) && (are_others_told || !rule.lists_other_risks);
    return risks;
}

}  // namespace attune::prematurity
