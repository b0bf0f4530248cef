// SPDX-License-Identifier: Apache-2.0
#include "reading/fhir_value.h"

#include "fhirpath/temporal.h"

namespace attune::forms {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool is_partial_date(std::string_view text) {
    return fhirpath::Temporal::parse(fhirpath::TemporalKind::Date, text).has_value();
}

Quantity quantity_from_fhir(const Json& json) {
    Quantity quantity;
    if (const Json* value = member(json, "value"))
        quantity.value = decimal_from_json(*value).value_or(Decimal{});
    quantity.unit = text_member(json, "unit");
    quantity.system = text_member(json, "system");
    quantity.code = text_member(json, "code");
    return quantity;
}

std::optional<AnswerValue> text_value(const std::string& text, std::string_view type) {
    if (type == "Date") return temporal_from_text(text, ItemType::Date);
    if (type == "DateTime" || type == "Instant")
        return temporal_from_text(text, ItemType::DateTime);
    if (type == "Time") return temporal_from_text(text, ItemType::Time);
    return AnswerValue(text);
}

Json number_json(const Decimal& decimal) {
    Json number = Json::parse(decimal.digits, nullptr, false);
    return number.is_number() ? number : Json();
}

std::string_view text_suffix(ItemType type) {
    return type == ItemType::Url ? "valueUri" : "valueString";
}

void put_if(Json& owner, const char* name, const std::string& text) {
    if (!text.empty()) owner[name] = text;
}

}  // namespace

Coding coding_from_fhir(const Json& coding) {
    return {text_member(coding, "system"), text_member(coding, "code"),
            text_member(coding, "display")};
}

std::optional<Decimal> decimal_from_json(const Json& number) {
    if (!number.is_number()) return std::nullopt;
    return Decimal{number.dump()};
}

std::optional<AnswerValue> temporal_from_text(std::string_view text, ItemType type) {
    using fhirpath::Temporal;
    using fhirpath::TemporalKind;
    if (type == ItemType::Date) {
        if (const auto date = Date::parse(text)) return AnswerValue(*date);
        if (is_partial_date(text)) return AnswerValue(DateTimeText{std::string(text)});
    } else if (type == ItemType::DateTime && Temporal::parse(TemporalKind::DateTime, text)) {
        return AnswerValue(DateTimeText{std::string(text)});
    } else if (type == ItemType::Time && Temporal::parse(TemporalKind::Time, text)) {
        return AnswerValue(TimeText{std::string(text)});
    }
    return std::nullopt;
}

std::optional<AnswerValue> value_from_fhir(const Json& owner, std::string_view prefix) {
    std::string name;
    const Json* value = typed_member(owner, prefix, &name);
    if (!value) return std::nullopt;
    const std::string_view type = std::string_view(name).substr(prefix.size());
    if (value->is_boolean()) return AnswerValue(value->get<bool>());
    if (value->is_string()) return text_value(value->get<std::string>(), type);
    if (value->is_number_integer() && type != "Decimal")
        return AnswerValue(value->get<std::int64_t>());
    if (value->is_number()) return AnswerValue(*decimal_from_json(*value));
    if (type == "Coding") return AnswerValue(coding_from_fhir(*value));
    if (type == "Quantity") return AnswerValue(quantity_from_fhir(*value));
    return std::nullopt;
}

void put_fhir_value(Json& owner, const AnswerValue& value, ItemType type) {
    std::visit(
        Overloaded{[&](bool flag) { owner["valueBoolean"] = flag; },
                   [&](std::int64_t whole) {
                       owner[type == ItemType::Decimal ? "valueDecimal" : "valueInteger"] = whole;
                   },
                   [&](const Decimal& decimal) { owner["valueDecimal"] = number_json(decimal); },
                   [&](const std::string& text) { owner[std::string(text_suffix(type))] = text; },
                   [&](const Coding& coding) {
                       Json& json = owner["valueCoding"] = Json::object();
                       put_if(json, "system", coding.system);
                       put_if(json, "code", coding.code);
                       put_if(json, "display", coding.display);
                   },
                   [&](const Date& date) { owner["valueDate"] = date.iso(); },
                   [&](const DateTimeText& text) {
                       owner[type == ItemType::Date ? "valueDate" : "valueDateTime"] = text.text;
                   },
                   [&](const TimeText& text) { owner["valueTime"] = text.text; },
                   [&](const Quantity& quantity) {
                       Json& json = owner["valueQuantity"] = Json::object();
                       if (!quantity.value.digits.empty())
                           json["value"] = number_json(quantity.value);
                       put_if(json, "unit", quantity.unit);
                       put_if(json, "system", quantity.system);
                       put_if(json, "code", quantity.code);
                   }},
        value);
}

std::string plain_text(const AnswerValue& value) {
    return std::visit(
        Overloaded{
            [](bool flag) { return std::string(flag ? "true" : "false"); },
            [](std::int64_t whole) { return std::to_string(whole); },
            [](const Decimal& decimal) { return decimal.digits; },
            [](const std::string& text) { return text; },
            [](const Coding& coding) { return coding.code.empty() ? coding.display : coding.code; },
            [](const Date& date) { return date.iso(); },
            [](const DateTimeText& text) { return text.text; },
            [](const TimeText& text) { return text.text; },
            [](const Quantity& quantity) { return quantity.value.digits + " " + quantity.unit; }},
        value);
}

bool fits(const AnswerValue& value, ItemType type) {
    switch (type) {
        case ItemType::Boolean:
            return std::holds_alternative<bool>(value);
        case ItemType::Integer:
            return std::holds_alternative<std::int64_t>(value);
        case ItemType::Decimal:
            return std::holds_alternative<Decimal>(value) ||
                   std::holds_alternative<std::int64_t>(value);
        case ItemType::Date:
            if (const auto* text = std::get_if<DateTimeText>(&value))
                return is_partial_date(text->text);
            return std::holds_alternative<Date>(value);
        case ItemType::DateTime:
            return std::holds_alternative<DateTimeText>(value);
        case ItemType::Time:
            return std::holds_alternative<TimeText>(value);
        case ItemType::String:
        case ItemType::Text:
        case ItemType::Url:
            return std::holds_alternative<std::string>(value);
        case ItemType::Quantity:
            return std::holds_alternative<Quantity>(value);
        case ItemType::Choice:
        case ItemType::OpenChoice:
            return true;
        case ItemType::Group:
        case ItemType::Display:
        case ItemType::Attachment:
        case ItemType::Reference:
            return false;
    }
    return false;
}

}  // namespace attune::forms
