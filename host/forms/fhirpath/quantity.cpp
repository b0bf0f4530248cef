// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/quantity.h"

#include <algorithm>
#include <array>

#include "units.h"

namespace attune::forms::fhirpath {

namespace {

constexpr std::array<std::string_view, 8> kWords = {"year", "month",  "week",   "day",
                                                    "hour", "minute", "second", "millisecond"};

bool same_unit(const Quantity& left, const Quantity& right) {
    return left.is_calendar == right.is_calendar && left.unit == right.unit;
}

std::optional<Unit> unit_of(const Quantity& quantity) {
    return find_unit(quantity.unit, quantity.is_calendar);
}

/// `quantity` in the unit of `like`.
std::optional<Decimal> converted(const Quantity& quantity, const Quantity& like) {
    if (same_unit(quantity, like)) return quantity.value;
    const auto from = unit_of(quantity);
    const auto to = unit_of(like);
    if (!from || !to || from->dimensions != to->dimensions) return std::nullopt;
    return decimal_of(real_of(quantity.value) * from->factor / to->factor);
}

/// The product's or quotient's unit, in base units so that 'cm' * 'm' is comparable with 'm2'.
std::string base_code(const Dimensions& dimensions) {
    constexpr std::array<std::string_view, 8> kBase = {"m",   "g",  "s",    "K",
                                                       "mol", "cd", "[iU]", "mo"};
    std::string code;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        if (dimensions[i] == 0) continue;
        if (!code.empty()) code += '.';
        code += kBase[i];
        if (dimensions[i] != 1) code += std::to_string(dimensions[i]);
    }
    return code.empty() ? "1" : code;
}

std::optional<Quantity> in_base_units(const Quantity& left, const Quantity& right, bool divided) {
    const auto a = unit_of(left);
    const auto b = unit_of(right);
    if (!a || !b || left.is_calendar || right.is_calendar) return std::nullopt;
    const auto value =
        divided ? divide(left.value, right.value) : multiply(left.value, right.value);
    if (!value) return std::nullopt;
    Dimensions dimensions{};
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        dimensions[i] = a->dimensions[i] + (divided ? -b->dimensions[i] : b->dimensions[i]);
    }
    const Real factor = divided ? Real(a->factor / b->factor) : Real(a->factor * b->factor);
    const auto scaled = decimal_of(real_of(*value) * factor);
    if (!scaled) return std::nullopt;
    return Quantity{*scaled, base_code(dimensions)};
}

bool is_one(const Quantity& quantity) { return !quantity.is_calendar && quantity.unit == "1"; }

struct TimeStep {
    std::int64_t count;
    Precision unit;
};

std::optional<TimeStep> time_step(std::string_view unit, bool is_calendar) {
    if (const auto word = calendar_word(unit)) {
        if (*word == "year") return TimeStep{1, Precision::Year};
        if (*word == "month") return TimeStep{1, Precision::Month};
        if (*word == "week") return TimeStep{7, Precision::Day};
        if (*word == "day") return TimeStep{1, Precision::Day};
        if (*word == "hour") return TimeStep{1, Precision::Hour};
        if (*word == "minute") return TimeStep{1, Precision::Minute};
        if (*word == "second") return TimeStep{1, Precision::Second};
        return TimeStep{1, Precision::Millisecond};
    }
    if (is_calendar) return std::nullopt;
    if (unit == "wk") return TimeStep{7, Precision::Day};
    if (unit == "d") return TimeStep{1, Precision::Day};
    if (unit == "h") return TimeStep{1, Precision::Hour};
    if (unit == "min") return TimeStep{1, Precision::Minute};
    if (unit == "s") return TimeStep{1, Precision::Second};
    if (unit == "ms") return TimeStep{1, Precision::Millisecond};
    return std::nullopt;
}

}  // namespace

std::optional<std::string_view> calendar_word(std::string_view word) {
    for (const auto known : kWords) {
        const bool plural =
            word.size() == known.size() + 1 && word.ends_with('s') && word.starts_with(known);
        if (word == known || plural) return known;
    }
    return std::nullopt;
}

std::optional<Quantity> Quantity::parse(std::string_view text) {
    const auto number_end = std::min(text.find_first_not_of("+-0123456789."), text.size());
    const auto value = Decimal::parse(text.substr(0, number_end));
    if (!value) return std::nullopt;
    auto unit = text.substr(number_end);
    if (unit.empty()) return Quantity{*value};
    const auto start = unit.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return std::nullopt;
    unit.remove_prefix(start);
    if (unit.size() > 2 && unit.front() == '\'' && unit.back() == '\'') {
        return Quantity{*value, std::string(unit.substr(1, unit.size() - 2))};
    }
    const auto word = calendar_word(unit);
    if (!word) return std::nullopt;
    return Quantity{*value, std::string(*word), true};
}

std::string Quantity::text() const {
    return value.text() + ' ' + (is_calendar ? unit : '\'' + unit + '\'');
}

bool are_comparable(const Quantity& left, const Quantity& right) {
    if (same_unit(left, right)) return true;
    const auto a = unit_of(left);
    const auto b = unit_of(right);
    return a && b && a->dimensions == b->dimensions;
}

std::optional<std::partial_ordering> order_of(const Quantity& left, const Quantity& right) {
    const auto in_left = converted(right, left);
    if (!in_left) return std::nullopt;
    return left.value <=> *in_left;
}

bool are_equivalent(const Quantity& left, const Quantity& right) {
    // Compared in the coarser unit, rounded to the digits that the less precise side has there.
    const auto right_in_left = converted(right, left);
    const auto left_in_right = converted(left, right);
    if (!right_in_left || !left_in_right) return false;
    const bool left_is_coarser = left.value.abs() <= right.value.abs();
    const auto& own = left_is_coarser ? left.value : right.value;
    const auto& other = left_is_coarser ? *right_in_left : *left_in_right;
    int places = own.stripped().scale();
    if (same_unit(left, right)) places = std::min(places, other.stripped().scale());
    return own.rounded(places) == other.rounded(places);
}

std::optional<Quantity> add(const Quantity& left, const Quantity& right) {
    const auto other = converted(right, left);
    const auto sum = other ? add(left.value, *other) : std::nullopt;
    if (!sum) return std::nullopt;
    return Quantity{*sum, left.unit, left.is_calendar};
}

std::optional<Quantity> subtract(const Quantity& left, const Quantity& right) {
    return add(left, Quantity{right.value.negated(), right.unit, right.is_calendar});
}

std::optional<Quantity> multiply(const Quantity& left, const Quantity& right) {
    if (!is_one(left) && !is_one(right)) return in_base_units(left, right, false);
    const auto value = multiply(left.value, right.value);
    if (!value) return std::nullopt;
    const auto& unit = is_one(left) ? right : left;
    return Quantity{*value, unit.unit, unit.is_calendar};
}

std::optional<Quantity> divide(const Quantity& left, const Quantity& right) {
    if (!is_one(right) && !same_unit(left, right)) return in_base_units(left, right, true);
    const auto value = divide(left.value, right.value);
    if (!value) return std::nullopt;
    if (!is_one(right)) return Quantity{*value};
    return Quantity{*value, left.unit, left.is_calendar};
}

std::optional<Temporal> moved(const Temporal& time, const Quantity& by) {
    const auto step = time_step(by.unit, by.is_calendar);
    const auto count = by.value.truncated();
    constexpr std::int64_t kFarthest = 1'000'000'000'000'000;
    if (!step || !count || *count > kFarthest || *count < -kFarthest) return std::nullopt;
    return moved(time, *count * step->count, step->unit);
}

}  // namespace attune::forms::fhirpath
