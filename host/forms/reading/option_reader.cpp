// SPDX-License-Identifier: Apache-2.0
#include "reading/option_reader.h"

#include "reading/attune_extension.h"
#include "reading/fhir_value.h"
#include "reading/words_reader.h"

namespace attune::forms {
namespace {

constexpr std::size_t kMaxOptions = 2000;

Words option_words(const Json& json, const AnswerValue& value) {
    Words words;
    if (const Json* coding = member(json, "valueCoding")) {
        words = words_member(*coding, "display");
    } else if (member(json, "valueString")) {
        words = words_member(json, "valueString");
    }
    if (words.plain.empty()) words.plain = plain_text(value);
    return words;
}

bool flag_extension(const Json& element, std::string_view name) {
    const Json* value = hl7_value(element, name);
    return value && value->is_boolean() && value->get<bool>();
}

std::optional<Option> read_option(const Json& json) {
    auto value = value_from_fhir(json, "value");
    if (!value) return std::nullopt;
    Option option;
    option.code = plain_text(*value);
    option.text = option_words(json, *value);
    option.value = std::move(*value);
    if (const Json* prefix = hl7_value(json, "optionPrefix"); prefix && prefix->is_string())
        option.prefix = prefix->get<std::string>();
    if (const Json* key = attune_value(json, "key"); key && key->is_string())
        option.key = key->get<std::string>();
    option.is_exclusive = flag_extension(json, "optionExclusive");
    option.is_initial = flag_member(json, "initialSelected");
    return option;
}

void add_concepts(const Json& list, std::string_view name, const std::string& system,
                  std::vector<Option>& options, int depth = 0) {
    for (const Json& concept_json : list_member(list, name)) {
        if (options.size() >= kMaxOptions || depth > 16) return;
        Coding coding = coding_from_fhir(concept_json);
        if (coding.system.empty()) coding.system = system;
        if (!coding.code.empty()) {
            Option option;
            option.code = coding.code;
            option.text = words_member(concept_json, "display");
            if (option.text.plain.empty()) option.text.plain = coding.code;
            option.value = std::move(coding);
            options.push_back(std::move(option));
        }
        add_concepts(concept_json, name, system, options, depth + 1);
    }
}

const Json* contained_value_set(const Json& questionnaire, std::string_view reference) {
    for (const Json& resource : list_member(questionnaire, "contained")) {
        if (text_member(resource, "resourceType") != "ValueSet") continue;
        if ("#" + text_member(resource, "id") == reference ||
            (member(resource, "url") && text_member(resource, "url") == reference))
            return &resource;
    }
    return nullptr;
}

std::vector<Option> value_set_options(const Json& value_set) {
    std::vector<Option> options;
    if (const Json* expansion = member(value_set, "expansion"))
        add_concepts(*expansion, "contains", "", options);
    if (!options.empty()) return options;
    if (const Json* compose = member(value_set, "compose")) {
        for (const Json& include : list_member(*compose, "include"))
            add_concepts(include, "concept", text_member(include, "system"), options);
    }
    return options;
}

std::optional<Decimal> score_of(const fhirpath::ScoreIndex& scores, const std::string& link_id,
                                const Option& option) {
    const auto* coding = std::get_if<Coding>(&option.value);
    const auto score = scores.find(link_id, coding ? coding->system : "", option.code);
    if (!score) return std::nullopt;
    return Decimal{score->text()};
}

std::vector<Option> listed_options(const Json& item, const FilePlace& place,
                                   Inspection& inspection) {
    std::vector<Option> options;
    const auto& list = list_member(item, "answerOption");
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto option = read_option(list[i]);
        if (option) {
            options.push_back(std::move(*option));
        } else {
            inspection.remark(place.at("answerOption", i), "this kind of option is not supported");
        }
    }
    return options;
}

}  // namespace

std::vector<Option> read_options(const Json& questionnaire, const Json& item,
                                 const fhirpath::ScoreIndex& scores, const FilePlace& place,
                                 Inspection& inspection) {
    auto options = listed_options(item, place, inspection);
    const std::string reference = text_member(item, "answerValueSet");
    if (options.empty() && !reference.empty()) {
        if (const Json* value_set = contained_value_set(questionnaire, reference))
            options = value_set_options(*value_set);
        if (options.empty())
            inspection.remark(place.at("answerValueSet"),
                              "the list of answers is not in the form: " + reference);
    }
    for (Option& option : options) option.ordinal = score_of(scores, place.link_id, option);
    return options;
}

}  // namespace attune::forms
