// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a manifest says of one instrument: inputs, settings, outputs.
#include <attune/request.h>

#include <algorithm>
#include <cctype>

#include "manifest_json.h"

namespace attune::plugin_host {

namespace {

const std::set<std::string>& context_keys() {
    static const std::set<std::string> keys = {
        ATTUNE_CONTEXT_CHRONOLOGICAL,     ATTUNE_CONTEXT_CORRECTED,
        ATTUNE_CONTEXT_CORRECTED_AT_MOST, ATTUNE_CONTEXT_USED,
        ATTUNE_CONTEXT_DAYS_EARLY,        ATTUNE_CONTEXT_SEX,
        ATTUNE_CONTEXT_GESTATION_DAYS,    ATTUNE_CONTEXT_GESTATION_DAYS_AT_MOST,
        ATTUNE_CONTEXT_BIRTH_WEIGHT,      ATTUNE_CONTEXT_SUBJECT,
        ATTUNE_CONTEXT_INFORMANT,         ATTUNE_CONTEXT_MODE,
        ATTUNE_CONTEXT_LANGUAGE};
    return keys;
}

std::set<std::string> as_set(std::vector<std::string> texts) {
    return {texts.begin(), texts.end()};
}

std::optional<SettingType> setting_type(const std::string& name) {
    if (name == "boolean") return SettingType::Boolean;
    if (name == "integer") return SettingType::Integer;
    if (name == "decimal") return SettingType::Decimal;
    if (name == "choice") return SettingType::Choice;
    return std::nullopt;
}

/// The JSON value as a value of the type; nothing if it is of another.
std::optional<SettingValue> setting_value(SettingType type, const nlohmann::json& json) {
    switch (type) {
        case SettingType::Boolean:
            if (json.is_boolean()) return json.get<bool>();
            break;
        case SettingType::Integer:
            if (json.is_number_integer()) return json.get<std::int64_t>();
            break;
        case SettingType::Decimal:
            if (json.is_number()) return json.get<double>();
            break;
        case SettingType::Choice:
            if (json.is_string()) return json.get<std::string>();
            break;
    }
    return std::nullopt;
}

SettingDeclaration read_setting(const ManifestJson& json) {
    SettingDeclaration setting;
    setting.id = json.id("id");
    setting.title = json.optional_text("title");
    setting.source = json.text("source");
    setting.min = json.optional_number("min");
    setting.max = json.optional_number("max");
    const auto type = setting_type(json.text("type"));
    if (!type) {
        json.fault("type", "must be boolean, integer, decimal or choice");
        return setting;
    }
    setting.type = *type;
    if (*type == SettingType::Choice) setting.options = json.texts("options");
    const auto* fallback = json.find("default");
    if (fallback == nullptr) return setting;
    const auto value = setting_value(*type, *fallback);
    if (value) setting.fallback = *value;
    if (!value || !setting.allows(*value))
        json.fault("default", "must be of the type and within the limits");
    return setting;
}

DeclaredOutputs read_outputs(const ManifestJson& json) {
    DeclaredOutputs outputs;
    outputs
        .scores = json.list<DeclaredOutputs::ScoreRange>("scores", [](const ManifestJson& score) {
        DeclaredOutputs::ScoreRange range{score.id("id"), score.number("min"), score.number("max")};
        if (range.min > range.max) score.fault("min", "must not be above max");
        return range;
    });
    outputs.bands = json.list<DeclaredOutputs::BandOf>("bands", [](const ManifestJson& band) {
        return DeclaredOutputs::BandOf{band.id("score"), band.id("id")};
    });
    outputs.counts = json.texts("counts");
    outputs.findings = json.texts("findings");
    outputs.alerts = json.texts("alerts");
    return outputs;
}

}  // namespace

std::string ManifestJson::id(const std::string& key) const {
    std::string value = text(key);
    const bool is_id = std::all_of(value.begin(), value.end(), [](unsigned char c) {
        return c < 0x80 && (std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_' || c == '*');
    });
    if (!is_id) fault(key, "may hold letters, digits, '.', '-' and '_' only");
    return value;
}

std::vector<std::string> ManifestJson::texts(const std::string& key) const {
    std::vector<std::string> entries;
    const auto* value = find(key);
    if (value == nullptr) return entries;
    const bool is_list =
        value->is_array() &&
        std::all_of(value->begin(), value->end(), [](const nlohmann::json& entry) {
            return entry.is_string() && !entry.get_ref<const std::string&>().empty();
        });
    if (!is_list) {
        fault(key, "must be a list of texts");
        return entries;
    }
    return value->get<std::vector<std::string>>();
}

bool SettingDeclaration::allows(const SettingValue& value) const {
    const auto within = [&](double number) {
        return std::isfinite(number) && (!min || number >= *min) && (!max || number <= *max);
    };
    switch (type) {
        case SettingType::Boolean:
            return std::holds_alternative<bool>(value);
        case SettingType::Integer: {
            const auto* number = std::get_if<std::int64_t>(&value);
            return number != nullptr && within(static_cast<double>(*number));
        }
        case SettingType::Decimal: {
            const auto* number = std::get_if<double>(&value);
            return number != nullptr && within(*number);
        }
        case SettingType::Choice: {
            const auto* code = std::get_if<std::string>(&value);
            return code != nullptr &&
                   std::find(options.begin(), options.end(), *code) != options.end();
        }
    }
    return false;
}

InstrumentManifest read_instrument(const ManifestJson& json) {
    InstrumentManifest instrument;
    instrument.id = json.id("id");
    instrument.form = json.id("form");
    const std::string scorer = json.text("scorer");
    if (scorer != "plugin" && scorer != "form") json.fault("scorer", "must be plugin or form");
    instrument.scorer = scorer == "form" ? Scorer::Form : Scorer::Plugin;
    instrument.context = as_set(json.texts("context"));
    for (const auto& key : instrument.context) {
        if (context_keys().count(key) == 0) json.fault("context", "there is no fact " + key);
    }
    instrument.earlier =
        json.boolean("earlier") ? EarlierAssessments::Told : EarlierAssessments::Hidden;
    instrument.needs_text = as_set(json.texts("needs_text"));
    instrument.settings = json.list<SettingDeclaration>("settings", read_setting);
    if (const auto outputs = json.object("outputs")) instrument.outputs = read_outputs(*outputs);
    return instrument;
}

}  // namespace attune::plugin_host
