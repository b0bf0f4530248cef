// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "case_mapping.h"
#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

using Converted = std::optional<Value>;

Converted boolean(const Value& value) {
    if (value.boolean()) return value;
    if (const auto* text = value.string()) {
        constexpr std::array<std::string_view, 6> kTrue = {"true", "t", "yes", "y", "1", "1.0"};
        constexpr std::array<std::string_view, 6> kFalse = {"false", "f", "no", "n", "0", "0.0"};
        const auto word = lower_case(*text);
        if (std::find(kTrue.begin(), kTrue.end(), word) != kTrue.end()) return Value(true);
        if (std::find(kFalse.begin(), kFalse.end(), word) != kFalse.end()) return Value(false);
        return std::nullopt;
    }
    const auto number = number_of(value);
    if (number == Decimal(1)) return Value(true);
    if (number == Decimal(0)) return Value(false);
    return std::nullopt;
}

Converted integer(const Value& value) {
    if (value.integer()) return value;
    if (value.boolean()) return Value(*value.boolean() ? 1 : 0);
    // The specification leaves Decimals out; forms rely on (a / b).round().toInteger().
    if (const auto* decimal = value.decimal(); decimal && decimal->is_whole()) {
        const auto whole = decimal->truncated();
        return whole ? Converted(*whole) : std::nullopt;
    }
    const auto* text = value.string();
    if (!text) return std::nullopt;
    auto digits = std::string_view(*text);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    std::int64_t number = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? Converted(number) : std::nullopt;
}

Converted decimal(const Value& value) {
    if (value.boolean()) return Value(Decimal(*value.boolean() ? 1 : 0));
    const auto* text = value.string();
    // Texts with an exponent are no FHIRPath numbers.
    const bool is_plain = text && text->find_first_of("eE") == std::string::npos;
    const auto number = is_plain ? Decimal::parse(*text) : number_of(value);
    return number ? Converted(*number) : std::nullopt;
}

Converted string(const Value& value) {
    auto text = text_of(value);
    return text ? Converted(std::move(*text)) : std::nullopt;
}

Converted time_as(const Value& value, TemporalKind kind) {
    const auto* time = value.temporal();
    if (time && time->kind == kind) return value;
    if (time && (time->kind == TemporalKind::Time || kind == TemporalKind::Time)) {
        return std::nullopt;
    }
    if (time) {
        auto other = *time;
        other.kind = kind;
        if (kind == TemporalKind::DateTime) return Value(other);
        return Value(*Temporal::parse(kind, time->text().substr(0, 10)));
    }
    const auto* text = value.string();
    auto read = text ? Temporal::parse(kind, *text) : std::nullopt;
    if (!read && text && kind == TemporalKind::Date) {
        // A text with a time of day gives its day.
        read = Temporal::parse(TemporalKind::DateTime, *text);
        if (read) read = Temporal::parse(kind, text->substr(0, 10));
    }
    return read ? Converted(*read) : std::nullopt;
}

Converted date(const Value& value) { return time_as(value, TemporalKind::Date); }
Converted date_time(const Value& value) { return time_as(value, TemporalKind::DateTime); }
Converted time(const Value& value) { return time_as(value, TemporalKind::Time); }

Converted quantity(const Value& value) {
    if (value.quantity()) return value;
    if (value.boolean()) return Value(Quantity{Decimal(*value.boolean() ? 1 : 0)});
    if (const auto number = number_of(value)) return Value(Quantity{*number});
    const auto* text = value.string();
    const auto read = text ? Quantity::parse(*text) : std::nullopt;
    return read ? Converted(*read) : std::nullopt;
}

template <Converted (*convert)(const Value&)>
Collection to(Call& call) {
    const auto value = call.single();
    const auto converted = value ? convert(*value) : std::nullopt;
    return converted ? Collection{*converted} : Collection();
}

template <Converted (*convert)(const Value&)>
Collection converts_to(Call& call) {
    const auto value = call.single();
    return value ? Collection{Value(convert(*value).has_value())} : Collection();
}

constexpr Function kFunctions[] = {
    {"toBoolean", 0, 0, to<boolean>},
    {"toInteger", 0, 0, to<integer>},
    {"toDecimal", 0, 0, to<decimal>},
    {"toString", 0, 0, to<string>},
    {"toDate", 0, 0, to<date>},
    {"toDateTime", 0, 0, to<date_time>},
    {"toTime", 0, 0, to<time>},
    {"convertsToBoolean", 0, 0, converts_to<boolean>},
    {"convertsToInteger", 0, 0, converts_to<integer>},
    {"convertsToDecimal", 0, 0, converts_to<decimal>},
    {"convertsToString", 0, 0, converts_to<string>},
    {"convertsToDate", 0, 0, converts_to<date>},
    {"convertsToDateTime", 0, 0, converts_to<date_time>},
    {"convertsToTime", 0, 0, converts_to<time>},
    {"toQuantity", 0, 0, to<quantity>},
    {"convertsToQuantity", 0, 0, converts_to<quantity>},
};

}  // namespace

std::span<const Function> conversion_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
