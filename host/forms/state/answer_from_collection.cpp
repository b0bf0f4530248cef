// SPDX-License-Identifier: Apache-2.0
#include "reading/fhir_value.h"
#include "state/answer_check.h"
#include "state/answer_engine.h"

namespace attune::forms {
namespace {

using fhirpath::Value;

std::optional<AnswerValue> coded_value(const Item& item, const Value& value) {
    const fhirpath::Node* node = value.node();
    if (node && node->value && node->value->is_object())
        return AnswerValue(coding_from_fhir(*node->value));
    const auto text = fhirpath::text_of(value);
    if (!text) return std::nullopt;
    if (const Option* option = item.find_option(*text)) return option->value;
    return item.takes_other_text ? std::optional<AnswerValue>(*text) : std::nullopt;
}

std::optional<AnswerValue> number_value(const Item& item, const Value& value) {
    const auto number = fhirpath::number_of(value);
    if (!number) return std::nullopt;
    if (item.type == ItemType::Decimal) return AnswerValue(Decimal{number->text()});
    const auto whole = number->is_whole() ? number->truncated() : std::nullopt;
    return whole ? std::optional<AnswerValue>(*whole) : std::nullopt;
}

std::optional<AnswerValue> quantity_value(const Item& item, const Value& value) {
    const fhirpath::Node* node = value.node();
    if (node && node->value && node->value->is_object())
        return value_from_fhir(Json{{"valueQuantity", *node->value}}, "value");
    Quantity quantity;
    if (item.unit) {
        quantity.unit = item.unit->text;
        quantity.system = item.unit->system;
        quantity.code = item.unit->code;
    }
    const auto number = fhirpath::number_of(value);
    if (number) {
        quantity.value.digits = number->text();
        return AnswerValue(quantity);
    }
    const Value plain = fhirpath::system_value(value);
    if (!plain.quantity()) return std::nullopt;
    quantity.value.digits = plain.quantity()->value.text();
    quantity.unit = plain.quantity()->unit;
    return AnswerValue(quantity);
}

std::optional<AnswerValue> answer_value(const Item& item, const Value& raw) {
    switch (item.type) {
        case ItemType::Choice:
        case ItemType::OpenChoice:
            return coded_value(item, raw);
        case ItemType::Quantity:
            return quantity_value(item, raw);
        case ItemType::Integer:
        case ItemType::Decimal:
            return number_value(item, raw);
        case ItemType::Boolean: {
            const Value value = fhirpath::system_value(raw);
            return value.boolean() ? std::optional<AnswerValue>(*value.boolean()) : std::nullopt;
        }
        case ItemType::Date:
        case ItemType::DateTime:
        case ItemType::Time: {
            const auto text = fhirpath::text_of(raw);
            return text ? temporal_from_text(*text, item.type) : std::nullopt;
        }
        case ItemType::String:
        case ItemType::Text:
        case ItemType::Url: {
            auto text = fhirpath::text_of(raw);
            return text ? std::optional<AnswerValue>(std::move(*text)) : std::nullopt;
        }
        case ItemType::Group:
        case ItemType::Display:
        case ItemType::Attachment:
        case ItemType::Reference:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

Result<Answer> answer_from(const Item& item, const fhirpath::Collection& collection) {
    Answer answer;
    for (const Value& raw : collection) {
        auto value = answer_value(item, raw);
        if (!value)
            return Error{ErrorCode::InvalidInput,
                         item.link_id,
                         {{item.link_id, "\"" + fhirpath::describe(raw) +
                                             "\" is no value for an item of type " +
                                             std::string(code_of(item.type))}}};
        answer.values.push_back(std::move(*value));
    }
    if (answer.values.empty()) return answer;
    answer.state = AnswerState::Given;
    if (auto wrong = settle_answer(item, answer); !wrong.empty())
        return Error{ErrorCode::InvalidInput, item.link_id, {{item.link_id, std::move(wrong)}}};
    return answer;
}

}  // namespace attune::forms
