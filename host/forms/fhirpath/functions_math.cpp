// SPDX-License-Identifier: Apache-2.0
#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

Collection from(const std::optional<Decimal>& number) {
    return number ? Collection{Value(*number)} : Collection();
}

/// Applies `map` to the input's number.
template <class Map>
Collection mapped(Call& call, Map map) {
    const auto number = call.number();
    return number ? from(map(*number)) : Collection();
}

/// A number without fraction, as an Integer where it fits.
Collection whole(const Decimal& number) {
    const auto integer = number.truncated();
    return integer ? Collection{*integer} : Collection{number};
}

Collection abs(Call& call) {
    const auto value = call.single();
    if (!value) return {};
    if (const auto* quantity = value->quantity()) {
        auto absolute = *quantity;
        absolute.value = quantity->value.abs();
        return {absolute};
    }
    if (const auto* integer = value->integer()) {
        if (*integer == INT64_MIN) return {};
        return {*integer < 0 ? -*integer : *integer};
    }
    return mapped(call, [](const Decimal& number) { return std::optional(number.abs()); });
}

Collection ceiling(Call& call) {
    const auto number = call.number();
    return number ? whole(number->raised(0)) : Collection();
}

Collection floor(Call& call) {
    const auto number = call.number();
    return number ? whole(number->floored(0)) : Collection();
}

Collection truncate(Call& call) {
    const auto number = call.number();
    if (!number) return {};
    return whole(number->is_negative() ? number->raised(0) : number->floored(0));
}

Collection round(Call& call) {
    const auto number = call.number();
    if (!number) return {};
    if (call.argument_count() == 0) return {number->rounded(0)};
    const auto places = call.integer_argument(0);
    if (!places) return {};
    if (*places < 0) return call.fail("needs a number of places that is not negative");
    if (*places >= Decimal::kMaxScale) return {*number};
    return {number->rounded(static_cast<int>(*places))};
}

Collection exp(Call& call) { return mapped(call, exponential); }
Collection ln(Call& call) { return mapped(call, natural_log); }
Collection sqrt(Call& call) { return mapped(call, square_root); }

Collection log(Call& call) {
    const auto number = call.number();
    const auto base = call.number_argument(0);
    return number && base ? from(log_to_base(*number, *base)) : Collection();
}

Collection raise(Call& call) {
    const auto input = call.single();
    const auto number = call.number();
    const auto exponent = call.number_argument(0);
    if (!number || !exponent || !call.spend(64)) return {};
    const auto result = power(*number, *exponent);
    const bool integers = input->integer() && exponent->scale() == 0 && !exponent->is_negative();
    return result && integers ? whole(*result) : from(result);
}

constexpr Function kFunctions[] = {
    {"abs", 0, 0, abs},     {"ceiling", 0, 0, ceiling},   {"floor", 0, 0, floor},
    {"round", 0, 1, round}, {"truncate", 0, 0, truncate}, {"exp", 0, 0, exp},
    {"ln", 0, 0, ln},       {"log", 1, 1, log},           {"power", 1, 1, raise},
    {"sqrt", 0, 0, sqrt},
};

}  // namespace

std::span<const Function> math_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
