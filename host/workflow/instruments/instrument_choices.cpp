// SPDX-License-Identifier: Apache-2.0
#include "instruments/instrument_choices.h"

#include <set>

#include "workflow/languages.h"

namespace attune::workflow {

namespace {

constexpr std::string_view kSource = "source:";

std::string key_of(const std::string& setting, std::string_view language) {
    if (language.empty()) return setting;
    return setting + "@" + std::string(base_language(language));
}

}  // namespace

Result<InstrumentChoices> InstrumentChoices::read(const Desk& desk, std::string_view instrument) {
    auto name = "instrument/" + std::string(instrument);
    auto choices = read_choices(desk, name);
    if (!choices) return choices.error();
    return InstrumentChoices(std::move(name), std::move(*choices));
}

std::optional<std::string> InstrumentChoices::find(const std::string& setting,
                                                   std::string_view language) const {
    auto found = m_choices.find(key_of(setting, language));
    if (found == m_choices.end()) found = m_choices.find(setting);
    if (found == m_choices.end()) return std::nullopt;
    return found->second;
}

bool InstrumentChoices::holds(const std::string& setting, std::string_view language) const {
    return m_choices.contains(key_of(setting, language));
}

std::vector<std::string> InstrumentChoices::languages() const {
    std::set<std::string> tags;
    for (const auto& [key, value] : m_choices) {
        const auto at = key.find('@');
        if (at != std::string::npos) tags.insert(key.substr(at + 1));
    }
    return {tags.begin(), tags.end()};
}

std::string InstrumentChoices::source(const std::string& setting, std::string_view language) const {
    const auto value_from = holds(setting, language) ? language : std::string_view();
    const auto found = m_choices.find(std::string(kSource) + key_of(setting, value_from));
    return found == m_choices.end() ? std::string() : found->second;
}

void InstrumentChoices::set(const std::string& setting, std::string_view language,
                            const std::string& value) {
    auto& kept = m_choices[key_of(setting, language)];
    if (kept == value) return;
    kept = value;
    set_source(setting, language, {});
}

void InstrumentChoices::set_source(const std::string& setting, std::string_view language,
                                   const std::string& source) {
    const auto key = std::string(kSource) + key_of(setting, language);
    m_choices.erase(key);
    if (!source.empty()) m_choices[key] = source;
}

void InstrumentChoices::erase(const std::string& setting, std::string_view language) {
    m_choices.erase(key_of(setting, language));
    set_source(setting, language, {});
}

Result<void> InstrumentChoices::write(const Desk& desk) const {
    return write_choices(desk, m_name, m_choices);
}

}  // namespace attune::workflow
