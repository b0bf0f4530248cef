// SPDX-License-Identifier: Apache-2.0
#include "evaluator.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "function.h"
#include "navigation.h"
#include "types.h"

namespace attune::forms::fhirpath {

const Collection* Variables::find(std::string_view name) const {
    for (const auto* scope = this; scope; scope = scope->m_outer) {
        const auto found = scope->m_values.find(name);
        if (found != scope->m_values.end()) return &found->second;
    }
    return nullptr;
}

Result<Collection> evaluate(const Expression& expression, const Context& context) {
    return Evaluator(expression.syntax(), context).run();
}

Result<std::optional<bool>> truth_of(const Collection& collection) {
    if (collection.empty()) return std::optional<bool>();
    if (collection.size() > 1) {
        return Error{ErrorCode::InvalidInput, "condition", {{"", "more than one value"}}};
    }
    const auto value = system_value(collection.front());
    return std::optional(value.boolean() ? *value.boolean() : true);
}

Evaluator::Evaluator(const Syntax& syntax, const Context& context)
    : m_syntax(syntax), m_context(context), m_frame{&context.focus} {}

Result<Collection> Evaluator::run() {
    auto result = evaluate(m_syntax.root);
    if (m_mistake) return error_at(m_syntax.text, *m_mistake);
    return result;
}

const ScoreIndex& Evaluator::scores() {
    if (m_context.scores) return *m_context.scores;
    if (!m_scores) {
        const auto& form = m_context.questionnaire;
        m_scores = form && form->value ? ScoreIndex::of(*form->value) : ScoreIndex();
    }
    return *m_scores;
}

Collection Evaluator::fail(std::size_t offset, std::string text) {
    if (!m_mistake) m_mistake = Mistake{offset, std::move(text)};
    return {};
}

bool Evaluator::spend(std::size_t offset, std::uint64_t steps) {
    if (m_mistake) return false;
    m_steps += steps;
    if (m_steps > m_context.limits.steps) fail(offset, "the expression takes too long");
    return !m_mistake;
}

void Evaluator::define_variable(std::string name, Collection value) {
    m_defined.emplace_back(std::move(name), std::move(value));
}

const Collection* Evaluator::find_defined(std::string_view name) const {
    const auto found = std::find_if(m_defined.rbegin(), m_defined.rend(),
                                    [name](const auto& defined) { return defined.first == name; });
    return found == m_defined.rend() ? nullptr : &found->second;
}

Collection Evaluator::evaluate_in(const Frame& frame, SyntaxIndex index) {
    const auto outer = std::exchange(m_frame, frame);
    const auto defined = mark_defined();
    auto result = evaluate(index);
    forget_defined(defined);
    m_frame = outer;
    return result;
}

Collection Evaluator::evaluate(SyntaxIndex index) {
    const auto& node = m_syntax.at(index);
    if (!spend(node.offset)) return {};
    auto result = value_of(node);
    if (m_mistake) return {};
    if (result.size() > m_context.limits.items) {
        return fail(node.offset, "the expression gives too many values");
    }
    return result;
}

Collection Evaluator::value_of(const SyntaxNode& node) {
    switch (node.kind) {
        case SyntaxKind::Literal:
            return {*node.literal};
        case SyntaxKind::Empty:
            return {};
        case SyntaxKind::This:
            return *m_frame.self;
        case SyntaxKind::Index:
            return {m_frame.index};
        case SyntaxKind::Total:
            return m_frame.total ? *m_frame.total : Collection();
        case SyntaxKind::Variable:
            return variable(node);
        case SyntaxKind::Member:
            return member(node);
        case SyntaxKind::Call:
            return call(node);
        case SyntaxKind::Indexer:
            return indexer(node);
        case SyntaxKind::Negate:
        case SyntaxKind::Plus:
            return sign(node);
        case SyntaxKind::Binary:
            return binary_operation(*this, node);
        case SyntaxKind::TypeTest:
        case SyntaxKind::TypeCast:
            return type_operator(node);
    }
    return {};
}

Collection Evaluator::member(const SyntaxNode& node) {
    Collection held;
    const bool starts_here = node.left == kNoSyntax;
    if (!starts_here) held = evaluate(node.left);
    const auto& input = starts_here ? *m_frame.self : held;
    if (!spend(node.offset, input.size())) return {};
    check_path(node, input);
    Collection out;
    for (const auto& value : input) {
        if (const auto* at = value.node()) {
            // A path may start with the name of the resource it starts from.
            const auto* named =
                starts_here && at->type && node.name[0] >= 'A' && node.name[0] <= 'Z'
                    ? find_type(node.name)
                    : nullptr;
            if (named && at->type->derives_from(*named)) {
                out.push_back(value);
            } else {
                append_member(*at, node.name, out);
            }
        } else if (const auto* type = value.type()) {
            if (node.name == "namespace") out.emplace_back(type->space);
            if (node.name == "name") out.emplace_back(type->name);
        }
    }
    return out;
}

void Evaluator::check_path(const SyntaxNode& node, const Collection& input) {
    if (m_context.paths == Paths::Lenient) return;
    const bool is_type_name = node.name[0] >= 'A' && node.name[0] <= 'Z';
    const auto fits = [&](const Type* type) {
        const auto* named = is_type_name && type ? find_type(node.name) : nullptr;
        return (named && type->derives_from(*named)) || may_have_element(type, node.name);
    };
    // After `as`, the type is known even when there is nothing.
    if (node.left != kNoSyntax && m_syntax.at(node.left).kind == SyntaxKind::TypeCast) {
        const auto* cast = m_syntax.at(node.left).type.fhir;
        if (cast && !fits(cast)) {
            fail(node.offset, std::string(cast->name) + " has no element \"" + node.name + '"');
        }
    }
    const Type* type = nullptr;
    for (const auto& value : input) {
        const auto* at = value.node();
        type = at ? at->type : nullptr;
        if (fits(type)) return;
    }
    if (type) fail(node.offset, std::string(type->name) + " has no element \"" + node.name + '"');
}

Collection Evaluator::variable(const SyntaxNode& node) {
    const auto& name = node.name;
    const auto one = [](const std::optional<Node>& known) {
        return known ? Collection{Value(*known)} : Collection();
    };
    if (const auto* defined = find_defined(name)) return *defined;
    if (name == "resource") return one(m_context.resource);
    if (name == "rootResource") {
        return one(m_context.root_resource ? m_context.root_resource : m_context.resource);
    }
    if (name == "context") return m_context.focus;
    if (name == "questionnaire") return one(m_context.questionnaire);
    if (m_context.variables) {
        if (const auto* given = m_context.variables->find(name)) return *given;
    }
    if (name == "sct") return {Value("http://snomed.info/sct")};
    if (name == "loinc") return {Value("http://loinc.org")};
    if (name == "ucum") return {Value("http://unitsofmeasure.org")};
    if (name.starts_with("vs-")) {
        return {Value("http://hl7.org/fhir/ValueSet/" + name.substr(3))};
    }
    if (name.starts_with("ext-")) {
        return {Value("http://hl7.org/fhir/StructureDefinition/" + name.substr(4))};
    }
    return fail(node.offset, "unknown variable %" + name);
}

bool Evaluator::relies_on_order(const SyntaxNode& node) const {
    if (node.left == kNoSyntax) return false;
    const auto& before = m_syntax.at(node.left);
    const bool unordered = before.kind == SyntaxKind::Call &&
                           (before.name == "children" || before.name == "descendants");
    const auto& name = node.name;
    return unordered && (node.kind == SyntaxKind::Indexer || name == "first" || name == "last" ||
                         name == "tail" || name == "skip" || name == "take");
}

Collection Evaluator::call(const SyntaxNode& node) {
    if (m_context.paths == Paths::Strict && relies_on_order(node)) {
        return fail(node.offset, "children have no order");
    }
    if (node.left == kNoSyntax) {
        Call site(*this, node, *m_frame.self);
        return node.function->body(site);
    }
    const auto input = evaluate(node.left);
    if (m_mistake) return {};
    Call site(*this, node, input);
    return node.function->body(site);
}

Collection Evaluator::indexer(const SyntaxNode& node) {
    if (m_context.paths == Paths::Strict && relies_on_order(node)) {
        return fail(node.offset, "children have no order");
    }
    const auto input = evaluate(node.left);
    const auto position = evaluate(node.right);
    if (m_mistake || position.empty()) return {};
    const auto value = system_value(position.front());
    if (position.size() > 1 || !value.integer()) {
        return fail(node.offset, "the index must be one integer");
    }
    const auto index = *value.integer();
    if (index < 0 || index >= static_cast<std::int64_t>(input.size())) return {};
    return {input[static_cast<std::size_t>(index)]};
}

Collection Evaluator::sign(const SyntaxNode& node) {
    const auto operand = evaluate(node.left);
    if (m_mistake || operand.empty()) return {};
    if (operand.size() > 1) return fail(node.offset, "a sign needs a single number");
    const auto value = system_value(operand.front());
    const bool negate = node.kind == SyntaxKind::Negate;
    if (const auto* integer = value.integer()) {
        if (*integer == INT64_MIN) return {};
        return {negate ? -*integer : *integer};
    }
    if (const auto* decimal = value.decimal()) return {negate ? decimal->negated() : *decimal};
    if (const auto* quantity = value.quantity()) {
        auto signed_quantity = *quantity;
        if (negate) signed_quantity.value = quantity->value.negated();
        return {signed_quantity};
    }
    return fail(node.offset, "a sign needs a number");
}

Collection Evaluator::type_operator(const SyntaxNode& node) {
    const auto operand = evaluate(node.left);
    if (m_mistake || operand.empty()) return {};
    if (operand.size() > 1) return fail(node.offset, "a type test needs a single value");
    const auto& value = operand.front();
    if (node.kind == SyntaxKind::TypeTest) return {is_of_type(value, node.type)};
    return is_exactly_of_type(value, node.type) ? operand : Collection();
}

}  // namespace attune::forms::fhirpath
