// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "compare.h"
#include "evaluator.h"

namespace attune::forms::fhirpath {

namespace {

Collection from(const std::optional<bool>& value) {
    return value ? Collection{Value(*value)} : Collection();
}

/// One operation with both operands evaluated.
class Operation {
public:
    Operation(Evaluator& evaluator, const SyntaxNode& node)
        : m_evaluator(evaluator),
          m_node(node),
          m_left(side(node.left)),
          m_right(evaluator.has_failed() ? Collection() : side(node.right)) {}

    Collection run() {
        if (m_evaluator.has_failed()) return {};
        switch (m_node.op) {
            case Operator::Union:
                return union_of(m_evaluator, m_node.offset, m_left, m_right);
            case Operator::Equal:
            case Operator::NotEqual:
            case Operator::Equivalent:
            case Operator::NotEquivalent:
                return equality();
            case Operator::Less:
            case Operator::LessOrEqual:
            case Operator::Greater:
            case Operator::GreaterOrEqual:
                return comparison();
            case Operator::In:
                return membership(m_left, m_right);
            case Operator::Contains:
                return membership(m_right, m_left);
            case Operator::And:
            case Operator::Or:
            case Operator::Xor:
            case Operator::Implies:
                return logic();
            case Operator::Concatenate:
                return concatenation();
            case Operator::Multiply:
            case Operator::Divide:
            case Operator::WholeDivide:
            case Operator::Modulo:
            case Operator::Add:
            case Operator::Subtract:
                return arithmetic();
        }
        return {};
    }

private:
    Collection side(SyntaxIndex index) {
        const auto defined = m_evaluator.mark_defined();
        auto value = m_evaluator.evaluate(index);
        m_evaluator.forget_defined(defined);
        return value;
    }
    Collection fail(std::string text) { return m_evaluator.fail(m_node.offset, std::move(text)); }

    Collection equality() {
        const bool negated =
            m_node.op == Operator::NotEqual || m_node.op == Operator::NotEquivalent;
        if (!m_evaluator.spend(m_node.offset, m_left.size())) return {};
        if (m_node.op == Operator::Equivalent || m_node.op == Operator::NotEquivalent) {
            if (!m_evaluator.spend(m_node.offset, m_left.size() * m_right.size())) return {};
            return from(are_equivalent(m_left, m_right) != negated);
        }
        if (m_left.empty() || m_right.empty()) return {};
        const auto equal = are_equal(m_left, m_right);
        return equal ? from(*equal != negated) : Collection();
    }

    Collection comparison() {
        if (m_left.empty() || m_right.empty()) return {};
        if (m_left.size() > 1 || m_right.size() > 1) return fail("only single values compare");
        const auto order = order_of(m_left.front(), m_right.front());
        if (order == Order::Incomparable) return fail("these values cannot be compared");
        if (order == Order::Unknown) return {};
        if (m_node.op == Operator::Less) return from(order == Order::Less);
        if (m_node.op == Operator::LessOrEqual) return from(order != Order::Greater);
        if (m_node.op == Operator::Greater) return from(order == Order::Greater);
        return from(order != Order::Less);
    }

    Collection membership(const Collection& one, const Collection& list) {
        if (one.size() > 1) return fail("only a single value can be looked for");
        if (one.empty() || !m_evaluator.spend(m_node.offset, list.size())) return {};
        return from(holds(list, one.front()));
    }

    std::optional<bool> truth(const Collection& operand) {
        if (operand.empty()) return std::nullopt;
        if (operand.size() > 1) fail("a logical operator needs single values");
        const auto value = system_value(operand.front());
        return value.boolean() ? *value.boolean() : true;
    }

    Collection logic() {
        const auto a = truth(m_left);
        const auto b = truth(m_right);
        if (m_node.op == Operator::And) {
            if (a == false || b == false) return from(false);
            return a && b ? from(true) : Collection();
        }
        if (m_node.op == Operator::Or) {
            if (a == true || b == true) return from(true);
            return a && b ? from(false) : Collection();
        }
        if (m_node.op == Operator::Xor) return a && b ? from(*a != *b) : Collection();
        if (a == false || b == true) return from(true);
        return a && b ? from(false) : Collection();
    }

    Collection concatenation() {
        std::string text;
        for (const auto* operand : {&m_left, &m_right}) {
            if (operand->empty()) continue;
            const auto part = operand->size() == 1 ? text_of(operand->front()) : std::nullopt;
            if (!part) return fail("& needs single texts");
            text += *part;
        }
        return joined(std::move(text));
    }

    Collection joined(std::string text) {
        if (text.size() > m_evaluator.context().limits.text_bytes) {
            return fail("makes too long a text");
        }
        if (!m_evaluator.spend(m_node.offset, text.size() / 64)) return {};
        return {Value(std::move(text))};
    }

    Collection arithmetic() {
        if (m_left.empty() || m_right.empty()) return {};
        if (m_left.size() > 1 || m_right.size() > 1) return fail("only single values calculate");
        const auto a = system_value(m_left.front());
        const auto b = system_value(m_right.front());
        if (a.integer() && b.integer()) return of_integers(*a.integer(), *b.integer());
        if (a.string() && b.string() && m_node.op == Operator::Add) {
            return joined(*a.string() + *b.string());
        }
        if (a.temporal() && b.quantity()) return of_time(*a.temporal(), *b.quantity());
        if (a.quantity() || b.quantity()) return of_quantities(a, b);
        const auto left = number_of(a);
        const auto right = number_of(b);
        if (!left || !right) return fail("these values cannot be calculated with");
        return of_decimals(*left, *right);
    }

    Collection of_integers(std::int64_t a, std::int64_t b) {
        std::int64_t out = 0;
        const auto unless = [&out](bool overflown) {
            return overflown ? Collection() : Collection{out};
        };
        const bool undefined = b == 0 || (a == INT64_MIN && b == -1);
        if (m_node.op == Operator::Add) return unless(__builtin_add_overflow(a, b, &out));
        if (m_node.op == Operator::Subtract) return unless(__builtin_sub_overflow(a, b, &out));
        if (m_node.op == Operator::Multiply) return unless(__builtin_mul_overflow(a, b, &out));
        if (m_node.op == Operator::Divide) return of_decimals(Decimal(a), Decimal(b));
        if (undefined) return {};
        return {m_node.op == Operator::WholeDivide ? a / b : a % b};
    }

    Collection of_decimals(const Decimal& a, const Decimal& b) {
        const auto out = [this, &a, &b]() -> std::optional<Decimal> {
            if (m_node.op == Operator::Add) return add(a, b);
            if (m_node.op == Operator::Subtract) return subtract(a, b);
            if (m_node.op == Operator::Multiply) return multiply(a, b);
            if (m_node.op == Operator::Divide) return divide(a, b);
            if (m_node.op == Operator::WholeDivide) return whole_quotient(a, b);
            return modulo(a, b);
        }();
        if (!out) return {};
        const auto whole = out->truncated();
        if (m_node.op == Operator::WholeDivide && whole) return {*whole};
        return {*out};
    }

    Collection of_time(const Temporal& time, Quantity by) {
        if (m_node.op != Operator::Add && m_node.op != Operator::Subtract) {
            return fail("times can be added to only");
        }
        if (m_node.op == Operator::Subtract) by.value = by.value.negated();
        const auto out = moved(time, by);
        if (!out) return fail("a time moves by a span of time");
        return {*out};
    }

    Collection of_quantities(const Value& a, const Value& b) {
        const auto quantity = [](const Value& value) -> std::optional<Quantity> {
            if (value.quantity()) return *value.quantity();
            const auto number = number_of(value);
            return number ? std::optional(Quantity{*number}) : std::nullopt;
        };
        const auto left = quantity(a);
        const auto right = quantity(b);
        if (!left || !right) return fail("these values cannot be calculated with");
        const auto out = [this, &left, &right]() -> std::optional<Quantity> {
            if (m_node.op == Operator::Add) return add(*left, *right);
            if (m_node.op == Operator::Subtract) return subtract(*left, *right);
            if (m_node.op == Operator::Multiply) return multiply(*left, *right);
            if (m_node.op == Operator::Divide) return divide(*left, *right);
            return std::nullopt;
        }();
        return out ? Collection{Value(*out)} : Collection();
    }

    Evaluator& m_evaluator;
    const SyntaxNode& m_node;
    Collection m_left;
    Collection m_right;
};

}  // namespace

Collection binary_operation(Evaluator& evaluator, const SyntaxNode& node) {
    return Operation(evaluator, node).run();
}

Collection union_of(Evaluator& evaluator, std::size_t offset, const Collection& left,
                    const Collection& right) {
    DistinctValues distinct;
    std::uint64_t charged = 0;
    for (const auto* side : {&left, &right}) {
        for (const auto& value : *side) {
            distinct.add(value);
            const auto cost = distinct.cost() - std::exchange(charged, distinct.cost());
            if (!evaluator.spend(offset, cost)) return {};
        }
    }
    return distinct.take();
}

}  // namespace attune::forms::fhirpath
