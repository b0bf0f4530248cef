// SPDX-License-Identifier: Apache-2.0
/// \file
/// Walks a parsed expression. The first mistake is kept and everything after it comes out empty,
/// so that functions need not pass errors along.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "fhirpath/evaluate.h"
#include "lexer.h"
#include "syntax.h"

namespace attune::forms::fhirpath {

/// What $this, $index and $total mean at some point.
struct Frame {
    const Collection* self;
    std::int64_t index = 0;
    const Collection* total = nullptr;
};

class Evaluator {
public:
    Evaluator(const Syntax& syntax, const Context& context);

    Result<Collection> run();

    const Context& context() const { return m_context; }
    const Syntax& syntax() const { return m_syntax; }
    const Frame& frame() const { return m_frame; }
    const ScoreIndex& scores();

    Collection evaluate(SyntaxIndex index);
    /// Evaluates with another $this; variables defined meanwhile are forgotten again.
    Collection evaluate_in(const Frame& frame, SyntaxIndex index);

    /// Keeps the first mistake. Always empty.
    Collection fail(std::size_t offset, std::string text);
    bool has_failed() const { return m_mistake.has_value(); }
    /// Counts work against the limit. False when evaluation must stop.
    bool spend(std::size_t offset, std::uint64_t steps = 1);

    void define_variable(std::string name, Collection value);
    /// How many variables are defined; what is defined later can be forgotten again.
    std::size_t mark_defined() const { return m_defined.size(); }
    void forget_defined(std::size_t mark) {
        m_defined.erase(m_defined.begin() + static_cast<std::ptrdiff_t>(mark), m_defined.end());
    }
    const Collection* find_defined(std::string_view name) const;

private:
    Collection value_of(const SyntaxNode& node);
    Collection member(const SyntaxNode& node);
    Collection variable(const SyntaxNode& node);
    Collection call(const SyntaxNode& node);
    Collection indexer(const SyntaxNode& node);
    Collection sign(const SyntaxNode& node);
    Collection type_operator(const SyntaxNode& node);
    void check_path(const SyntaxNode& node, const Collection& input);
    bool relies_on_order(const SyntaxNode& node) const;

    const Syntax& m_syntax;
    const Context& m_context;
    Frame m_frame;
    std::vector<std::pair<std::string, Collection>> m_defined;
    std::optional<ScoreIndex> m_scores;
    std::uint64_t m_steps = 0;
    std::optional<Mistake> m_mistake;
};

/// left operator right; in operators.cpp.
Collection binary_operation(Evaluator& evaluator, const SyntaxNode& node);
Collection union_of(Evaluator& evaluator, std::size_t offset, const Collection& left,
                    const Collection& right);
/// What is or is not of a type; in functions_type.cpp.
bool is_of_type(const Value& value, const TypeSpecifier& type);
bool is_exactly_of_type(const Value& value, const TypeSpecifier& type);

/// A function's view of its input and arguments.
class Call {
public:
    Call(Evaluator& evaluator, const SyntaxNode& site, const Collection& input)
        : m_evaluator(evaluator), m_site(site), m_input(input) {}

    const Collection& input() const { return m_input; }
    std::size_t argument_count() const { return m_site.arguments.size(); }
    const SyntaxNode& argument_syntax(std::size_t i) const {
        return m_evaluator.syntax().at(m_site.arguments[i]);
    }
    const TypeSpecifier& type() const { return m_site.type; }
    const Context& context() const { return m_evaluator.context(); }
    Evaluator& evaluator() { return m_evaluator; }
    std::size_t offset() const { return m_site.offset; }

    /// The argument as the caller sees it: $this is the caller's.
    Collection argument(std::size_t i) { return m_evaluator.evaluate(m_site.arguments[i]); }
    /// The argument for one item of the input.
    Collection project(std::size_t i, const Collection& self, std::int64_t index,
                       const Collection* total = nullptr) {
        return m_evaluator.evaluate_in(
            Frame{&self, index, total ? total : m_evaluator.frame().total}, m_site.arguments[i]);
    }
    /// Whether the argument holds for `self`; an answer that is no Boolean is a mistake.
    bool holds_for(std::size_t i, const Collection& self, std::int64_t index);

    Collection fail(const std::string& text);
    bool has_failed() const { return m_evaluator.has_failed(); }
    /// Counts work; false when evaluation must stop.
    bool spend(std::uint64_t steps = 1) { return m_evaluator.spend(m_site.offset, steps); }
    /// False when a text would be longer than allowed.
    bool may_hold_text(std::size_t bytes);

    /// The input's only value as a FHIRPath value; nothing when empty. Several are a mistake.
    std::optional<Value> single();
    std::optional<std::string> text();
    std::optional<Decimal> number();
    // The same of an argument.
    std::optional<Value> single_argument(std::size_t i);
    std::optional<std::string> text_argument(std::size_t i);
    std::optional<std::int64_t> integer_argument(std::size_t i);
    std::optional<Decimal> number_argument(std::size_t i);

private:
    std::optional<Value> single_of(const Collection& collection);
    std::optional<std::string> text_in(const std::optional<Value>& value);
    std::optional<Decimal> number_in(const std::optional<Value>& value);

    Evaluator& m_evaluator;
    const SyntaxNode& m_site;
    const Collection& m_input;
};

}  // namespace attune::forms::fhirpath
