// SPDX-License-Identifier: Apache-2.0
#include "state/value_order.h"

#include <algorithm>

#include "fhirpath/decimal.h"
#include "fhirpath/temporal.h"

namespace attune::forms {
namespace {

using fhirpath::Temporal;
using fhirpath::TemporalKind;

std::optional<fhirpath::Decimal> number_in(const AnswerValue& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return fhirpath::Decimal(*whole);
    if (const auto* decimal = std::get_if<Decimal>(&value))
        return fhirpath::Decimal::parse(decimal->digits);
    if (const auto* quantity = std::get_if<Quantity>(&value))
        return fhirpath::Decimal::parse(quantity->value.digits);
    return std::nullopt;
}

std::optional<Temporal> time_in(const AnswerValue& value) {
    if (const auto* date = std::get_if<Date>(&value)) return Temporal::from(*date);
    if (const auto* time = std::get_if<TimeText>(&value))
        return Temporal::parse(TemporalKind::Time, time->text);
    if (const auto* text = std::get_if<DateTimeText>(&value)) {
        const bool has_time = text->text.find('T') != std::string::npos;
        return Temporal::parse(has_time ? TemporalKind::DateTime : TemporalKind::Date, text->text);
    }
    return std::nullopt;
}

bool same_unit(const AnswerValue& left, const AnswerValue& right) {
    const auto* a = std::get_if<Quantity>(&left);
    const auto* b = std::get_if<Quantity>(&right);
    if (!a || !b) return !a && !b;
    if (!a->code.empty() && !b->code.empty()) return a->code == b->code;
    return a->unit == b->unit;
}

std::optional<std::strong_ordering> order_of_times(const Temporal& left, const Temporal& right) {
    switch (compare(left, right)) {
        case fhirpath::TemporalOrder::Less:
            return std::strong_ordering::less;
        case fhirpath::TemporalOrder::Equal:
            return std::strong_ordering::equal;
        case fhirpath::TemporalOrder::Greater:
            return std::strong_ordering::greater;
        case fhirpath::TemporalOrder::Unknown:
        case fhirpath::TemporalOrder::Unrelated:
            return std::nullopt;
    }
    return std::nullopt;
}

bool holds(Comparison comparison, const AnswerValue& value, const AnswerValue& limit) {
    if (comparison == Comparison::Equal) return are_equal(value, limit);
    const auto order = order_of(value, limit);
    if (!order) return false;
    switch (comparison) {
        case Comparison::Greater:
            return *order > 0;
        case Comparison::Less:
            return *order < 0;
        case Comparison::GreaterOrEqual:
            return *order >= 0;
        case Comparison::LessOrEqual:
            return *order <= 0;
        case Comparison::Exists:
        case Comparison::Equal:
        case Comparison::NotEqual:
            return false;
    }
    return false;
}

}  // namespace

bool are_equal(const AnswerValue& left, const AnswerValue& right) {
    const auto* a = std::get_if<Coding>(&left);
    const auto* b = std::get_if<Coding>(&right);
    if (a && b) {
        const bool same_system = a->system.empty() || b->system.empty() || a->system == b->system;
        if (a->code.empty() && b->code.empty()) return a->display == b->display;
        return same_system && a->code == b->code;
    }
    if (const auto order = order_of(left, right)) return *order == 0;
    return left == right;
}

std::optional<std::strong_ordering> order_of(const AnswerValue& left, const AnswerValue& right) {
    const auto a = number_in(left);
    const auto b = number_in(right);
    if (a && b) {
        if (!same_unit(left, right)) return std::nullopt;
        return *a <=> *b;
    }
    const auto* text_a = std::get_if<std::string>(&left);
    const auto* text_b = std::get_if<std::string>(&right);
    if (text_a && text_b) return text_a->compare(*text_b) <=> 0;
    const auto time_a = time_in(left);
    const auto time_b = time_in(right);
    if (time_a && time_b) return order_of_times(*time_a, *time_b);
    return std::nullopt;
}

bool meets(const Condition& condition, const std::vector<AnswerValue>& values) {
    if (condition.comparison == Comparison::Exists)
        return values.empty() != *std::get_if<bool>(&condition.value);
    if (condition.comparison == Comparison::NotEqual) {
        return std::none_of(values.begin(), values.end(), [&](const AnswerValue& value) {
            return are_equal(value, condition.value);
        });
    }
    return std::any_of(values.begin(), values.end(), [&](const AnswerValue& value) {
        return holds(condition.comparison, value, condition.value);
    });
}

}  // namespace attune::forms
