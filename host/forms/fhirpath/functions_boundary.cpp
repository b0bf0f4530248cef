// SPDX-License-Identifier: Apache-2.0
// What an imprecise value may stand for at least and at most: 1.5 for 1.45 to 1.55, 2014 for its
// first to its last millisecond. Precision counts digits as FHIRPath does: 2014-01 has 6.
#include <algorithm>
#include <array>

#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

enum class End { Low, High };

constexpr int kDefaultPlaces = 8;

std::optional<Decimal> boundary(const Decimal& number, int places, End end) {
    const auto half = Decimal::make(5, number.scale() + 1);
    if (!half) return std::nullopt;
    const auto bound = end == End::Low ? subtract(number, *half) : add(number, *half);
    if (!bound) return std::nullopt;
    return (end == End::Low ? bound->floored(places) : bound->raised(places)).with_scale(places);
}

constexpr std::array<int, 7> kDateDigits = {4, 6, 8, 10, 12, 14, 17};
constexpr std::array<int, 7> kTimeDigits = {0, 0, 0, 2, 4, 6, 9};

int digits_of(const Temporal& time) {
    const auto& digits = time.kind == TemporalKind::Time ? kTimeDigits : kDateDigits;
    return digits[static_cast<std::size_t>(time.precision)];
}

std::optional<Precision> precision_with(const Temporal& time, std::int64_t digits) {
    const bool is_time = time.kind == TemporalKind::Time;
    const auto& all = is_time ? kTimeDigits : kDateDigits;
    const auto last = time.kind == TemporalKind::Date ? all.begin() + 3 : all.end();
    const auto found = std::find(all.begin() + (is_time ? 3 : 0), last, digits);
    if (found == last) return std::nullopt;
    return static_cast<Precision>(found - all.begin());
}

int last_day(const Temporal& time) {
    for (const int day : {31, 30, 29}) {
        if (Date::from_ymd(time.year, time.month, day)) return day;
    }
    return 28;
}

/// A time zone that is not known may be the one furthest ahead or behind.
constexpr int kFurthestAhead = 14 * 60;
constexpr int kFurthestBehind = -12 * 60;

Temporal boundary(const Temporal& time, Precision precision, End end) {
    auto out = time;
    if (end == End::High) {
        if (time.precision < Precision::Month) out.month = 12;
        if (time.precision < Precision::Day) out.day = last_day(out);
        if (time.precision < Precision::Hour) out.hour = 23;
        if (time.precision < Precision::Minute) out.minute = 59;
        if (time.precision < Precision::Second) out.second = 59;
        if (time.precision < Precision::Millisecond) out.millisecond = 999;
    }
    out.precision = precision;
    if (time.kind == TemporalKind::DateTime && precision >= Precision::Hour &&
        !time.offset_minutes) {
        out.offset_minutes = end == End::Low ? kFurthestAhead : kFurthestBehind;
    }
    return out;
}

Collection boundary(Call& call, End end) {
    const auto value = call.single();
    const bool has_precision = call.argument_count() == 1;
    const auto asked = has_precision ? call.integer_argument(0) : std::optional<std::int64_t>();
    if (!value || (has_precision && !asked)) return {};
    if (const auto* time = value->temporal()) {
        const auto finest = time->kind == TemporalKind::Date   ? 8
                            : time->kind == TemporalKind::Time ? 9
                                                               : 17;
        const auto precision = precision_with(*time, asked.value_or(finest));
        return precision ? Collection{boundary(*time, *precision, end)} : Collection();
    }
    const auto places = asked.value_or(kDefaultPlaces);
    if (places < 0 || places > Decimal::kMaxScale) return {};
    if (const auto* quantity = value->quantity()) {
        const auto bound = boundary(quantity->value, static_cast<int>(places), end);
        if (!bound) return {};
        return {Value(Quantity{*bound, quantity->unit, quantity->is_calendar})};
    }
    const auto number = number_of(*value);
    if (!number) return call.fail("needs a number or a time");
    const auto bound = boundary(*number, static_cast<int>(places), end);
    return bound ? Collection{Value(*bound)} : Collection();
}

Collection low_boundary(Call& call) { return boundary(call, End::Low); }
Collection high_boundary(Call& call) { return boundary(call, End::High); }

Collection precision(Call& call) {
    const auto value = call.single();
    if (!value) return {};
    if (const auto* time = value->temporal()) return {digits_of(*time)};
    const auto number = number_of(*value);
    if (!number) return call.fail("needs a number or a time");
    return {number->scale()};
}

Collection comparable(Call& call) {
    const auto value = call.single();
    const auto other = call.single_argument(0);
    if (!value || !other) return {};
    if (!value->quantity() || !other->quantity()) return call.fail("needs quantities");
    return {are_comparable(*value->quantity(), *other->quantity())};
}

constexpr Function kFunctions[] = {
    {"lowBoundary", 0, 1, low_boundary},
    {"highBoundary", 0, 1, high_boundary},
    {"precision", 0, 0, precision},
    {"comparable", 1, 1, comparable},
};

}  // namespace

std::span<const Function> boundary_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
