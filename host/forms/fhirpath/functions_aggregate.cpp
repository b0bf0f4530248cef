// SPDX-License-Identifier: Apache-2.0
// sum, min, max and avg of nothing are nothing, never zero: a score of no answers is no score.
#include "compare.h"
#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

Collection aggregate(Call& call) {
    Collection total;
    if (call.argument_count() == 2) total = call.argument(1);
    Collection one;
    std::int64_t index = 0;
    for (const auto& value : call.input()) {
        one.assign(1, value);
        auto next = call.project(0, one, index++, &total);
        if (call.has_failed()) return {};
        total = std::move(next);
    }
    return total;
}

std::optional<Value> plus(Call& call, const Value& left, const Value& right) {
    if (left.integer() && right.integer()) {
        std::int64_t sum = 0;
        if (!__builtin_add_overflow(*left.integer(), *right.integer(), &sum)) return Value(sum);
        call.fail("overflows");
        return std::nullopt;
    }
    if (left.quantity() && right.quantity()) {
        const auto sum = add(*left.quantity(), *right.quantity());
        if (!sum) call.fail("needs quantities of one kind");
        return sum ? std::optional(Value(*sum)) : std::nullopt;
    }
    const auto a = number_of(left);
    const auto b = number_of(right);
    const auto sum = a && b ? add(*a, *b) : std::nullopt;
    if (!sum) call.fail("needs numbers");
    return sum ? std::optional(Value(*sum)) : std::nullopt;
}

Collection sum(Call& call) {
    std::optional<Value> total;
    for (const auto& value : call.input()) {
        const auto plain = system_value(value);
        if (!number_of(plain) && !plain.quantity()) return call.fail("needs numbers");
        total = total ? plus(call, *total, plain) : plain;
        if (!total || !call.spend()) return {};
    }
    return total ? Collection{*total} : Collection();
}

Collection avg(Call& call) {
    const auto total = sum(call);
    if (total.empty()) return {};
    const auto count = Decimal(static_cast<std::int64_t>(call.input().size()));
    if (const auto* quantity = total.front().quantity()) {
        const auto mean = divide(*quantity, Quantity{count});
        return mean ? Collection{Value(*mean)} : Collection();
    }
    const auto mean = divide(*number_of(total.front()), count);
    return mean ? Collection{Value(*mean)} : Collection();
}

/// The value that is `wanted` than all others.
Collection extreme(Call& call, Order wanted) {
    std::optional<Value> found;
    for (const auto& value : call.input()) {
        const auto order = found ? order_of(value, *found) : order_of(value, value);
        if (order == Order::Incomparable) return call.fail("needs values that can be compared");
        if (order == Order::Unknown) return {};
        if (!found || order == wanted) found = system_value(value);
        if (!call.spend()) return {};
    }
    return found ? Collection{*found} : Collection();
}

Collection min(Call& call) { return extreme(call, Order::Less); }
Collection max(Call& call) { return extreme(call, Order::Greater); }

constexpr Function kFunctions[] = {
    {"aggregate", 1, 2, aggregate},
    {"sum", 0, 0, sum},
    {"avg", 0, 0, avg},
    {"min", 0, 0, min},
    {"max", 0, 0, max},
};

}  // namespace

std::span<const Function> aggregate_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
