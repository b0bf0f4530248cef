// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/score_index.h"

#include <nlohmann/json.hpp>

#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;

/// Items and concepts nested deeper than this are not looked at.
constexpr int kDeepest = 60;

std::string text_in(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& list_in(const Json& object, const char* key) {
    static const Json s_none = Json::array();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_array() ? *found : s_none;
}

std::optional<Decimal> number_in(const Json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return number_of(Value(Node{&*found, nullptr, nullptr, nullptr}));
}

/// A CodeSystem concept may also say its weight as a property.
std::optional<Decimal> score_of_concept(const Json& concept_json) {
    if (auto score = score_on(concept_json)) return score;
    for (const auto& property : list_in(concept_json, "property")) {
        const auto code = text_in(property, "code");
        if (code != "itemWeight" && code != "ordinalValue") continue;
        if (auto score = number_in(property, "valueDecimal")) return score;
        if (auto score = number_in(property, "valueInteger")) return score;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Decimal> score_on(const Json& element) {
    for (const auto& extension : list_in(element, "extension")) {
        const auto url = text_in(extension, "url");
        if (url != kOrdinalValueUrl && url != kItemWeightUrl) continue;
        if (auto score = number_in(extension, "valueDecimal")) return score;
        if (auto score = number_in(extension, "valueInteger")) return score;
    }
    return std::nullopt;
}

/// Fills a ScoreIndex from one Questionnaire.
class ScoreReader {
public:
    explicit ScoreReader(const Json& questionnaire) : m_questionnaire(questionnaire) {
        read_items(questionnaire, 0);
    }
    ScoreIndex take() { return std::move(m_index); }

private:
    void read_items(const Json& parent, int depth) {
        if (depth > kDeepest) return;
        for (const auto& item : list_in(parent, "item")) {
            m_link_id = text_in(item, "linkId");
            for (const auto& option : list_in(item, "answerOption")) read_option(option);
            if (auto url = text_in(item, "answerValueSet"); !url.empty()) read_value_set(url);
            read_items(item, depth + 1);
        }
    }

    void read_option(const Json& option) {
        if (!option.is_object()) return;
        for (const auto& [key, value] : option.items()) {
            if (!key.starts_with("value")) continue;
            const bool is_coding = value.is_object();
            const auto plain = Value(Node{&value, nullptr, nullptr, nullptr});
            const auto system = is_coding ? text_in(value, "system") : std::string();
            const auto code = is_coding ? text_in(value, "code") : text_of(plain).value_or("");
            auto score = score_on(option);
            if (!score) score = score_on(value);
            if (const auto shadow = option.find('_' + key); !score && shadow != option.end()) {
                score = score_on(*shadow);
            }
            if (score) {
                add(system, code, *score);
            } else {
                read_code_systems(system, code);
            }
        }
    }

    void read_value_set(const std::string& url) {
        for (const auto& resource : list_in(m_questionnaire, "contained")) {
            if (text_in(resource, "resourceType") != "ValueSet") continue;
            const bool is_meant =
                url == '#' + text_in(resource, "id") || url == text_in(resource, "url");
            if (!is_meant) continue;
            const auto expansion = resource.find("expansion");
            if (expansion != resource.end()) read_concepts(*expansion, "contains", "", 0);
            const auto compose = resource.find("compose");
            if (compose == resource.end()) continue;
            for (const auto& include : list_in(*compose, "include")) {
                const auto system = text_in(include, "system");
                read_concepts(include, "concept", system, 0);
                if (list_in(include, "concept").empty()) read_code_systems(system, "");
            }
        }
    }

    void read_concepts(const Json& parent, const char* key, const std::string& system, int depth) {
        if (depth > kDeepest) return;
        for (const auto& entry : list_in(parent, key)) {
            const auto own_system = text_in(entry, "system");
            const auto& actual = own_system.empty() ? system : own_system;
            const auto code = text_in(entry, "code");
            if (const auto score = score_of_concept(entry)) {
                add(actual, code, *score);
            } else {
                read_code_systems(actual, code);
            }
            read_concepts(entry, key, system, depth + 1);
        }
    }

    /// The concept `code` of the contained CodeSystem; all its concepts when `code` is empty.
    void read_code_systems(const std::string& system, const std::string& code) {
        if (system.empty()) return;
        for (const auto& resource : list_in(m_questionnaire, "contained")) {
            if (text_in(resource, "resourceType") != "CodeSystem") continue;
            if (text_in(resource, "url") == system) read_code_system(resource, system, code, 0);
        }
    }

    void read_code_system(const Json& parent, const std::string& system, const std::string& code,
                          int depth) {
        if (depth > kDeepest) return;
        for (const auto& entry : list_in(parent, "concept")) {
            const auto own = text_in(entry, "code");
            const auto score = code.empty() || own == code ? score_of_concept(entry) : std::nullopt;
            if (score) add(system, own, *score);
            read_code_system(entry, system, code, depth + 1);
        }
    }

    /// What is said first, on the option itself, stands.
    void add(const std::string& system, const std::string& code, const Decimal& score) {
        if (code.empty() || m_index.find(m_link_id, system, code)) return;
        m_index.m_options[m_link_id].push_back({system, code, score});
    }

    const Json& m_questionnaire;
    ScoreIndex m_index;
    std::string m_link_id;
};

ScoreIndex ScoreIndex::of(const Json& questionnaire) { return ScoreReader(questionnaire).take(); }

std::optional<Decimal> ScoreIndex::find(std::string_view link_id, std::string_view system,
                                        std::string_view code) const {
    const auto options = m_options.find(std::string(link_id));
    if (options == m_options.end()) return std::nullopt;
    std::optional<Decimal> by_code;
    for (const auto& option : options->second) {
        if (option.code != code) continue;
        if (option.system == system) return option.score;
        // An answer may leave out the system; then the code alone decides.
        if (system.empty() || option.system.empty()) by_code = option.score;
    }
    return by_code;
}

std::optional<Decimal> ScoreIndex::find_anywhere(std::string_view system,
                                                 std::string_view code) const {
    std::optional<Decimal> agreed;
    for (const auto& [link_id, options] : m_options) {
        const auto score = find(link_id, system, code);
        if (!score) continue;
        if (agreed && *agreed != *score) return std::nullopt;
        agreed = score;
    }
    return agreed;
}

}  // namespace attune::forms::fhirpath
