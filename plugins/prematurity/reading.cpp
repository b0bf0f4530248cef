// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <algorithm>

#include "rules/early_intervention.h"

namespace attune::prematurity {
namespace {

constexpr std::pair<const char*, const char*> kFactPhrases[kFacts] = {
    {"RI-1", "neurological vulnerability or injury known or suspected"},
    {"RI-6", "born preterm and cared for in intensive care"},
    {"RI-7", "a neonatal-unit stay spent away from a parent"},
    {"RI-8", "parted from primary caregiver at birth"}};

std::optional<int> whole(const sdk::Value& value) {
    const auto number = value.integer();
    return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
}

Tell tell_of(const sdk::Value& value) {
    if (value.state() == ATTUNE_STATE_DECLINED) return Tell::Declined;
    if (value.is_code("yes")) return Tell::Yes;
    if (value.is_code("no")) return Tell::No;
    return value.is_code("unknown") ? Tell::NotKnown : Tell::NotAsked;
}

Record read_record(const sdk::Request& request) {
    Record record;
    record.gestation_days = whole(request.context(ATTUNE_CONTEXT_GESTATION_DAYS));
    record.gestation_days_at_most = whole(request.context(ATTUNE_CONTEXT_GESTATION_DAYS_AT_MOST));
    record.days_early = whole(request.context(ATTUNE_CONTEXT_DAYS_EARLY));
    record.weight_grams = whole(request.context(ATTUNE_CONTEXT_BIRTH_WEIGHT));
    record.age_days = request.age_days();
    record.chronological = request.chronological();
    record.corrected = request.corrected();
    record.corrected_at_most = request.context(ATTUNE_CONTEXT_CORRECTED_AT_MOST).corrected();
    // Without a birth date there is no age, but how early a birth was is known from its weeks.
    if (record.gestation_days && !record.days_early) {
        constexpr int kFortyWeeks = 280;
        record.days_early = std::max(0, kFortyWeeks - *record.gestation_days);
    }
    return record;
}

Course read_course(const sdk::Answers& answers) {
    Course course;
    course.unit = tell_of(answers["PRE-unit"]);
    course.unit_days = whole(answers["PRE-unit-days"]);
    course.ventilation_days = whole(answers["PRE-ventilation-days"]);
    course.presence_days = whole(answers["PRE-presence-days"]);
    course.hold_day = whole(answers["PRE-hold-days"]);
    course.skin_minutes = whole(answers["PRE-skin-minutes"]);
    course.exposure = tell_of(answers["PRE-exposure"]);
    for (std::uint32_t position = 0;; ++position) {
        const sdk::Value value = answers.find("PRE-course", {}, position);
        if (!value.is_given()) break;
        course.is_asked_for_risks = true;
        if (!value.is_code("none")) course.risks.emplace_back(value.code());
    }
    return course;
}

std::optional<EarlyInterventionRule> read_rule(const sdk::Request& request) {
    if (!request.setting("early-intervention").is_code("state")) return {};
    const auto number = [&](const char* id) { return whole(request.setting(id)).value_or(0); };
    return EarlyInterventionRule{
        number("hint-weeks-below"), number("hint-grams-below"), number("hint-unit-days"),
        request.setting("hint-other-risks").boolean().value_or(false), number("hint-risks-needed")};
}

}  // namespace

Birth read_birth(const sdk::Request& request) {
    const sdk::Answers answers = request.answers();
    Birth birth;
    birth.record = read_record(request);
    birth.multiple = std::string(answers["PRE-multiple"].code());
    birth.told_weight = whole(answers["PRE-weight"]);
    birth.course = read_course(answers);
    for (std::size_t i = 0; i < kFacts; ++i) {
        const auto& [id, phrase] = kFactPhrases[i];
        birth.facts[i] = {id, phrase, tell_of(answers[id]),
                          whole(answers[std::string(id) + ".days"])};
    }
    birth.rule = read_rule(request);
    return birth;
}

}  // namespace attune::prematurity
