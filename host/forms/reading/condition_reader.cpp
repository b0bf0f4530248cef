// SPDX-License-Identifier: Apache-2.0
#include "reading/condition_reader.h"

#include <map>

#include "reading/fhir_value.h"

namespace attune::forms {
namespace {

std::optional<Condition> read_condition(const Json& json, const FilePlace& place,
                                        Inspection& inspection) {
    Condition condition;
    condition.question = text_member(json, "question");
    if (condition.question.empty()) {
        inspection.fault(place, "the condition names no question");
        return std::nullopt;
    }
    const std::string name = text_member(json, "operator");
    const auto comparison = from_code<Comparison>(name);
    if (!comparison) {
        inspection.fault(place, member(json, "hasAnswer")
                                    ? "\"hasAnswer\" belongs to FHIR STU3, not to R4"
                                    : "\"" + name + "\" is not an operator of enableWhen");
        return std::nullopt;
    }
    condition.comparison = *comparison;
    auto value = value_from_fhir(json, "answer");
    if (!value) {
        inspection.fault(place, "the condition has no answer to compare with");
        return std::nullopt;
    }
    condition.value = std::move(*value);
    if (*comparison == Comparison::Exists && !std::holds_alternative<bool>(condition.value)) {
        inspection.fault(place, "\"exists\" needs answerBoolean");
        return std::nullopt;
    }
    return condition;
}

bool can_match(const Condition& condition, const Item& question) {
    if (condition.comparison == Comparison::Exists) return true;
    return fits(condition.value, question.type) && question.is_question();
}

}  // namespace

void read_conditions(const Json& json, Item& item, const FilePlace& place, Inspection& inspection) {
    const auto& list = list_member(json, "enableWhen");
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto condition = read_condition(list[i], place.at("enableWhen", i), inspection);
        if (condition) item.enable_when.push_back(std::move(*condition));
    }
    const std::string behavior = text_member(json, "enableBehavior");
    if (behavior == "any") item.enable_behavior = Behavior::Any;
    if (!behavior.empty() && behavior != "any" && behavior != "all")
        inspection.fault(place.at("enableBehavior"), "must be all or any");
    if (behavior.empty() && list.size() > 1)
        inspection.remark(place.at("enableBehavior"), "missing; taken as all");
}

void check_conditions(const std::vector<Item>& items, const std::vector<FilePlace>& places,
                      Inspection& inspection) {
    std::map<std::string_view, const Item*> by_id;
    for (const Item& item : items) by_id[item.link_id] = &item;
    for (const Item& item : items) {
        for (std::size_t i = 0; i < item.enable_when.size(); ++i) {
            const Condition& condition = item.enable_when[i];
            const auto place = places[static_cast<std::size_t>(item.index)].at("enableWhen", i);
            const auto question = by_id.find(condition.question);
            if (question == by_id.end()) {
                inspection.fault(place, "there is no item \"" + condition.question + "\"");
            } else if (!can_match(condition, *question->second)) {
                inspection.remark(place, "can never hold: the answer is of another type");
            }
        }
    }
}

}  // namespace attune::forms
