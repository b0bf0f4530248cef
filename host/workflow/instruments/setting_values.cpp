// SPDX-License-Identifier: Apache-2.0
#include "instruments/setting_values.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "instruments/instrument_choices.h"

namespace attune::workflow {

namespace {

/// Never std::stod: it reads by the locale that the window has set.
std::optional<double> number_in(const std::string& text) {
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (text.empty() || fault != std::errc() || stop != end) return std::nullopt;
    return value;
}

SettingKind kind_of(plugin_host::SettingType type) {
    switch (type) {
        case plugin_host::SettingType::Boolean:
            return SettingKind::YesNo;
        case plugin_host::SettingType::Integer:
            return SettingKind::WholeNumber;
        case plugin_host::SettingType::Decimal:
            return SettingKind::Number;
        case plugin_host::SettingType::Choice:
            return SettingKind::Choice;
    }
    return SettingKind::Choice;
}

std::string limits_words(const plugin_host::SettingDeclaration& declared) {
    if (declared.min && declared.max) return fmt::format("{} to {}", *declared.min, *declared.max);
    if (declared.min) return fmt::format("{} or more", *declared.min);
    return declared.max ? fmt::format("{} or less", *declared.max) : std::string();
}

std::optional<plugin_host::SettingValue> read_value(const plugin_host::SettingDeclaration& declared,
                                                    const std::string& text) {
    const auto number = number_in(text);
    switch (declared.type) {
        case plugin_host::SettingType::Boolean:
            if (text != "true" && text != "false") return std::nullopt;
            return text == "true";
        case plugin_host::SettingType::Integer:
            if (!number || *number != std::floor(*number)) return std::nullopt;
            return static_cast<std::int64_t>(*number);
        case plugin_host::SettingType::Decimal:
            if (!number) return std::nullopt;
            return *number;
        case plugin_host::SettingType::Choice:
            return text;
    }
    return std::nullopt;
}

}  // namespace

std::string text_of(const plugin_host::SettingValue& value) {
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return std::get<std::string>(value);
}

SettingInfo describe(const plugin_host::SettingDeclaration& declared) {
    return {declared.id,
            declared.title.empty() ? declared.id : declared.title,
            kind_of(declared.type),
            text_of(declared.fallback),
            limits_words(declared),
            declared.options,
            declared.source};
}

const plugin_host::SettingDeclaration* find_setting(const ShelvedInstrument& instrument,
                                                    std::string_view id) {
    const auto* manifest = instrument.manifest();
    if (manifest == nullptr) return nullptr;
    const auto found =
        std::find_if(manifest->settings.begin(), manifest->settings.end(),
                     [&](const plugin_host::SettingDeclaration& one) { return one.id == id; });
    return found == manifest->settings.end() ? nullptr : &*found;
}

std::optional<plugin_host::SettingValue> setting_value(
    const plugin_host::SettingDeclaration& declared, const std::string& text) {
    auto value = read_value(declared, text);
    if (value && !declared.allows(*value)) value.reset();
    return value;
}

std::string_view told_of(std::string_view id) {
    constexpr std::string_view kIsForLanguage = "-is-for-language";
    if (!id.ends_with(kIsForLanguage)) return {};
    return id.substr(0, id.size() - kIsForLanguage.size());
}

Result<SettingValues> settings_in_force(const Desk& desk, const ShelvedInstrument& instrument,
                                        std::string_view language) {
    SettingValues values;
    if (instrument.manifest() == nullptr) return values;
    const auto set = InstrumentChoices::read(desk, instrument.info.id);
    if (!set) return set.error();
    for (const auto& declared : instrument.manifest()->settings) {
        const auto text = set->find(declared.id, language);
        const auto value = text ? setting_value(declared, *text) : std::nullopt;
        if (value) values[declared.id] = *value;
    }
    for (const auto& declared : instrument.manifest()->settings) {
        const std::string made(told_of(declared.id));
        const bool is_for_it = !made.empty() && !language.empty() && values.contains(made) &&
                               set->holds(made, language);
        if (is_for_it) values[declared.id] = true;
    }
    return values;
}

Result<std::map<std::string, std::string>> own_sources(const Desk& desk,
                                                       const ShelvedInstrument& instrument,
                                                       std::string_view language) {
    std::map<std::string, std::string> sources;
    if (instrument.manifest() == nullptr) return sources;
    const auto set = InstrumentChoices::read(desk, instrument.info.id);
    if (!set) return set.error();
    for (const auto& declared : instrument.manifest()->settings) {
        const auto source = set->source(declared.id, language);
        const auto text = set->find(declared.id, language);
        if (source.empty() || !text || !setting_value(declared, *text)) continue;
        const auto info = describe(declared);
        const auto value = info.kind != SettingKind::YesNo ? *text : *text == "true" ? "yes" : "no";
        sources[declared.id] = fmt::format("{}: {}. Source: {}", info.title, value, source);
    }
    return sources;
}

}  // namespace attune::workflow
