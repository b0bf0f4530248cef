// SPDX-License-Identifier: Apache-2.0
#include "support/golden_case.h"

#include <algorithm>
#include <cctype>

#include "answering/scored_run.h"
#include "forms/case_file.h"
#include "plugin_host/in_process.h"
#include "plugin_host/plugin_host.h"
#include "support/files.h"
#include "support/places.h"

namespace attune::test {
namespace {

namespace fs = std::filesystem;

const workflow::InstrumentShelf& shelf() {
    static const workflow::InstrumentShelf shelf(
        workflow::Installation::under(ATTUNE_BUILD_DIR),
        workflow::UserFolder(fs::path(ATTUNE_BUILD_DIR) / "no-user-folder"));
    return shelf;
}

/// Nobody waits for callbacks here.
class NoLoop : public Executor {
public:
    void post(std::function<void()> /*task*/) override {}
};

workflow::RunFacts facts_of(const forms::CaseFile& file,
                            const workflow::ShelvedInstrument& instrument) {
    workflow::RunFacts facts;
    facts.birth.date = file.born;
    facts.birth.gestation = file.gestation;
    facts.birth.weight_grams = file.birth_weight;
    facts.on = file.on.value_or(Date::parse("2026-11-21").value());
    facts.informant = "clinician";
    for (const auto& earlier : file.earlier) {
        facts.earlier.push_back({earlier.on, instrument.form->version(), earlier.answers});
    }
    facts.settings = workflow::read_settings(instrument, file.settings).value();
    return facts;
}

}  // namespace

std::vector<fs::path> case_files(const std::string& instrument) {
    std::vector<fs::path> files;
    const fs::path form = fs::path(ATTUNE_SOURCE_DIR) / "forms" / instrument;
    for (const auto& entry : fs::directory_iterator(form / "cases")) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string case_name(const ::testing::TestParamInfo<fs::path>& file) {
    std::string name;
    bool is_start = true;
    for (const char c : file.param.stem().string()) {
        if (c != '-') name += is_start ? static_cast<char>(std::toupper(c)) : c;
        is_start = c == '-';
    }
    return name;
}

struct GoldenCase::State {
    State(const workflow::ShelvedInstrument& shelved, const fs::path& path)
        : instrument(shelved),
          file(forms::CaseFile::parse(*shelved.form, read_file(path)).value()),
          facts(facts_of(file, shelved)),
          form(forms::FormState::create(shelved.form, workflow::launch_context(facts), file.answers)
                   .value()) {}

    plugin_host::ScoringRequest request() const {
        return workflow::scoring_request(instrument, form, facts);
    }

    std::vector<std::string> differences(const AssessmentResult& result) const {
        std::vector<std::string> texts;
        for (const Fault& fault : file.differences(result)) {
            texts.push_back(fault.place + ": " + fault.text);
        }
        return texts;
    }

    workflow::ShelvedInstrument instrument;
    forms::CaseFile file;
    workflow::RunFacts facts;
    forms::FormState form;
};

GoldenCase::GoldenCase(const std::string& instrument, const fs::path& file) {
    const auto* shelved = shelf().find(instrument);
    if (shelved == nullptr) throw std::runtime_error(instrument + " is not on the shelf");
    m_state = std::make_unique<State>(*shelved, file);
}

GoldenCase::~GoldenCase() = default;

Result<ScorerPart> GoldenCase::score_in_this_process() const {
    auto plugin = plugin_host::InProcessPlugin::load(*m_state->instrument.plugin);
    if (!plugin) return plugin.error();
    return plugin->score(m_state->request());
}

Result<ScorerPart> GoldenCase::score_in_the_runner() const {
    NoLoop loop;
    plugin_host::PluginHost host(shelf().catalogue(), loop,
                                 {workflow::Installation::under(ATTUNE_BUILD_DIR).runner});
    return host.score_now(m_state->request());
}

std::vector<std::string> GoldenCase::differences(const Result<ScorerPart>& part) const {
    return m_state->differences(
        workflow::result_of(m_state->instrument, m_state->form, m_state->facts, &part));
}

std::vector<std::string> GoldenCase::differences_without_plugin() const {
    return m_state->differences(
        workflow::result_of(m_state->instrument, m_state->form, m_state->facts, nullptr));
}

}  // namespace attune::test
