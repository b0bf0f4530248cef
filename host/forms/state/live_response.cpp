// SPDX-License-Identifier: Apache-2.0
#include "state/live_response.h"

#include "fhirpath/score_index.h"
#include "reading/fhir_value.h"

namespace attune::forms {
namespace {

constexpr const char* kAbsentReasonUrl =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/// FHIR's word for a state; null for states that are answers, or none.
const char* absent_reason(AnswerState state) {
    switch (state) {
        case AnswerState::NotObserved:
            return "not-performed";
        case AnswerState::Declined:
            return "asked-declined";
        case AnswerState::NotAsked:
            return "not-asked";
        case AnswerState::NotApplicable:
            return "not-applicable";
        case AnswerState::Given:
        case AnswerState::Missing:
            return nullptr;
    }
    return nullptr;
}

bool belongs(const Place& place) {
    return place.is_enabled && place.item->type != ItemType::Display;
}

bool is_question(const Place& place) { return place.item && place.item->is_question(); }

void add_score(Json& answer, const Item& item, const AnswerValue& value) {
    const auto* coding = std::get_if<Coding>(&value);
    const Option* option = coding ? item.find_option(coding->code) : nullptr;
    if (!option || !option->ordinal) return;
    answer["valueCoding"]["extension"] =
        Json::array({{{"url", fhirpath::kOrdinalValueUrl},
                      {"valueDecimal", Json::parse(option->ordinal->digits)}}});
}

bool has_answer_below(const Json& items) {
    for (const Json& item : items) {
        if (member(item, "answer") || member(item, "extension")) return true;
        if (const Json* nested = member(item, "item"); nested && has_answer_below(*nested))
            return true;
    }
    return false;
}

/// Drops what carries no answer; true when nothing is left of `item`.
bool prune(Json& item) {
    const auto prune_list = [](Json& owner) {
        const auto list = owner.find("item");
        if (list == owner.end()) return;
        Json kept = Json::array();
        for (Json& child : *list) {
            if (!prune(child)) kept.push_back(std::move(child));
        }
        if (kept.empty()) {
            owner.erase(list);
        } else {
            *list = std::move(kept);
        }
    };
    prune_list(item);
    if (const auto answers = item.find("answer"); answers != item.end()) {
        for (Json& answer : *answers) prune_list(answer);
    }
    return !item.contains("item") && !item.contains("answer") && !item.contains("extension");
}

}  // namespace

LiveResponse::LiveResponse(const Form& form, Place& root) {
    m_json = {{"resourceType", "QuestionnaireResponse"}, {"status", "in-progress"}};
    if (form.canonical().size() > 1) m_json["questionnaire"] = form.canonical();
    m_json["item"] = children_json(root);
}

Json LiveResponse::children_json(Place& place) const {
    Json items = Json::array();
    for (const auto& child : place.children) {
        child->position = -1;
        if (!belongs(*child)) continue;
        child->position = static_cast<int>(items.size());
        items.push_back(item_json(*child));
    }
    return items;
}

Json LiveResponse::item_json(Place& place) const {
    Json json = {{"linkId", place.item->link_id}};
    if (place.item->is_group()) {
        json["item"] = children_json(place);
        return json;
    }
    const Answer& answer = place.answer();
    if (const char* reason = absent_reason(answer.state))
        json["extension"] = Json::array({{{"url", kAbsentReasonUrl}, {"valueCode", reason}}});
    Json answers = Json::array();
    for (const AnswerValue& value : answer.values) {
        Json& entry = answers.emplace_back(Json::object());
        put_fhir_value(entry, value, place.item->type);
        add_score(entry, *place.item, value);
    }
    Json below = place.children.empty() ? Json::array() : children_json(place);
    if (!below.empty() && (!answers.empty() || has_answer_below(below))) {
        if (answers.empty()) answers.push_back(Json::object());
        answers.front()["item"] = std::move(below);
    }
    if (!answers.empty()) json["answer"] = std::move(answers);
    return json;
}

void LiveResponse::rewrite(Place& place) {
    ++m_version;
    if (!place.item) {
        m_json["item"] = children_json(place);
        return;
    }
    // Below a question everything hangs on whether it has an answer: write it as a whole.
    Place* topmost = &place;
    for (Place* at = &place; at->item; at = at->parent) {
        if (is_question(*at)) topmost = at;
    }
    rewrite_in_group(*topmost);
}

void LiveResponse::rewrite_in_group(Place& place) {
    Json* items = items_of(*place.parent);
    if (!items) return;  // the group itself is not in the response, nor is anything in it
    auto& list = *items->get_ptr<Json::array_t*>();
    if (place.position >= 0 && belongs(place)) {
        list[static_cast<std::size_t>(place.position)] = item_json(place);
        return;
    }
    if (place.position < 0 && !belongs(place)) return;
    int next = 0;
    for (const auto& sibling : place.parent->children) {
        if (sibling.get() == &place) {
            if (belongs(place)) {
                list.insert(list.begin() + next, item_json(place));
                place.position = next++;
            } else {
                list.erase(list.begin() + place.position);
                place.position = -1;
            }
        } else if (sibling->position >= 0) {
            sibling->position = next++;
        }
    }
}

Json* LiveResponse::items_of(const Place& group) {
    if (!group.item) return &m_json["item"];
    Json* siblings = group.position < 0 ? nullptr : items_of(*group.parent);
    return siblings ? &(*siblings)[static_cast<std::size_t>(group.position)]["item"] : nullptr;
}

const Json* LiveResponse::find(const Place& place) const {
    if (!place.item) return &m_json;
    const Json* parent = place.position < 0 ? nullptr : find(*place.parent);
    if (!parent) return nullptr;
    const Json* owner = parent;
    if (is_question(*place.parent)) {
        const auto& answers = list_member(*parent, "answer");
        if (answers.empty()) return nullptr;
        owner = &answers.front();
    }
    const auto& items = list_member(*owner, "item");
    const auto index = static_cast<std::size_t>(place.position);
    return index < items.size() ? &items[index] : nullptr;
}

std::string LiveResponse::exported(std::string_view status) const {
    Json copy = m_json;
    copy["status"] = status;
    prune(copy);
    // Text that is no UTF-8 must not stand in the way of the rest.
    return copy.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace attune::forms
