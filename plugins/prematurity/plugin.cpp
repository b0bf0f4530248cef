// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instrument `prematurity`: reads, names, tells.
#include <attune/plugin.hpp>

#include "findings/findings.h"
#include "reading.h"
#include "rules/birth_categories.h"
#include "rules/neonatal_course.h"

namespace attune::prematurity {
namespace {

constexpr const char* kGestationSource = "WHO (preterm); ACOG 2013 (late preterm, term)";
constexpr const char* kWeightSource = "WHO: below 2500, 1500 and 1000 g";
constexpr double kLeastGestation = 140;
constexpr double kMostGestation = 321;
constexpr double kLeastGrams = 200;
constexpr double kMostGrams = 8000;

void tell_gestation(const Record& record, sdk::Result& result) {
    if (!record.gestation_days) {
        return result.withhold(
            "gestation-days",
            "The weeks of pregnancy are not known; the child is never taken for term.");
    }
    const int days = *record.gestation_days;
    sdk::Score score{"gestation-days", static_cast<double>(days), kLeastGestation, kMostGestation};
    score.items_used = 1;
    score.at_most = record.gestation_days_at_most.value_or(days);
    result.score(score);
    const Category& category = gestation_category(days);
    result.band({score.id, category.id, static_cast<double>(category.from), kGestationSource});
}

void tell_weight(const Birth& birth, sdk::Result& result) {
    const auto grams = birth.weight();
    if (!grams) return result.withhold("birth-weight", "The birth weight is not known.");
    sdk::Score score{"birth-weight", static_cast<double>(*grams), kLeastGrams, kMostGrams};
    score.items_used = 1;
    result.score(score);
    const WeightCategory& category = weight_category(*grams);
    result.band({score.id, category.id, static_cast<double>(category.from), kWeightSource});
}

void tell_presence(const Course& course, sdk::Result& result) {
    if (course.unit != Tell::Yes) return;
    if (const auto share = presence_share(course)) {
        sdk::Score score{"presence-share", *share, 0, 1};
        score.items_used = 2;
        return result.score(score);
    }
    const bool is_told = course.unit_days && course.presence_days;
    result.withhold("presence-share",
                    is_told ? "The days with a caregiver there do not go with those in the unit."
                            : "The days in the unit, or those with a caregiver there, are not "
                              "known.");
}

void tell_facts(const Birth& birth, sdk::Result& result) {
    sdk::Count count{"PRE-facts", kFacts};
    for (const Fact& fact : birth.facts) {
        if (fact.told == Tell::Yes) ++count.yes;
        if (fact.told == Tell::No) ++count.no;
        if (fact.told == Tell::Declined) ++count.declined;
    }
    result.count(count);
}

void tell_steps(const Birth& birth, sdk::Result& result) {
    const auto step = [&](const char* name, const std::optional<int>& number) {
        if (number) result.trace(name, *number);
    };
    step("days early", birth.record.days_early);
    step("days in the unit", birth.course.unit_days);
    step("days with a breathing machine", birth.course.ventilation_days);
    step("days with a caregiver there", birth.course.presence_days);
    step("days from birth to the first holding", birth.course.hold_day);
    step("minutes of skin to skin a day", birth.course.skin_minutes);
}

struct Prematurity {
    static constexpr const char* id = "prematurity";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const Birth birth = read_birth(request);
        tell_gestation(birth.record, result);
        tell_weight(birth, result);
        tell_presence(birth.course, result);
        tell_facts(birth, result);
        for (const Findings& some :
             {birth_findings(birth), course_findings(birth), fact_findings(birth),
              exposure_findings(birth), hint_findings(birth)}) {
            for (const sdk::Finding& finding : some) result.finding(finding);
        }
        tell_steps(birth, result);
    }
};

}  // namespace
}  // namespace attune::prematurity

ATTUNE_PLUGIN(attune::prematurity::Prematurity)
