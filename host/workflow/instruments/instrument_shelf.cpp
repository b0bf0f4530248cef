// SPDX-License-Identifier: Apache-2.0
#include "instruments/instrument_shelf.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "answering/entry_mode.h"
#include "base/sha256.h"
#include "instruments/setting_values.h"

namespace attune::workflow {

namespace fs = std::filesystem;

namespace {

constexpr const char* kQuestionnaireFile = "questionnaire.json";

Result<std::string> bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return Error{ErrorCode::NotFound, file.filename().string()};
    std::ostringstream bytes;
    bytes << in.rdbuf();
    if (in.bad()) return Error{ErrorCode::Io, file.filename().string()};
    return bytes.str();
}

fs::path questionnaire_of(const fs::path& path) {
    return fs::is_directory(path) ? path / kQuestionnaireFile : path;
}

/// Form folders and bare Questionnaires directly in `folder`, by name.
std::vector<fs::path> forms_in(const fs::path& folder) {
    std::vector<fs::path> places;
    std::error_code fault;
    for (const auto& entry : fs::directory_iterator(folder, fault)) {
        const bool is_form = entry.is_directory() ? fs::exists(entry.path() / kQuestionnaireFile)
                                                  : entry.path().extension() == ".json";
        if (is_form) places.push_back(entry.path());
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::string age_rule_words(const forms::InstrumentFacts& facts) {
    if (!facts.uses_age) return {};
    if (!facts.age_rule.corrects) return "chronological age";
    return fmt::format("corrected age until {} months", facts.age_rule.stop_months);
}

std::string ages_words(const forms::InstrumentFacts& facts) {
    std::string window = "any age";
    if (facts.age_window) {
        window = facts.age_window->to
                     ? fmt::format("{} to {} months", facts.age_window->from, *facts.age_window->to)
                     : fmt::format("from {} months", facts.age_window->from);
    }
    const auto rule = age_rule_words(facts);
    return rule.empty() ? window : window + ", " + rule;
}

Faults scorer_faults(const forms::Form& form, const plugin_host::Manifest* plugin) {
    const auto* manifest = plugin == nullptr ? nullptr : plugin->find_instrument(form.id());
    const bool by_plugin = form.instrument().scorer == forms::Scorer::Plugin;
    if (by_plugin && manifest == nullptr) {
        return {{"scorer", "is scored by a plugin that is not installed"}};
    }
    if (manifest != nullptr && (manifest->scorer == plugin_host::Scorer::Plugin) != by_plugin) {
        return {{"scorer", "form and plugin do not agree on who scores"}};
    }
    return {};
}

}  // namespace

Result<std::shared_ptr<const forms::Form>> read_form(const fs::path& path) {
    const auto file = questionnaire_of(path);
    const auto bytes = bytes_of(file);
    if (!bytes) return bytes.error();
    return forms::Form::parse(*bytes, path.filename().string());
}

InstrumentInfo describe(const forms::Form& form) {
    const auto& facts = form.instrument();
    InstrumentInfo info;
    info.id = form.id();
    info.version = form.version();
    info.title = form.title().plain;
    info.short_title = facts.title_short.empty() ? info.title : facts.title_short;
    info.subject = facts.subject.value_or(SubjectKind::Child);
    for (const auto informant : facts.informants) info.informants.emplace_back(code_of(informant));
    info.ages = ages_words(facts);
    info.licence = facts.licence;
    info.evidence = facts.evidence.value_or(Evidence::Unvalidated);
    info.source = facts.citation;
    const auto year = facts.citation_year ? std::to_string(*facts.citation_year) : std::string();
    if (info.source.find(year) == std::string::npos) info.source += " (" + year + ")";
    info.scorer = facts.scorer == forms::Scorer::Plugin ? Scorer::Plugin : Scorer::Form;
    info.copyright = form.copyright();
    info.is_skeleton = is_skeleton(form);
    info.questions = static_cast<int>(
        std::count_if(form.items().begin(), form.items().end(), [](const forms::Item& item) {
            return item.is_question() && !item.hidden && item.part_of.empty() && !item.follow_up;
        }));
    return info;
}

InstrumentShelf::InstrumentShelf(const Installation& installation, const UserFolder& user)
    : m_installation(installation), m_user(user) {
    read();
}

const ShelvedInstrument* InstrumentShelf::find(std::string_view id) const {
    const auto found =
        std::find_if(m_instruments.begin(), m_instruments.end(),
                     [id](const ShelvedInstrument& shelved) { return shelved.info.id == id; });
    return found == m_instruments.end() ? nullptr : &*found;
}

Origin InstrumentShelf::origin_of(const fs::path& bundle) const {
    const auto folder = bundle.parent_path();
    if (folder == m_installation.plugins) return Origin::BuiltIn;
    return folder == m_user.plugins() ? Origin::Practice : Origin::Developer;
}

std::vector<InstrumentShelf::Candidate> InstrumentShelf::candidates() const {
    std::vector<Candidate> all;
    for (const auto& plugin : m_catalogue.plugins()) {
        for (const auto& instrument : plugin->instruments) {
            all.push_back({origin_of(plugin->bundle), plugin->form_folder(instrument), plugin,
                           instrument.id});
        }
    }
    for (const auto& form : forms_in(m_installation.forms)) {
        all.push_back({Origin::BuiltIn, form, nullptr, {}});
    }
    for (const auto& form : forms_in(m_user.forms())) {
        all.push_back({Origin::Practice, form, nullptr, {}});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.origin < b.origin; });
    return all;
}

void InstrumentShelf::read() {
    m_instruments.clear();
    m_rejected.clear();
    std::vector<fs::path> folders{m_installation.plugins, m_user.plugins()};
    folders.insert(folders.end(), m_installation.developer_plugins.begin(),
                   m_installation.developer_plugins.end());
    m_catalogue = plugin_host::Catalogue::read(folders);
    for (const auto& bundle : m_catalogue.rejected()) {
        auto faults = bundle.error.faults;
        if (faults.empty())
            faults.push_back({"plugin.json", std::string(name_of(bundle.error.code))});
        m_rejected.push_back({bundle.bundle, bundle.error.subject, std::move(faults)});
    }
    for (const auto& candidate : candidates()) take(candidate);
    std::sort(m_instruments.begin(), m_instruments.end(),
              [](const ShelvedInstrument& a, const ShelvedInstrument& b) {
                  return a.info.title < b.info.title;
              });
}

void InstrumentShelf::reject(const Candidate& candidate, const std::string& id, Faults faults) {
    m_rejected.push_back({candidate.place, id, std::move(faults)});
}

void InstrumentShelf::take(const Candidate& candidate) {
    const auto form = read_form(candidate.place);
    if (!form) {
        auto faults = form.error().faults;
        if (faults.empty()) {
            faults.push_back({kQuestionnaireFile, "is missing or cannot be read"});
        }
        return reject(candidate, candidate.instrument, std::move(faults));
    }
    const auto& id = (*form)->id();
    if (!candidate.instrument.empty() && candidate.instrument != id) {
        return reject(candidate, candidate.instrument,
                      {{"id", fmt::format("the form calls itself {}", id)}});
    }
    if (const auto* taken = find(id)) {
        return reject(candidate, id,
                      {{"id", fmt::format("is the id of “{}” already", taken->info.title)}});
    }
    auto faults = (*form)->instrument_faults();
    const auto scorer = scorer_faults(**form, candidate.plugin.get());
    faults.insert(faults.end(), scorer.begin(), scorer.end());
    if (!faults.empty()) return reject(candidate, id, std::move(faults));

    ShelvedInstrument shelved{describe(**form), *form, sha256_hex((*form)->bytes()), {}};
    shelved.info.origin = candidate.origin;
    shelved.info.place = candidate.place;
    if (candidate.plugin && shelved.info.scorer == Scorer::Plugin) {
        shelved.plugin = candidate.plugin;
        shelved.info.plugin = candidate.plugin->id + " " + candidate.plugin->version;
        for (const auto& setting : shelved.manifest()->settings) {
            if (told_of(setting.id).empty()) shelved.info.settings.push_back(describe(setting));
        }
    }
    m_instruments.push_back(std::move(shelved));
}

Result<std::shared_ptr<const forms::Form>> InstrumentShelf::check_new(const fs::path& path) const {
    auto form = read_form(path);
    if (!form) return form.error();
    const auto& id = (*form)->id();
    if (const auto* taken = find(id)) {
        return Error{ErrorCode::Conflict,
                     id,
                     {{"id", fmt::format("is the id of “{}” already", taken->info.title)}}};
    }
    auto faults = (*form)->instrument_faults();
    const auto scorer = scorer_faults(**form, nullptr);
    faults.insert(faults.end(), scorer.begin(), scorer.end());
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, id, std::move(faults)};
    return form;
}

Result<std::string> InstrumentShelf::add(const fs::path& path) {
    const auto form = check_new(path);
    if (!form) return form.error();
    const auto folder = m_user.forms() / (*form)->id();
    std::error_code fault;
    fs::create_directories(folder, fault);
    std::ofstream out(folder / kQuestionnaireFile, std::ios::binary | std::ios::trunc);
    out << (*form)->bytes();
    if (fault || !out.flush()) return Error{ErrorCode::Io, folder.string()};
    read();
    return (*form)->id();
}

}  // namespace attune::workflow
