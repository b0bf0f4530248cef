// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "compare.h"
#include "evaluator.h"
#include "function.h"
#include "navigation.h"

namespace attune::forms::fhirpath {

namespace {

Collection empty(Call& call) { return {call.input().empty()}; }

Collection exists(Call& call) {
    if (call.argument_count() == 0) return {!call.input().empty()};
    Collection one;
    std::int64_t index = 0;
    for (const auto& value : call.input()) {
        one.assign(1, value);
        if (call.holds_for(0, one, index++)) return {true};
        if (call.has_failed()) return {};
    }
    return {false};
}

Collection all(Call& call) {
    Collection one;
    std::int64_t index = 0;
    for (const auto& value : call.input()) {
        one.assign(1, value);
        if (!call.holds_for(0, one, index++)) return {false};
        if (call.has_failed()) return {};
    }
    return {true};
}

Collection has_one_that_is(Call& call, bool wanted) {
    bool found = false;
    for (const auto& value : call.input()) {
        const auto plain = system_value(value);
        if (!plain.boolean()) return call.fail("needs Booleans");
        found = found || *plain.boolean() == wanted;
    }
    return {found};
}

Collection opposite(const Collection& collection) {
    return collection.empty() ? Collection() : Collection{!*collection.front().boolean()};
}

Collection any_true(Call& call) { return has_one_that_is(call, true); }
Collection any_false(Call& call) { return has_one_that_is(call, false); }
Collection all_true(Call& call) { return opposite(has_one_that_is(call, false)); }
Collection all_false(Call& call) { return opposite(has_one_that_is(call, true)); }

Collection count(Call& call) { return {static_cast<std::int64_t>(call.input().size())}; }

/// Whether every value of `part` is in `whole`; nothing when work ran out.
std::optional<bool> is_within(Call& call, const Collection& part, const Collection& whole) {
    for (const auto& value : part) {
        if (!call.spend(whole.size() + 1)) return std::nullopt;
        if (!holds(whole, value)) return false;
    }
    return true;
}

Collection from(const std::optional<bool>& value) {
    return value ? Collection{Value(*value)} : Collection();
}

Collection subset_of(Call& call) { return from(is_within(call, call.input(), call.argument(0))); }

Collection superset_of(Call& call) { return from(is_within(call, call.argument(0), call.input())); }

Collection distinct(Call& call) {
    return union_of(call.evaluator(), call.offset(), call.input(), {});
}

Collection is_distinct(Call& call) { return {distinct(call).size() == call.input().size()}; }

Collection negation(Call& call) {
    const auto value = call.single();
    if (!value) return {};
    return {value->boolean() ? !*value->boolean() : false};
}

Collection has_value(Call& call) {
    if (call.input().size() != 1) return {false};
    const auto* node = call.input().front().node();
    return {!node || has_primitive_value(*node)};
}

Collection get_value(Call& call) {
    const auto value = call.single();
    return value && !value->node() ? Collection{*value} : Collection();
}

constexpr Function kFunctions[] = {
    {"empty", 0, 0, empty},
    {"exists", 0, 1, exists},
    {"all", 1, 1, all},
    {"allTrue", 0, 0, all_true},
    {"anyTrue", 0, 0, any_true},
    {"allFalse", 0, 0, all_false},
    {"anyFalse", 0, 0, any_false},
    {"count", 0, 0, count},
    {"subsetOf", 1, 1, subset_of},
    {"supersetOf", 1, 1, superset_of},
    {"distinct", 0, 0, distinct},
    {"isDistinct", 0, 0, is_distinct},
    {"not", 0, 0, negation},
    {"hasValue", 0, 0, has_value},
    {"getValue", 0, 0, get_value},
};

}  // namespace

std::span<const Function> existence_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
