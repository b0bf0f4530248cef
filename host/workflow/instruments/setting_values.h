// SPDX-License-Identifier: Apache-2.0
/// \file
/// Between the settings that a plugin declares and the text that a person types for them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "practice/desk.h"
#include "workflow/setting_info.h"

namespace attune::workflow {

using SettingValues = std::map<std::string, plugin_host::SettingValue>;

std::string text_of(const plugin_host::SettingValue& value);
SettingInfo describe(const plugin_host::SettingDeclaration& declared);
/// Null when the instrument declares no such setting.
const plugin_host::SettingDeclaration* find_setting(const ShelvedInstrument& instrument,
                                                    std::string_view id);
/// Nothing when the text is no value of the declared type and limits.
std::optional<plugin_host::SettingValue> setting_value(
    const plugin_host::SettingDeclaration& declared, const std::string& text);
/// "cutoff" of the setting "cutoff-is-for-language", which nobody makes: a plugin is told by it
/// whether the practice has made "cutoff" for the very language that is asked. Empty for others.
std::string_view told_of(std::string_view id);
/// What the practice has set for an assessment in this language; what is not set, or no longer
/// allowed, is not in it.
Result<SettingValues> settings_in_force(const Desk& desk, const ShelvedInstrument& instrument,
                                        std::string_view language);
/// "Full assessment advised from: 12. Source: ..." for each setting in force of which the practice
/// says where it has it from, by id.
Result<std::map<std::string, std::string>> own_sources(const Desk& desk,
                                                       const ShelvedInstrument& instrument,
                                                       std::string_view language);

}  // namespace attune::workflow
