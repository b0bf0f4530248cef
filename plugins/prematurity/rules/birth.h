// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is known of a birth and of the weeks after it, before anything is concluded.
#pragma once

#include <array>
#include <attune/request.hpp>
#include <optional>
#include <string>
#include <vector>

namespace attune::prematurity {

using sdk::Age;

/// From the child's record. Unknown gestation is never term.
struct Record {
    std::optional<int> gestation_days;          ///< days within the week counted as 0 if unknown
    std::optional<int> gestation_days_at_most;  ///< only when the days within the week are unknown
    std::optional<int> days_early;
    std::optional<int> weight_grams;
    std::optional<int> age_days;  ///< of the child, on the day of the assessment
    std::optional<Age> chronological;
    std::optional<Age> corrected;  ///< absent before term
    std::optional<Age> corrected_at_most;
};

enum class Tell { NotAsked = 1, Yes, No, NotKnown, Declined };

/// RI-1, RI-6, RI-7 and RI-8: this form is their home.
struct Fact {
    const char* id;
    const char* phrase;  ///< for a list: "born preterm and cared for in intensive care"
    Tell told = Tell::NotAsked;
    std::optional<int> days = {};
};
constexpr std::size_t kFacts = 4;

struct Course {
    Tell unit = Tell::NotAsked;
    std::optional<int> unit_days;
    std::optional<int> ventilation_days;
    std::optional<int> presence_days;
    std::optional<int> hold_day;  ///< day of life of the first holding
    std::optional<int> skin_minutes;
    std::vector<std::string> risks;  ///< codes of PRE-course, without "none"
    bool is_asked_for_risks = false;
    Tell exposure = Tell::NotAsked;  ///< to alcohol, drugs or another toxin; asked alone
};

/// What a state's early-intervention programme lists; 0: not on its list.
struct EarlyInterventionRule {
    int weeks_below = 0;
    int grams_below = 0;
    int unit_days = 0;               ///< so many or more
    bool lists_other_risks = false;  ///< asphyxia, seizures and the like
    int risks_needed = 1;
};

struct Birth {
    Record record;
    std::string multiple;            ///< code of PRE-multiple
    std::optional<int> told_weight;  ///< grams, of PRE-weight
    Course course;
    std::array<Fact, kFacts> facts;
    std::optional<EarlyInterventionRule> rule;

    /// The record's weight counts; what is told stands in for a missing one.
    std::optional<int> weight() const {
        return record.weight_grams ? record.weight_grams : told_weight;
    }
};

}  // namespace attune::prematurity
