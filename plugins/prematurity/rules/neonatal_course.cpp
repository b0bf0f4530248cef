// SPDX-License-Identifier: Apache-2.0
#include "rules/neonatal_course.h"

#include "rules/birth_categories.h"

namespace attune::prematurity {
namespace {

constexpr int kPretermBelow = 37 * kDaysAWeek;

using Contradictions = std::vector<Contradiction>;

/// More days of something within the unit than days in the unit.
void compare_with_unit(const Course& course, Contradictions& found) {
    if (!course.unit_days) return;
    const auto compare = [&](const std::optional<int>& part, const char* text, const char* id) {
        if (part && *part > *course.unit_days) found.push_back({text, {id, "PRE-unit-days"}});
    };
    compare(course.ventilation_days, "more days with a breathing machine than days in the unit",
            "PRE-ventilation-days");
    compare(course.presence_days, "more days with a caregiver there than days in the unit",
            "PRE-presence-days");
}

/// More days than the child has lived.
void compare_with_age(const Birth& birth, Contradictions& found) {
    if (!birth.record.age_days) return;
    const int age = *birth.record.age_days;
    const auto compare = [&](const std::optional<int>& days, const char* text,
                             const std::string& id) {
        if (days && *days > age) found.push_back({text, {id}});
    };
    // A day begun counts: a child born yesterday may have been in the unit on two days.
    const auto begun =
        birth.course.unit_days ? std::optional<int>(*birth.course.unit_days - 1) : std::nullopt;
    compare(begun, "more days in the unit than days of life", "PRE-unit-days");
    compare(birth.course.hold_day, "first held after the day of this assessment", "PRE-hold-days");
    for (const Fact& fact : birth.facts) {
        const std::string id = std::string(fact.id) + ".days";
        const auto parted = fact.days ? std::optional<int>(*fact.days - 1) : std::nullopt;
        compare(parted, "more days apart than days of life", id);
    }
}

void compare_facts(const Birth& birth, Contradictions& found) {
    const auto told = [&](const char* id) {
        for (const Fact& fact : birth.facts) {
            if (std::string(fact.id) == id) return fact.told;
        }
        return Tell::NotAsked;
    };
    const bool is_preterm =
        birth.record.gestation_days && *birth.record.gestation_days < kPretermBelow;
    const bool is_term =
        birth.record.gestation_days && *birth.record.gestation_days >= kPretermBelow;
    if (told("RI-6") == Tell::Yes && is_term) {
        found.push_back({"preterm is answered, and the record says 37 weeks or more", {"RI-6"}});
    }
    if (told("RI-6") == Tell::Yes && birth.course.unit == Tell::No) {
        found.push_back({"intensive care is answered, and no neonatal unit", {"RI-6", "PRE-unit"}});
    }
    if (told("RI-6") == Tell::No && is_preterm && birth.course.unit == Tell::Yes) {
        found.push_back({"born preterm and in a neonatal unit, and the fact that says so is no",
                         {"RI-6", "PRE-unit"}});
    }
    if (told("RI-7") == Tell::Yes && birth.course.unit == Tell::No) {
        found.push_back(
            {"a stay away from a parent is answered, and no neonatal unit", {"RI-7", "PRE-unit"}});
    }
}

void compare_weights(const Birth& birth, Contradictions& found) {
    const auto& record = birth.record.weight_grams;
    if (record && birth.told_weight && *record != *birth.told_weight) {
        found.push_back({"another birth weight here (" + std::to_string(*birth.told_weight) +
                             " g) than in the record (" + std::to_string(*record) +
                             " g); the record's was used",
                         {"PRE-weight"}});
    }
}

}  // namespace

std::optional<double> presence_share(const Course& course) {
    if (!course.unit_days || *course.unit_days == 0 || !course.presence_days) return {};
    if (*course.presence_days > *course.unit_days) return {};
    return static_cast<double>(*course.presence_days) / *course.unit_days;
}

Contradictions contradictions(const Birth& birth) {
    Contradictions found;
    compare_weights(birth, found);
    compare_with_unit(birth.course, found);
    compare_with_age(birth, found);
    compare_facts(birth, found);
    return found;
}

}  // namespace attune::prematurity
