// SPDX-License-Identifier: Apache-2.0
#include "state/answer_check.h"

#include <algorithm>

#include "fhirpath/evaluate.h"
#include "reading/fhir_value.h"
#include "state/value_order.h"

namespace attune::forms {
namespace {

const Option* matching_option(const Item& item, const AnswerValue& value) {
    for (const Option& option : item.options) {
        if (are_equal(option.value, value)) return &option;
        // A bare code stands for its option.
        const auto* coding = std::get_if<Coding>(&value);
        const bool bare = coding && coding->system.empty() && !coding->code.empty();
        if (bare && option.code == coding->code) return &option;
    }
    return nullptr;
}

std::string settle_value(const Item& item, AnswerValue& value) {
    const bool is_choice = item.type == ItemType::Choice || item.type == ItemType::OpenChoice;
    if (is_choice) {
        if (const Option* option = matching_option(item, value)) {
            value = option->value;
        } else if (!item.takes_other_text || !std::holds_alternative<std::string>(value)) {
            return "\"" + plain_text(value) + "\" is not one of the answers to choose from";
        }
        return {};
    }
    if (!fits(value, item.type)) return "the value is of another type than the item";
    if (const auto* whole = std::get_if<std::int64_t>(&value);
        whole && item.type == ItemType::Decimal)
        value = Decimal{std::to_string(*whole)};
    return {};
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

/// By FHIRPath's own matching: it knows UTF-8 and ends in a time that grows with the text only.
/// A pattern that is none forbids nothing.
bool matches_pattern(const std::string& text, const std::string& pattern) {
    static const auto kMatches = fhirpath::Expression::parse("%text.matchesFull(%pattern)");
    fhirpath::Variables variables;
    variables.set("text", {text});
    variables.set("pattern", {pattern});
    fhirpath::Context context;
    context.variables = &variables;
    const auto matched = fhirpath::evaluate(*kMatches, context);
    const auto truth =
        matched ? fhirpath::truth_of(*matched) : Result<std::optional<bool>>(matched.error());
    return !truth || truth->value_or(true);
}

int decimal_places(const std::string& digits) {
    const auto point = digits.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

bool is_beyond(const AnswerValue& value, const std::optional<AnswerValue>& limit, bool too_small) {
    if (!limit) return false;
    const auto order = order_of(value, *limit);
    return order && (too_small ? *order < 0 : *order > 0);
}

std::string value_message(const Item& item, const AnswerValue& value) {
    const std::string text = plain_text(value);
    if (item.max_length && characters(text) > static_cast<std::size_t>(*item.max_length))
        return "Longer than " + std::to_string(*item.max_length) + " characters.";
    if (is_beyond(value, item.min_value, true))
        return "Must not be below " + plain_text(*item.min_value) + ".";
    if (is_beyond(value, item.max_value, false))
        return "Must not be above " + plain_text(*item.max_value) + ".";
    const auto* decimal = std::get_if<Decimal>(&value);
    if (decimal && item.max_decimal_places &&
        decimal_places(decimal->digits) > *item.max_decimal_places)
        return "At most " + std::to_string(*item.max_decimal_places) + " digits after the point.";
    if (!item.regex.empty() && !matches_pattern(text, item.regex))
        return item.entry_format.empty() ? "Not written as asked."
                                         : "Write it as " + item.entry_format + ".";
    return {};
}

bool breaks_exclusive(const Item& item, const Answer& answer) {
    return answer.values.size() > 1 &&
           std::any_of(answer.values.begin(), answer.values.end(), [&](const AnswerValue& value) {
               const Option* option = matching_option(item, value);
               return option && option->is_exclusive;
           });
}

}  // namespace

std::string settle_answer(const Item& item, Answer& answer) {
    if (!item.is_question()) return "there is nothing to answer here";
    if (answer.state != AnswerState::Given) {
        return answer.values.empty() ? "" : "only a given answer has values";
    }
    if (answer.values.empty()) return "a given answer needs a value";
    if (answer.values.size() > 1 && !item.repeats) return "only one answer is possible here";
    for (AnswerValue& value : answer.values) {
        if (auto wrong = settle_value(item, value); !wrong.empty()) return wrong;
    }
    return {};
}

std::string range_message(const Item& item, const Answer& answer) {
    const bool is_number = item.type == ItemType::Integer || item.type == ItemType::Decimal ||
                           item.type == ItemType::Quantity;
    const bool is_within =
        std::none_of(answer.values.begin(), answer.values.end(), [&](const AnswerValue& value) {
            return is_beyond(value, item.min_value, true) ||
                   is_beyond(value, item.max_value, false);
        });
    if (!is_number || is_within) return {};
    std::string words = "write a number";
    if (item.min_value && item.max_value) {
        words += " from " + plain_text(*item.min_value) + " to " + plain_text(*item.max_value);
    } else if (item.min_value) {
        words += " not below " + plain_text(*item.min_value);
    } else {
        words += " not above " + plain_text(*item.max_value);
    }
    const bool has_unit = item.type != ItemType::Quantity && !item.unit_text.empty();
    return words + (has_unit ? " " + item.unit_text : "");
}

std::string limit_message(const Item& item, const Answer& answer) {
    const auto count = static_cast<int>(answer.values.size());
    if (count == 0) return {};
    if (breaks_exclusive(item, answer)) return "One of these answers stands alone.";
    if (item.repeats && item.min_occurs && count < *item.min_occurs)
        return "At least " + std::to_string(*item.min_occurs) + " answers.";
    if (item.repeats && item.max_occurs && count > *item.max_occurs)
        return "At most " + std::to_string(*item.max_occurs) + " answers.";
    for (const AnswerValue& value : answer.values) {
        if (auto message = value_message(item, value); !message.empty()) return message;
    }
    return {};
}

}  // namespace attune::forms
