// SPDX-License-Identifier: Apache-2.0
/// \file
/// Reads one object of plugin.json and collects everything that is wrong with it, with its place.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "plugin_host/manifest.h"

namespace attune::plugin_host {

class ManifestJson {
public:
    /// `json` and `faults` must outlive it.
    ManifestJson(const nlohmann::json& json, std::string place, Faults& faults)
        : m_json(&json), m_place(std::move(place)), m_faults(&faults) {
        if (!json.is_object()) fault("", "must be an object");
    }

    /// A text that is not empty.
    std::string text(const std::string& key) const {
        const auto* value = find(key);
        if (value == nullptr) return {};
        if (value->is_string() && !value->get_ref<const std::string&>().empty()) return *value;
        fault(key, "must be a text");
        return {};
    }
    /// Empty when it is not there.
    std::string optional_text(const std::string& key) const {
        return find_optional(key) == nullptr ? std::string() : text(key);
    }
    /// A text of letters, digits, '.', '-' and '_'.
    std::string id(const std::string& key) const;
    std::int64_t integer(const std::string& key) const {
        const auto* value = find(key);
        if (value == nullptr) return 0;
        if (value->is_number_integer()) return *value;
        fault(key, "must be a whole number");
        return 0;
    }
    std::optional<double> optional_number(const std::string& key) const {
        const auto* value = find_optional(key);
        if (value == nullptr) return std::nullopt;
        if (value->is_number() && std::isfinite(value->get<double>())) return value->get<double>();
        fault(key, "must be a number");
        return std::nullopt;
    }
    double number(const std::string& key) const {
        if (find(key) == nullptr) return 0;
        return optional_number(key).value_or(0);
    }
    bool boolean(const std::string& key) const {
        const auto* value = find(key);
        if (value == nullptr) return false;
        if (value->is_boolean()) return *value;
        fault(key, "must be true or false");
        return false;
    }
    std::vector<std::string> texts(const std::string& key) const;
    std::optional<ManifestJson> object(const std::string& key) const {
        return find(key) != nullptr ? optional_object(key) : std::nullopt;
    }
    std::optional<ManifestJson> optional_object(const std::string& key) const {
        const auto* value = find_optional(key);
        if (value == nullptr) return std::nullopt;
        return ManifestJson(*value, m_place + key + ".", *m_faults);
    }
    template <class T, class Read>
    std::vector<T> list(const std::string& key, Read read) const {
        std::vector<T> entries;
        const auto* value = find(key);
        if (value == nullptr) return entries;
        if (!value->is_array()) {
            fault(key, "must be a list");
            return entries;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            const std::string place = m_place + key + "[" + std::to_string(i) + "].";
            entries.push_back(read(ManifestJson((*value)[i], place, *m_faults)));
        }
        return entries;
    }
    const nlohmann::json* find(const std::string& key) const {
        const auto* value = find_optional(key);
        if (value == nullptr && m_json->is_object()) fault(key, "is missing");
        return value;
    }
    void fault(const std::string& key, std::string text) const {
        m_faults->push_back({m_place + key, std::move(text)});
    }

private:
    const nlohmann::json* find_optional(const std::string& key) const {
        if (!m_json->is_object()) return nullptr;
        const auto found = m_json->find(key);
        return found != m_json->end() ? &*found : nullptr;
    }

    const nlohmann::json* m_json;
    std::string m_place;
    Faults* m_faults;
};

/// One entry of "instruments".
InstrumentManifest read_instrument(const ManifestJson& json);

}  // namespace attune::plugin_host
