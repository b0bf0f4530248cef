// SPDX-License-Identifier: Apache-2.0
#include "workflow/scoring.h"

#include <algorithm>

#include "answering/found_lines.h"
#include "answering/scored_run.h"
#include "forms/short_answers.h"
#include "instruments/instrument_shelf.h"
#include "plugin_host/plugin_host.h"

namespace attune::workflow {

struct ScoringDesk::State {
    explicit State(const Workplace& place)
        : workplace(place), shelf(place.installation, place.user) {
        plugin_host::PluginHostOptions options;
        options.runner = place.installation.runner;
        plugins = std::make_unique<plugin_host::PluginHost>(shelf.catalogue(), place.executor,
                                                            std::move(options));
    }

    Workplace workplace;
    InstrumentShelf shelf;
    std::int64_t asked = 0;
    std::unique_ptr<plugin_host::PluginHost> plugins;
};

namespace {

/// One scoring on its way to the plugin and back.
struct Run {
    ShelvedInstrument instrument;
    RunFacts facts;
    forms::FormState form;
};

Result<RunFacts> facts_of(const ScoreRequest& request, const ShelvedInstrument& instrument,
                          const Clock& clock) {
    RunFacts facts;
    facts.birth.date = request.born;
    facts.birth.gestation = request.gestation;
    facts.birth.weight_grams = request.birth_weight_grams;
    facts.on = request.on.value_or(clock.today());
    facts.now = clock.now();
    facts.informant = "clinician";
    if (request.born && *request.born > facts.on) {
        return Error{
            ErrorCode::InvalidInput, "born", {{"born", "is after the day of the answers"}}};
    }
    for (const auto& earlier : request.earlier) {
        auto answers = forms::answers_from_json(*instrument.form, earlier.answers);
        if (!answers) return answers.error();
        facts.earlier.push_back({earlier.on, instrument.form->version(), std::move(*answers)});
    }
    std::stable_sort(facts.earlier.begin(), facts.earlier.end(),
                     [](const EarlierRun& a, const EarlierRun& b) { return a.on < b.on; });
    auto settings = read_settings(instrument, request.settings);
    if (!settings) return settings.error();
    facts.settings = std::move(*settings);
    return facts;
}

}  // namespace

ScoringDesk::ScoringDesk(const Workplace& workplace)
    : m_state(std::make_unique<State>(workplace)) {}
ScoringDesk::~ScoringDesk() = default;

Instruments ScoringDesk::instruments() { return Instruments(m_state->shelf); }

Result<FoundView> ScoringDesk::in_words(const AssessmentResult& result) const {
    const auto* instrument = m_state->shelf.find(result.instrument.id);
    if (instrument == nullptr) return Error{ErrorCode::NotFound, result.instrument.id};
    return found_view(result, *instrument, {}, m_state->workplace.clock.today(), "en");
}

void ScoringDesk::score(const ScoreRequest& request,
                        std::function<void(Result<AssessmentResult>)> done) {
    auto& executor = m_state->workplace.executor;
    const auto fail = [&](const Error& error) { executor.post([done, error] { done(error); }); };
    const auto* instrument = m_state->shelf.find(request.instrument);
    if (instrument == nullptr) return fail(Error{ErrorCode::NotFound, request.instrument});
    auto facts = facts_of(request, *instrument, m_state->workplace.clock);
    if (!facts) return fail(facts.error());
    const auto answers = forms::answers_from_json(*instrument->form, request.answers);
    if (!answers) return fail(answers.error());
    auto form = forms::FormState::create(instrument->form, launch_context(*facts), *answers);
    if (!form) return fail(form.error());
    const auto run = std::make_shared<Run>(Run{*instrument, std::move(*facts), std::move(*form)});
    if (instrument->info.scorer == Scorer::Form) {
        executor.post(
            [run, done] { done(result_of(run->instrument, run->form, run->facts, nullptr)); });
        return;
    }
    const auto name = "score-" + std::to_string(++m_state->asked);
    m_state->plugins->request("score", name,
                              scoring_request(run->instrument, run->form, run->facts), 1,
                              [run, done](std::int64_t, const Result<ScorerPart>& reply) {
                                  done(result_of(run->instrument, run->form, run->facts, &reply));
                              });
}

}  // namespace attune::workflow
