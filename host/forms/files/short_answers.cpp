// SPDX-License-Identifier: Apache-2.0
#include "forms/short_answers.h"

#include "files/answer_reader.h"
#include "reading/fhir_value.h"
#include "state/answer_check.h"

namespace attune::forms {
namespace {

/// Reads one object of short answers, and those of its repeating groups.
class ShortAnswerReader {
public:
    ShortAnswerReader(const Form& form, Faults& faults) : m_form(form), m_faults(faults) {}

    void read(const Json& object, const std::vector<int>& instances, const std::string& place) {
        if (!object.is_object()) return fault(place, "answers must be an object by link id");
        for (const auto& [link_id, value] : object.items()) {
            const std::string here = place.empty() ? link_id : place + "." + link_id;
            const Item* item = m_form.find_item(link_id);
            if (!item) {
                fault(here, "the form has no such item");
            } else if (item->is_group() && item->repeats) {
                read_group(*item, value, instances, here);
            } else if (m_form.repeating_groups_of(*item).size() != instances.size()) {
                fault(here, "this item stands inside a repeating group: list it there");
            } else {
                read_answer(*item, value, {link_id, instances}, here);
            }
        }
    }

    Answers take() { return std::move(m_answers); }

private:
    void fault(const std::string& place, std::string text) {
        m_faults.push_back({place, std::move(text)});
    }

    void read_group(const Item& group, const Json& list, const std::vector<int>& instances,
                    const std::string& place) {
        if (!list.is_array()) return fault(place, "a repeating group must be a list of objects");
        if (m_form.repeating_groups_of(group).size() != instances.size())
            return fault(place, "this group stands inside another repeating group");
        for (std::size_t i = 0; i < list.size(); ++i) {
            auto inner = instances;
            inner.push_back(static_cast<int>(i));
            read(list[i], inner, place + "[" + std::to_string(i) + "]");
        }
    }

    void read_answer(const Item& item, const Json& value, ItemAddress address,
                     const std::string& place) {
        if (item.calculated) return fault(place, "the form calculates this itself");
        auto answer = answer_of(item, value, place);
        if (!answer) return;
        if (auto wrong = settle_answer(item, *answer); !wrong.empty())
            return fault(place, std::move(wrong));
        if (auto wrong = range_message(item, *answer); !wrong.empty())
            return fault(place, std::move(wrong));
        m_answers[std::move(address)] = std::move(*answer);
    }

    std::optional<Answer> answer_of(const Item& item, const Json& value, const std::string& place) {
        if (value.is_object() && member(value, "state")) {
            const auto state = from_code<AnswerState>(text_member(value, "state"));
            if (state && *state != AnswerState::Given) return Answer{*state, {}};
            fault(place, "\"" + text_member(value, "state") + "\" is not a state of an answer");
            return std::nullopt;
        }
        Answer answer{AnswerState::Given, {}};
        const Json list = value.is_array() ? value : Json::array({value});
        for (const Json& one : list) {
            auto read = value_of(item, one);
            if (!read) {
                fault(place, one.dump() + " is no answer to an item of type " +
                                 std::string(code_of(item.type)) + how_to_choose(item));
                return std::nullopt;
            }
            answer.values.push_back(std::move(*read));
        }
        return answer;
    }

    static std::string how_to_choose(const Item& item) {
        if (item.options.empty()) return {};
        return ": name one of its codes, or its place from 1 to " +
               std::to_string(item.options.size()) +
               " as the options are printed (never the number printed beside it)";
    }

    static std::optional<AnswerValue> value_of(const Item& item, const Json& json) {
        if (item.type == ItemType::Choice || item.type == ItemType::OpenChoice)
            return choice_of(item, json);
        if (json.is_boolean()) return AnswerValue(json.get<bool>());
        if (json.is_string()) return text_of(item, json.get<std::string>());
        if (json.is_number_integer() && item.type == ItemType::Integer)
            return AnswerValue(json.get<std::int64_t>());
        if (json.is_number() && item.type == ItemType::Decimal)
            return AnswerValue(*decimal_from_json(json));
        if (json.is_object() && item.type == ItemType::Quantity)
            return value_from_fhir(Json{{"valueQuantity", json}}, "value");
        return std::nullopt;
    }

    static std::optional<AnswerValue> choice_of(const Item& item, const Json& json) {
        if (json.is_number_integer()) {
            const auto position = json.get<std::int64_t>();
            if (position < 1 || position > static_cast<std::int64_t>(item.options.size()))
                return std::nullopt;
            return item.options[static_cast<std::size_t>(position - 1)].value;
        }
        if (!json.is_string()) return std::nullopt;
        const auto text = json.get<std::string>();
        if (const Option* option = item.find_option(text)) return option->value;
        return item.takes_other_text ? std::optional<AnswerValue>(text) : std::nullopt;
    }

    static std::optional<AnswerValue> text_of(const Item& item, const std::string& text) {
        const bool is_time = item.type == ItemType::Date || item.type == ItemType::DateTime ||
                             item.type == ItemType::Time;
        return is_time ? temporal_from_text(text, item.type) : AnswerValue(text);
    }

    const Form& m_form;
    Faults& m_faults;
    Answers m_answers;
};

}  // namespace

Answers read_short_answers(const Form& form, const Json& json, const std::string& place,
                           Faults& faults) {
    ShortAnswerReader reader(form, faults);
    reader.read(json, {}, place);
    return reader.take();
}

Result<Answers> answers_from_json(const Form& form, std::string_view json) {
    const Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded())
        return Error{ErrorCode::InvalidInput, "answers", {{"answers", "this is not JSON"}}};
    Faults faults;
    const bool is_response = text_member(parsed, "resourceType") == "QuestionnaireResponse";
    Answers answers = is_response ? read_response(form, parsed, faults)
                                  : read_short_answers(form, parsed, "", faults);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "answers", std::move(faults)};
    return answers;
}

}  // namespace attune::forms
