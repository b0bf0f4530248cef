// SPDX-License-Identifier: Apache-2.0
#include "compare.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "case_mapping.h"
#include "types.h"

namespace attune::forms::fhirpath {

namespace {

using Json = nlohmann::json;

/// Documents nested deeper than this are taken as different.
constexpr int kDeepest = 100;

const std::string* raw_text(const Value& value) {
    if (const auto* text = value.string()) return text;
    const auto* node = value.node();
    if (!node || !node->value || !node->value->is_string()) return nullptr;
    return &node->value->get_ref<const std::string&>();
}

std::optional<Temporal> time_like(const Value& value, TemporalKind kind) {
    if (const auto* time = value.temporal()) return *time;
    const auto* text = raw_text(value);
    if (!text) return std::nullopt;
    // A text whose type is not known may still be a date; a FHIRPath String is not.
    return value.node() ? Temporal::parse(kind, *text) : std::nullopt;
}

std::optional<bool> equality_of(TemporalOrder order) {
    if (order == TemporalOrder::Unknown) return std::nullopt;
    return order == TemporalOrder::Equal;
}

std::optional<Quantity> quantity_like(const Value& value) {
    if (const auto* quantity = value.quantity()) return *quantity;
    const auto number = number_of(value);
    return number ? std::optional(Quantity{*number}) : std::nullopt;
}

template <class Same>
bool same_lists(const Json& left, const Json& right, Same same, bool in_order) {
    if (left.size() != right.size()) return false;
    if (in_order) return std::equal(left.begin(), left.end(), right.begin(), same);
    std::vector<bool> used(right.size());
    return std::all_of(left.begin(), left.end(), [&](const Json& item) {
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (used[i] || !same(item, right[i])) continue;
            used[i] = true;
            return true;
        }
        return false;
    });
}

bool equivalent_numbers(const Decimal& left, const Decimal& right) {
    const int places = std::min(left.stripped().scale(), right.stripped().scale());
    return left.rounded(places) == right.rounded(places);
}

bool same_json(const Json& left, const Json& right, bool exactly, int depth) {
    if (depth > kDeepest) return false;
    const auto below = [&](const Json& a, const Json& b) {
        return same_json(a, b, exactly, depth + 1);
    };
    if (left.is_number() && right.is_number()) {
        return exactly ? left == right
                       : are_equivalent(Value(Node{&left, nullptr, nullptr, nullptr}),
                                        Value(Node{&right, nullptr, nullptr, nullptr}));
    }
    if (left.type() != right.type()) return false;
    if (left.is_array()) return same_lists(left, right, below, exactly);
    if (left.is_object()) {
        if (left.size() != right.size()) return false;
        for (const auto& [key, value] : left.items()) {
            const auto other = right.find(key);
            if (other == right.end() || !below(value, *other)) return false;
        }
        return true;
    }
    if (left.is_string() && !exactly) {
        return folded(left.get_ref<const std::string&>()) ==
               folded(right.get_ref<const std::string&>());
    }
    return left == right;
}

bool same_nodes(const Node& left, const Node& right, bool exactly) {
    const auto same = [exactly](const Json* a, const Json* b) {
        return a == b || (a && b && same_json(*a, *b, exactly, 0));
    };
    return same(left.value, right.value) && same(left.shadow, right.shadow);
}

/// Equal values of one type have equal keys, so that large collections need few comparisons.
std::size_t grouping_key(const Value& value) {
    // Times and quantities may be equal in different spellings: all in one group.
    constexpr std::size_t kSpelledFreely = 1;
    const auto plain = system_value(value);
    if (plain.temporal() || plain.quantity()) return kSpelledFreely;
    if (const auto* boolean = plain.boolean()) return *boolean ? 2 : 3;
    if (const auto number = number_of(plain)) {
        return std::hash<std::int64_t>()(number->truncated().value_or(0)) + 4;
    }
    if (const auto* text = raw_text(value)) return std::hash<std::string>()(*text);
    const auto* node = value.node();
    if (!node || !node->value || !node->value->is_object()) return kSpelledFreely;
    std::size_t key = node->value->size();
    for (const auto& part : *node->value) {
        if (part.is_string()) key = key * 31 + std::hash<Json>()(part);
    }
    return key;
}

}  // namespace

std::optional<bool> are_equal(const Value& left, const Value& right) {
    const auto* left_text = raw_text(left);
    const auto* right_text = raw_text(right);
    const auto a = system_value(left);
    const auto b = system_value(right);
    if (a.temporal() || b.temporal()) {
        // Written the same is the same: it spares parsing, and a text may stand for a date.
        if (left_text && right_text && (!a.temporal() || !b.temporal())) {
            return *left_text == *right_text;
        }
        const auto kind = a.temporal() ? a.temporal()->kind : b.temporal()->kind;
        const auto first = a.temporal() ? std::optional(*a.temporal()) : time_like(left, kind);
        const auto second = b.temporal() ? std::optional(*b.temporal()) : time_like(right, kind);
        return first && second ? equality_of(compare(*first, *second)) : false;
    }
    if (left_text || right_text) return left_text && right_text && *left_text == *right_text;
    if (a.boolean() || b.boolean()) {
        return a.boolean() && b.boolean() && *a.boolean() == *b.boolean();
    }
    if (a.integer() && b.integer()) return *a.integer() == *b.integer();
    if (a.quantity() || b.quantity()) {
        const auto first = quantity_like(a);
        const auto second = quantity_like(b);
        if (!first || !second) return false;
        const auto order = order_of(*first, *second);
        if (order) return *order == 0;
        // Months and UCUM's mean months are near, so equality cannot be told.
        return first->is_calendar != second->is_calendar ? std::nullopt : std::optional(false);
    }
    if (const auto first = number_of(a)) {
        const auto second = number_of(b);
        return second && *first == *second;
    }
    if (a.type() && b.type()) return *a.type() == *b.type();
    return a.node() && b.node() && same_nodes(*a.node(), *b.node(), true);
}

std::optional<bool> are_equal(const Collection& left, const Collection& right) {
    if (left.size() != right.size()) return false;
    std::optional<bool> all = true;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto same = are_equal(left[i], right[i]);
        if (same == false) return false;
        if (!same) all = std::nullopt;
    }
    return all;
}

bool are_equivalent(const Value& left, const Value& right) {
    const auto a = system_value(left);
    const auto b = system_value(right);
    if (a.string() && b.string()) return folded(*a.string()) == folded(*b.string());
    if (a.quantity() && b.quantity()) return are_equivalent(*a.quantity(), *b.quantity());
    if ((a.integer() || a.decimal()) && (b.integer() || b.decimal())) {
        return equivalent_numbers(*number_of(a), *number_of(b));
    }
    if (a.node() && b.node()) return same_nodes(*a.node(), *b.node(), false);
    return are_equal(a, b).value_or(false);
}

bool are_equivalent(const Collection& left, const Collection& right) {
    if (left.size() != right.size()) return false;
    std::vector<bool> used(right.size());
    return std::all_of(left.begin(), left.end(), [&](const Value& value) {
        for (std::size_t i = 0; i < right.size(); ++i) {
            if (used[i] || !are_equivalent(value, right[i])) continue;
            used[i] = true;
            return true;
        }
        return false;
    });
}

Order order_of(const Value& left, const Value& right) {
    const auto from = [](auto ordering) {
        return ordering < 0 ? Order::Less : ordering > 0 ? Order::Greater : Order::Equal;
    };
    const auto a = system_value(left);
    const auto b = system_value(right);
    if (a.temporal() || b.temporal()) {
        const auto kind = a.temporal() ? a.temporal()->kind : b.temporal()->kind;
        const auto first = a.temporal() ? std::optional(*a.temporal()) : time_like(left, kind);
        const auto second = b.temporal() ? std::optional(*b.temporal()) : time_like(right, kind);
        if (!first || !second) return Order::Incomparable;
        switch (compare(*first, *second)) {
            case TemporalOrder::Less:
                return Order::Less;
            case TemporalOrder::Equal:
                return Order::Equal;
            case TemporalOrder::Greater:
                return Order::Greater;
            case TemporalOrder::Unknown:
                return Order::Unknown;
            case TemporalOrder::Unrelated:
                return Order::Incomparable;
        }
    }
    if (a.string() && b.string()) return from(a.string()->compare(*b.string()));
    if (a.quantity() || b.quantity()) {
        const auto first = quantity_like(a);
        const auto second = quantity_like(b);
        if (!first || !second) return Order::Incomparable;
        const auto order = order_of(*first, *second);
        return order ? from(*order) : Order::Unknown;
    }
    const auto first = number_of(a);
    const auto second = number_of(b);
    return first && second ? from(*first <=> *second) : Order::Incomparable;
}

bool holds(const Collection& list, const Value& value) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Value& other) { return are_equal(other, value).value_or(false); });
}

bool DistinctValues::add(const Value& value) {
    constexpr std::uint64_t kCostOfStructures = 16;
    const auto key = grouping_key(value);
    const auto [first, last] = m_groups.equal_range(key);
    for (auto at = first; at != last; ++at) {
        m_cost += value.node() ? kCostOfStructures : 1;
        if (are_equal(m_values[at->second], value).value_or(false)) return false;
    }
    ++m_cost;
    m_groups.emplace(key, m_values.size());
    m_values.push_back(value);
    return true;
}

}  // namespace attune::forms::fhirpath
