// SPDX-License-Identifier: Apache-2.0
#include "answering/run_facts.h"

#include <algorithm>

#include "families/early_intervention_facts.h"
#include "instruments/setting_values.h"
#include "practice/wording.h"

namespace attune::workflow {

Birth birth_of(const Household& household, const std::optional<ChildId>& child) {
    const auto* found = child ? household.find(*child) : nullptr;
    if (found == nullptr) return {};
    return {found->birth_date, found->gestation, found->sex_for_norms, found->birth_weight_grams};
}

Result<ShelvedInstrument> instrument_of(const Desk& desk, const Assessment& assessment) {
    const auto* shelved = desk.shelf.find(assessment.instrument);
    if (shelved != nullptr && shelved->form_sha256 == assessment.form_sha256) return *shelved;
    const auto kept = needed(desk.store->documents().find(assessment.form_sha256), "form");
    if (!kept) return kept.error();
    const auto form = forms::Form::parse(kept->bytes, kept->name);
    if (!form) return form.error();
    ShelvedInstrument own{describe(**form), *form, assessment.form_sha256, nullptr};
    if (shelved != nullptr) {
        own.plugin = shelved->plugin;
        own.info.plugin = shelved->info.plugin;
    }
    return own;
}

Result<std::vector<EarlierRun>> earlier_runs(const Desk& desk, const Assessment& assessment) {
    const auto all = desk.store->assessments().of(assessment.family);
    if (!all) return all.error();
    std::vector<EarlierRun> runs;
    for (const auto& other : *all) {
        const bool counts = other.status == AssessmentStatus::Completed ||
                            other.status == AssessmentStatus::Signed ||
                            other.status == AssessmentStatus::Amended;
        if (!counts || other.instrument != assessment.instrument || other.id == assessment.id ||
            other.subject != assessment.subject || other.created > assessment.created) {
            continue;
        }
        auto answers = desk.store->answers().current(other.id);
        if (!answers) return answers.error();
        runs.push_back({other.first_answer_on.value_or(local_date(other.created)),
                        other.instrument_version, std::move(*answers)});
    }
    std::stable_sort(runs.begin(), runs.end(),
                     [](const EarlierRun& a, const EarlierRun& b) { return a.on < b.on; });
    return runs;
}

Result<RunFacts> facts_of(const Desk& desk, const Household& household,
                          const ShelvedInstrument& instrument, const Assessment& assessment) {
    RunFacts facts;
    facts.birth = birth_of(household, assessment.about_child);
    facts.on = assessment.first_answer_on.value_or(desk.today());
    facts.now = desk.now();
    facts.informant =
        assessment.informant ? household.token_of(*assessment.informant) : "clinician";
    facts.mode = assessment.mode;
    facts.language = assessment.language;
    facts.text_pack_sha256 = assessment.text_pack_sha256;
    auto settings = settings_in_force(desk, instrument, assessment.language);
    if (!settings) return settings.error();
    facts.settings = std::move(*settings);
    auto sources = own_sources(desk, instrument, assessment.language);
    if (!sources) return sources.error();
    facts.setting_sources = std::move(*sources);
    add_early_intervention(desk, instrument, facts);
    auto earlier = earlier_runs(desk, assessment);
    if (!earlier) return earlier.error();
    facts.earlier = std::move(*earlier);
    return facts;
}

}  // namespace attune::workflow
