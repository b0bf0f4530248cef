// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "compare.h"
#include "evaluator.h"
#include "function.h"

namespace attune::forms::fhirpath {

namespace {

Collection where(Call& call) {
    Collection out;
    Collection one;
    std::int64_t index = 0;
    for (const auto& value : call.input()) {
        one.assign(1, value);
        if (call.holds_for(0, one, index++)) out.push_back(value);
        if (call.has_failed()) return {};
    }
    return out;
}

/// False when there would be too many.
bool append(Call& call, Collection& out, Collection more) {
    if (out.size() + more.size() > call.context().limits.items) {
        call.fail("gives too many values");
        return false;
    }
    std::move(more.begin(), more.end(), std::back_inserter(out));
    return call.spend();
}

Collection select(Call& call) {
    Collection out;
    Collection one;
    std::int64_t index = 0;
    for (const auto& value : call.input()) {
        one.assign(1, value);
        if (!append(call, out, call.project(0, one, index++))) return {};
    }
    return out;
}

/// The projection of the input, of that, and so on, each value once.
Collection repeat(Call& call) {
    DistinctValues all;
    Collection round = call.input();
    while (!round.empty()) {
        Collection next;
        Collection one;
        std::int64_t index = 0;
        for (const auto& value : round) {
            one.assign(1, value);
            for (auto& found : call.project(0, one, index++)) {
                const auto cost = all.cost();
                if (all.add(found)) next.push_back(std::move(found));
                if (!call.spend(all.cost() - cost)) return {};
            }
            if (call.has_failed()) return {};
        }
        if (all.values().size() > call.context().limits.items) {
            return call.fail("gives too many values");
        }
        round = std::move(next);
    }
    return all.take();
}

Collection combine(Call& call) {
    auto out = call.input();
    return append(call, out, call.argument(0)) ? out : Collection();
}

Collection unite(Call& call) {
    return union_of(call.evaluator(), call.offset(), call.input(), call.argument(0));
}

/// The input's values that the argument has, or has not.
Collection sifted(Call& call, bool wanted) {
    const auto other = call.argument(0);
    Collection out;
    for (const auto& value : call.input()) {
        if (!call.spend(other.size() + 1)) return {};
        if (holds(other, value) == wanted) out.push_back(value);
    }
    return out;
}

Collection intersect(Call& call) {
    return union_of(call.evaluator(), call.offset(), sifted(call, true), {});
}

Collection exclude(Call& call) { return sifted(call, false); }

struct SortKey {
    Collection value;
    bool descending;
};

struct SortRow {
    std::size_t index;
    std::vector<SortKey> keys;
};

/// Less than zero when `a` comes first. Values that are not there come last, either way round.
int compare_keys(const SortKey& a, const SortKey& b, bool& comparable) {
    if (a.value.empty() && b.value.empty()) return 0;
    const int turn = a.descending ? -1 : 1;
    if (a.value.empty()) return turn;
    if (b.value.empty()) return -turn;
    switch (order_of(a.value.front(), b.value.front())) {
        case Order::Less:
            return -turn;
        case Order::Greater:
            return turn;
        case Order::Incomparable:
            comparable = false;
            return 0;
        case Order::Equal:
        case Order::Unknown:
            return 0;
    }
    return 0;
}

std::vector<SortKey> sort_keys(Call& call, const Value& value, std::int64_t index) {
    const Collection one{value};
    if (call.argument_count() == 0) return {{one, false}};
    std::vector<SortKey> keys;
    for (std::size_t i = 0; i < call.argument_count(); ++i) {
        // A minus in front asks for descending order, of texts too.
        const auto& syntax = call.argument_syntax(i);
        const bool descending = syntax.kind == SyntaxKind::Negate;
        auto key = descending ? call.evaluator().evaluate_in(Frame{&one, index}, syntax.left)
                              : call.project(i, one, index);
        if (key.size() > 1) call.fail("needs single values to sort by");
        keys.push_back({std::move(key), descending});
    }
    return keys;
}

Collection sort(Call& call) {
    std::vector<SortRow> rows;
    for (const auto& value : call.input()) {
        if (!call.spend(16)) return {};
        const auto index = rows.size();
        rows.push_back({index, sort_keys(call, value, static_cast<std::int64_t>(index))});
    }
    if (call.has_failed()) return {};
    bool comparable = true;
    std::stable_sort(rows.begin(), rows.end(), [&](const SortRow& a, const SortRow& b) {
        for (std::size_t i = 0; i < a.keys.size(); ++i) {
            const int order = compare_keys(a.keys[i], b.keys[i], comparable);
            if (order != 0) return order < 0;
        }
        return false;
    });
    if (!comparable) return call.fail("met values that cannot be compared");
    Collection out;
    for (const auto& row : rows) out.push_back(call.input()[row.index]);
    return out;
}

constexpr Function kFunctions[] = {
    {"where", 1, 1, where},     {"select", 1, 1, select}, {"repeat", 1, 1, repeat},
    {"combine", 1, 1, combine}, {"union", 1, 1, unite},   {"intersect", 1, 1, intersect},
    {"exclude", 1, 1, exclude}, {"sort", 0, 8, sort},
};

}  // namespace

std::span<const Function> filter_functions() { return kFunctions; }

}  // namespace attune::forms::fhirpath
