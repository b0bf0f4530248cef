// SPDX-License-Identifier: Apache-2.0
#include "request_check.h"

#include <attune/request.h>

namespace attune::plugin_host {

namespace {

void hide_texts(std::vector<ScoringAnswer>& answers, const std::set<std::string>& needed) {
    for (auto& answer : answers) {
        auto* text = answer.value ? std::get_if<TextAnswer>(&*answer.value) : nullptr;
        if (text != nullptr && needed.count(answer.address.link_id) == 0) text->text.clear();
    }
}

template <class Aged>
void hide_ages(Aged& aged, const std::set<std::string>& declared) {
    if (declared.count(ATTUNE_CONTEXT_CHRONOLOGICAL) == 0) aged.chronological.reset();
    if (declared.count(ATTUNE_CONTEXT_CORRECTED) == 0) aged.corrected.reset();
    if (declared.count(ATTUNE_CONTEXT_USED) == 0) aged.used = AgeUsed::None;
}

void hide_context(ScoringContext& context, const std::set<std::string>& declared) {
    hide_ages(context, declared);
    const auto hide_fact = [&](const char* key, auto& fact) {
        if (declared.count(key) == 0) fact.reset();
    };
    hide_fact(ATTUNE_CONTEXT_CHRONOLOGICAL, context.age_days);
    hide_fact(ATTUNE_CONTEXT_CORRECTED_AT_MOST, context.corrected_at_most);
    hide_fact(ATTUNE_CONTEXT_DAYS_EARLY, context.days_early);
    hide_fact(ATTUNE_CONTEXT_GESTATION_DAYS, context.gestation_days);
    hide_fact(ATTUNE_CONTEXT_GESTATION_DAYS_AT_MOST, context.gestation_days_at_most);
    hide_fact(ATTUNE_CONTEXT_BIRTH_WEIGHT, context.birth_weight);
    const auto hide = [&](const char* key, std::string& text) {
        if (declared.count(key) == 0) text.clear();
    };
    hide(ATTUNE_CONTEXT_SEX, context.sex_for_norms);
    hide(ATTUNE_CONTEXT_SUBJECT, context.subject);
    hide(ATTUNE_CONTEXT_INFORMANT, context.informant);
    hide(ATTUNE_CONTEXT_MODE, context.mode);
    hide(ATTUNE_CONTEXT_LANGUAGE, context.language);
}

Faults fill_settings(std::map<std::string, SettingValue>& settings,
                     const std::vector<SettingDeclaration>& declared) {
    Faults faults;
    std::map<std::string, SettingValue> filled;
    for (const auto& declaration : declared) {
        const auto given = settings.find(declaration.id);
        const auto& value = given != settings.end() ? given->second : declaration.fallback;
        if (!declaration.allows(value))
            faults.push_back({"settings." + declaration.id, "not of its type or its limits"});
        filled.emplace(declaration.id, value);
    }
    for (const auto& [id, value] : settings) {
        if (filled.count(id) == 0)
            faults.push_back({"settings." + id, "the instrument has no such setting"});
    }
    settings = std::move(filled);
    return faults;
}

}  // namespace

Result<ScoringRequest> reduced_to_declared(ScoringRequest request,
                                           const InstrumentManifest& instrument) {
    Faults faults = fill_settings(request.settings, instrument.settings);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, instrument.id, std::move(faults)};
    if (instrument.earlier == EarlierAssessments::Hidden) request.earlier.clear();
    hide_texts(request.answers, instrument.needs_text);
    hide_context(request.context, instrument.context);
    for (auto& earlier : request.earlier) {
        hide_texts(earlier.answers, instrument.needs_text);
        hide_ages(earlier, instrument.context);
    }
    return request;
}

}  // namespace attune::plugin_host
