// SPDX-License-Identifier: Apache-2.0
#include "workflow/instrument_settings.h"

#include "instruments/instrument_choices.h"
#include "instruments/setting_values.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

Result<const ShelvedInstrument*> shelved(const Desk& desk, std::string_view instrument) {
    const auto* found = desk.shelf.find(instrument);
    if (found == nullptr) return Error{ErrorCode::NotFound, std::string(instrument)};
    return found;
}

Error refused(const SettingInfo& info) {
    auto how = info.limits.empty() ? std::string("It cannot be set to that.")
                                   : "It must lie within " + info.limits + ".";
    return Error{ErrorCode::InvalidInput, info.title, {{info.id, std::move(how)}}};
}

}  // namespace

Result<std::vector<PracticeSetting>> InstrumentSettings::of(std::string_view instrument,
                                                            std::string_view language) const {
    const auto found = shelved(m_desk, instrument);
    if (!found) return found.error();
    const auto choices = InstrumentChoices::read(m_desk, instrument);
    if (!choices) return choices.error();
    const auto in_force = settings_in_force(m_desk, **found, language);
    if (!in_force) return in_force.error();
    std::vector<PracticeSetting> settings;
    for (const auto& info : (*found)->info.settings) {
        const auto value = in_force->find(info.id);
        settings.push_back({info, value == in_force->end() ? info.fallback : text_of(value->second),
                            choices->holds(info.id, language), choices->source(info.id, language)});
    }
    return settings;
}

Result<std::vector<std::string>> InstrumentSettings::languages(std::string_view instrument) const {
    const auto choices = InstrumentChoices::read(m_desk, instrument);
    if (!choices) return choices.error();
    return choices->languages();
}

Result<void> InstrumentSettings::set(std::string_view instrument, const std::string& setting,
                                     const std::string& value, std::string_view language) {
    const auto found = shelved(m_desk, instrument);
    if (!found) return found.error();
    const auto* declared = find_setting(**found, setting);
    if (declared == nullptr || !told_of(setting).empty()) {
        return Error{ErrorCode::NotFound, setting};
    }
    const auto read = setting_value(*declared, trimmed(value));
    if (!read) return refused(describe(*declared));
    auto choices = InstrumentChoices::read(m_desk, instrument);
    if (!choices) return choices.error();
    choices->set(setting, language, text_of(*read));
    const auto written = choices->write(m_desk);
    if (written) m_desk.changed({});
    return written;
}

Result<void> InstrumentSettings::note_source(std::string_view instrument,
                                             const std::string& setting, const std::string& source,
                                             std::string_view language) {
    const auto found = shelved(m_desk, instrument);
    if (!found) return found.error();
    const auto* declared = find_setting(**found, setting);
    if (declared == nullptr) return Error{ErrorCode::NotFound, setting};
    auto choices = InstrumentChoices::read(m_desk, instrument);
    if (!choices) return choices.error();
    if (!choices->holds(setting, language)) {
        return Error{
            ErrorCode::Conflict,
            describe(*declared).title,
            {{setting, "It is not set by the practice; its source is the published one."}}};
    }
    choices->set_source(setting, language, trimmed(source));
    const auto written = choices->write(m_desk);
    if (written) m_desk.changed({});
    return written;
}

Result<void> InstrumentSettings::reset(std::string_view instrument, const std::string& setting,
                                       std::string_view language) {
    const auto found = shelved(m_desk, instrument);
    if (!found) return found.error();
    if (find_setting(**found, setting) == nullptr) return Error{ErrorCode::NotFound, setting};
    auto choices = InstrumentChoices::read(m_desk, instrument);
    if (!choices) return choices.error();
    choices->erase(setting, language);
    const auto written = choices->write(m_desk);
    if (written) m_desk.changed({});
    return written;
}

}  // namespace attune::workflow
