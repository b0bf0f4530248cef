// SPDX-License-Identifier: Apache-2.0
#include "support/golden_case.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>

#include "answering/found_lines.h"
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

/// Every text of the view that somebody reads.
std::vector<std::string> texts_of(const workflow::FoundView& view) {
    std::vector<std::string> texts{view.status, view.age_used, view.asked, view.source};
    for (const auto* lines :
         {&view.tallies, &view.scores, &view.cutoffs, &view.not_scored, &view.validity}) {
        texts.insert(texts.end(), lines->begin(), lines->end());
    }
    for (const auto& finding : view.findings) {
        texts.push_back(finding.text);
        for (const auto& deeper : finding.deeper) texts.push_back(deeper.title);
        for (const auto& why : finding.why) texts.push_back(why.question + " = " + why.answer);
    }
    return texts;
}

struct Ids {
    std::set<std::string> names;  ///< what the line of a number could begin with
    std::set<std::string> marks;  ///< what no sentence contains by chance
};

/// "re-check" is English, "M-3-6-1" and "total.band" are not.
bool is_no_word(const std::string& id) {
    const bool has_sign = std::any_of(id.begin(), id.end(), [](unsigned char c) {
        return std::isdigit(c) != 0 || std::isupper(c) != 0 || c == '.';
    });
    const bool is_range =
        std::all_of(id.begin(), id.end(), [](char c) { return std::isdigit(c) || c == '-'; });
    return has_sign && !is_range;
}

Ids ids_of(const workflow::ShelvedInstrument& instrument, const ScorerPart& part) {
    std::set<std::string> names;
    for (const auto& item : instrument.form->items()) names.insert(item.link_id);
    for (const auto& shelved : shelf().instruments()) names.insert(shelved.info.id);
    for (const auto& band : part.bands) names.insert(band.id);
    for (const auto& count : part.counts) names.insert(count.id);
    for (const auto& finding : part.findings) names.insert(finding.id);
    for (const auto& withheld : part.withheld) names.insert(withheld.id);
    for (const auto& alert : part.alerts) names.insert(alert.id);
    Ids ids;
    std::copy_if(names.begin(), names.end(), std::inserter(ids.marks, ids.marks.end()), is_no_word);
    for (const auto& score : part.scores) {
        names.insert(score.id);
        if (score.id.find('-') != std::string::npos) ids.marks.insert(score.id);
    }
    ids.names = std::move(names);
    return ids;
}

bool is_of_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; }

bool contains_word(const std::string& text, const std::string& id) {
    for (auto at = text.find(id); at != std::string::npos; at = text.find(id, at + 1)) {
        const auto end = at + id.size();
        const bool begins = at == 0 || !is_of_word(text[at - 1]);
        const bool ends = end == text.size() || !is_of_word(text[end]);
        if (begins && ends) return true;
    }
    return false;
}

bool shows_id(const std::string& text, const Ids& ids) {
    const auto colon = text.find(':');
    return ids.names.contains(text.substr(0, colon)) ||
           std::any_of(ids.marks.begin(), ids.marks.end(),
                       [&](const std::string& id) { return contains_word(text, id); });
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

std::vector<std::string> GoldenCase::texts_with_ids() const {
    const auto& instrument = m_state->instrument;
    const auto part = instrument.plugin ? score_in_this_process() : ScorerPart{};
    const auto result = workflow::result_of(instrument, m_state->form, m_state->facts,
                                            instrument.plugin ? &part : nullptr);
    const auto view =
        workflow::found_view(result, instrument, m_state->form.answers(), m_state->facts.on, "en");
    const auto ids = ids_of(instrument, result.part);
    std::vector<std::string> texts = texts_of(view);
    std::erase_if(texts, [&](const std::string& text) { return !shows_id(text, ids); });
    return texts;
}

std::vector<std::string> GoldenCase::differences_without_plugin() const {
    return m_state->differences(
        workflow::result_of(m_state->instrument, m_state->form, m_state->facts, nullptr));
}

}  // namespace attune::test
