// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "fhirpath/expression.h"
#include "function.h"
#include "lexer.h"
#include "syntax.h"
#include "types.h"

namespace attune::forms::fhirpath {

namespace {

/// Deeper trees are refused, so that evaluating one cannot exhaust the stack.
constexpr std::uint32_t kDeepest = 600;
constexpr int kDeepestNesting = 100;
constexpr std::size_t kLongest = 100'000;

struct OperatorEntry {
    std::string_view spelling;
    Operator op;
    int level;
};

// Weakest first. Level 7 is `is` and `as`, between | and +.
constexpr int kTypeLevel = 7;
constexpr OperatorEntry kOperators[] = {
    {"implies", Operator::Implies, 0}, {"or", Operator::Or, 1},
    {"xor", Operator::Xor, 1},         {"and", Operator::And, 2},
    {"in", Operator::In, 3},           {"contains", Operator::Contains, 3},
    {"=", Operator::Equal, 4},         {"~", Operator::Equivalent, 4},
    {"!=", Operator::NotEqual, 4},     {"!~", Operator::NotEquivalent, 4},
    {"<=", Operator::LessOrEqual, 5},  {"<", Operator::Less, 5},
    {">", Operator::Greater, 5},       {">=", Operator::GreaterOrEqual, 5},
    {"|", Operator::Union, 6},         {"+", Operator::Add, 8},
    {"-", Operator::Subtract, 8},      {"&", Operator::Concatenate, 8},
    {"*", Operator::Multiply, 9},      {"/", Operator::Divide, 9},
    {"div", Operator::WholeDivide, 9}, {"mod", Operator::Modulo, 9},
};

class Parser {
public:
    Parser(Syntax& syntax, std::vector<Token> tokens)
        : m_syntax(syntax), m_tokens(std::move(tokens)) {}

    std::optional<Mistake> run() {
        m_syntax.root = parse_expression(0);
        if (!m_mistake && peek().kind != TokenKind::End) unexpected();
        return std::move(m_mistake);
    }

private:
    const Token& peek() const { return m_tokens[m_at]; }
    Token take() {
        auto token = m_tokens[m_at];
        if (m_at + 1 < m_tokens.size()) ++m_at;
        return token;
    }
    bool take_symbol(std::string_view symbol) {
        if (!peek().is_symbol(symbol)) return false;
        take();
        return true;
    }
    void expect(std::string_view symbol) {
        if (!take_symbol(symbol)) fail(peek().offset, '"' + std::string(symbol) + "\" expected");
    }

    SyntaxIndex fail(std::size_t offset, std::string text,
                     ErrorCode code = ErrorCode::InvalidInput) {
        if (!m_mistake) m_mistake = Mistake{offset, std::move(text), code};
        return kNoSyntax;
    }
    SyntaxIndex unexpected() {
        const auto& token = peek();
        return fail(token.offset, token.kind == TokenKind::End
                                      ? "the expression ends too early"
                                      : "unexpected \"" + token.text.substr(0, 40) + '"');
    }

    SyntaxIndex add(SyntaxNode node) {
        if (m_mistake) return kNoSyntax;
        std::uint32_t below = 0;
        const auto look_at = [&](SyntaxIndex child) {
            if (child != kNoSyntax) below = std::max(below, m_syntax.at(child).depth);
        };
        look_at(node.left);
        look_at(node.right);
        for (const auto argument : node.arguments) look_at(argument);
        node.depth = below + 1;
        if (node.depth > kDeepest) return fail(node.offset, "the expression is nested too deeply");
        m_syntax.nodes.push_back(std::move(node));
        return static_cast<SyntaxIndex>(m_syntax.nodes.size() - 1);
    }
    SyntaxIndex add(SyntaxKind kind, std::size_t offset, SyntaxIndex left = kNoSyntax) {
        SyntaxNode node;
        node.kind = kind;
        node.offset = offset;
        node.left = left;
        return add(std::move(node));
    }

    const OperatorEntry* peek_operator() const {
        const auto& token = peek();
        if (token.kind != TokenKind::Symbol && token.kind != TokenKind::Name) return nullptr;
        for (const auto& entry : kOperators) {
            if (entry.spelling == token.text) return &entry;
        }
        return nullptr;
    }

    /// Binary operators by precedence climbing, from `level` (weakest 0) up.
    SyntaxIndex parse_expression(int level) {
        if (++m_nesting > kDeepestNesting) {
            return fail(peek().offset, "the expression is nested too deeply");
        }
        auto left = parse_unary();
        while (!m_mistake) {
            const auto offset = peek().offset;
            if (level <= kTypeLevel && (peek().is_word("is") || peek().is_word("as"))) {
                left = parse_type_operator(left);
                continue;
            }
            const auto* entry = peek_operator();
            if (!entry || entry->level < level) break;
            take();
            SyntaxNode node;
            node.kind = SyntaxKind::Binary;
            node.offset = offset;
            node.op = entry->op;
            node.left = left;
            node.right = parse_expression(entry->level + 1);
            left = add(std::move(node));
        }
        --m_nesting;
        return left;
    }

    SyntaxIndex parse_type_operator(SyntaxIndex left) {
        const auto token = take();
        SyntaxNode node;
        node.kind = token.text == "is" ? SyntaxKind::TypeTest : SyntaxKind::TypeCast;
        node.offset = token.offset;
        node.left = left;
        node.type = parse_type();
        return add(std::move(node));
    }

    SyntaxIndex parse_unary() {
        const auto offset = peek().offset;
        if (!peek().is_symbol("-") && !peek().is_symbol("+")) return parse_chain();
        const auto kind = take().text == "-" ? SyntaxKind::Negate : SyntaxKind::Plus;
        if (++m_nesting > kDeepestNesting) {
            return fail(offset, "the expression is nested too deeply");
        }
        const auto operand = parse_unary();
        --m_nesting;
        return add(kind, offset, operand);
    }

    SyntaxIndex parse_chain() {
        auto left = parse_term();
        while (!m_mistake) {
            const auto offset = peek().offset;
            if (take_symbol(".")) {
                left = parse_invocation(left);
            } else if (take_symbol("[")) {
                SyntaxNode node;
                node.kind = SyntaxKind::Indexer;
                node.offset = offset;
                node.left = left;
                node.right = parse_expression(0);
                expect("]");
                left = add(std::move(node));
            } else {
                break;
            }
        }
        return left;
    }

    SyntaxIndex parse_term() {
        const auto offset = peek().offset;
        switch (peek().kind) {
            case TokenKind::String:
                m_syntax.string_literals.insert(peek().text);
                return add_literal(offset, Value(take().text));
            case TokenKind::Number:
                return parse_number();
            case TokenKind::Temporal:
                return parse_temporal();
            case TokenKind::Name:
            case TokenKind::QuotedName:
                return parse_name_term();
            case TokenKind::Symbol:
                return parse_symbol_term();
            case TokenKind::End:
                return unexpected();
        }
        return unexpected();
    }

    SyntaxIndex parse_symbol_term() {
        const auto offset = peek().offset;
        if (take_symbol("(")) {
            const auto inner = parse_expression(0);
            expect(")");
            return inner;
        }
        if (take_symbol("{")) {
            expect("}");
            return add(SyntaxKind::Empty, offset);
        }
        if (take_symbol("%")) return parse_variable(offset);
        if (peek().text.starts_with('$')) return parse_invocation(kNoSyntax);
        return unexpected();
    }

    SyntaxIndex parse_variable(std::size_t offset) {
        const auto token = take();
        if (token.kind != TokenKind::Name && token.kind != TokenKind::QuotedName &&
            token.kind != TokenKind::String) {
            return fail(token.offset, "the name of a variable expected");
        }
        m_syntax.variables.insert(token.text);
        SyntaxNode node;
        node.kind = SyntaxKind::Variable;
        node.offset = offset;
        node.name = token.text;
        return add(std::move(node));
    }

    SyntaxIndex parse_name_term() {
        const auto& token = peek();
        if (token.is_word("true") || token.is_word("false")) {
            const auto offset = token.offset;
            return add_literal(offset, Value(take().text == "true"));
        }
        return parse_invocation(kNoSyntax);
    }

    SyntaxIndex add_literal(std::size_t offset, Value value) {
        SyntaxNode node;
        node.kind = SyntaxKind::Literal;
        node.offset = offset;
        node.literal = std::move(value);
        return add(std::move(node));
    }

    SyntaxIndex parse_number() {
        const auto token = take();
        const auto number = Decimal::parse(token.text);
        if (!number) return fail(token.offset, "the number is too large");
        if (peek().kind == TokenKind::String) {
            return add_literal(token.offset, Value(Quantity{*number, take().text}));
        }
        if (peek().kind == TokenKind::Name) {
            if (const auto word = calendar_word(peek().text)) {
                take();
                return add_literal(token.offset,
                                   Value(Quantity{*number, std::string(*word), true}));
            }
        }
        if (token.text.find('.') != std::string::npos) return add_literal(token.offset, *number);
        const auto whole = number->truncated();
        if (!whole) return fail(token.offset, "the number is too large");
        return add_literal(token.offset, Value(*whole));
    }

    SyntaxIndex parse_temporal() {
        const auto token = take();
        const bool is_time = token.text.starts_with('T');
        const bool has_t = token.text.find('T') != std::string::npos;
        const auto kind = is_time ? TemporalKind::Time
                          : has_t ? TemporalKind::DateTime
                                  : TemporalKind::Date;
        const auto value = Temporal::parse(kind, is_time ? token.text.substr(1) : token.text);
        if (!value) return fail(token.offset, "there is no such date or time");
        return add_literal(token.offset, Value(*value));
    }

    SyntaxIndex parse_invocation(SyntaxIndex left) {
        const bool is_name = peek().kind == TokenKind::Name || peek().kind == TokenKind::QuotedName;
        if (!is_name && !peek().text.starts_with('$')) return unexpected();
        const auto token = take();
        if (token.is_symbol("$this")) return add(SyntaxKind::This, token.offset, left);
        if (token.is_symbol("$index")) return add(SyntaxKind::Index, token.offset, left);
        if (token.is_symbol("$total")) return add(SyntaxKind::Total, token.offset, left);
        if (peek().is_symbol("(")) return parse_call(left, token);
        // Operator words other than these four are reserved by the grammar.
        constexpr std::array<std::string_view, 8> kReserved = {"and", "or",  "xor",  "implies",
                                                               "div", "mod", "true", "false"};
        if (token.kind == TokenKind::Name &&
            std::find(kReserved.begin(), kReserved.end(), token.text) != kReserved.end()) {
            return fail(token.offset, "unexpected \"" + token.text + '"');
        }
        m_syntax.members.insert(token.text);
        SyntaxNode node;
        node.kind = SyntaxKind::Member;
        node.offset = token.offset;
        node.left = left;
        node.name = token.text;
        return add(std::move(node));
    }

    SyntaxIndex parse_call(SyntaxIndex left, const Token& name) {
        SyntaxNode node;
        node.kind = SyntaxKind::Call;
        node.offset = name.offset;
        node.left = left;
        node.name = name.text;
        node.function = find_function(name.text);
        if (!node.function) {
            const bool known = is_known_but_unsupported(name.text);
            return fail(name.offset, name.text + (known ? "() is not supported" : "() is unknown"),
                        known ? ErrorCode::Unsupported : ErrorCode::InvalidInput);
        }
        note_reads(name.text);
        expect("(");
        const bool takes_type = name.text == "is" || name.text == "as" || name.text == "ofType";
        if (takes_type) {
            node.type = parse_type();
        } else if (!peek().is_symbol(")")) {
            do node.arguments.push_back(parse_expression(0));
            while (!m_mistake && take_symbol(","));
        }
        expect(")");
        const auto given = static_cast<int>(node.arguments.size());
        if (!takes_type &&
            (given < node.function->least_arguments || given > node.function->most_arguments)) {
            return fail(name.offset,
                        name.text + "() does not take " + std::to_string(given) + " arguments");
        }
        return add(std::move(node));
    }

    void note_reads(std::string_view function) {
        if (function == "children" || function == "descendants" || function == "repeat") {
            m_syntax.reads_whole_tree = true;
        }
        if (function == "today" || function == "now" || function == "timeOfDay") {
            m_syntax.reads_clock = true;
        }
        if (function == "weight" || function == "ordinal") m_syntax.reads_scores = true;
    }

    TypeSpecifier parse_type() {
        TypeSpecifier type;
        auto token = take_type_name();
        const auto offset = token.offset;
        std::string space;
        if (take_symbol(".")) {
            space = token.text;
            token = take_type_name();
        }
        type.name = token.text;
        if (m_mistake) return type;
        const bool may_be_fhir = space.empty() || space == "FHIR";
        type.may_be_system = (space.empty() || space == "System") && is_system_type(type.name);
        if (may_be_fhir) type.fhir = find_type(type.name);
        const bool is_backbone = !space.empty() && !may_be_fhir && space != "System";
        if (is_backbone) type.fhir = find_type(space + '.' + type.name);
        // System.Patient is merely never true.
        if (!type.fhir && !type.may_be_system && space != "System") {
            fail(offset, "unknown type \"" + type.name + '"');
        }
        return type;
    }

    Token take_type_name() {
        auto token = take();
        if (token.kind != TokenKind::Name && token.kind != TokenKind::QuotedName) {
            fail(token.offset, "the name of a type expected");
        }
        return token;
    }

    Syntax& m_syntax;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_nesting = 0;
    std::optional<Mistake> m_mistake;
};

}  // namespace

Result<Expression> Expression::parse(std::string_view text) {
    if (text.size() > kLongest) {
        return error_at(text.substr(0, 200), {0, "the expression is too long"});
    }
    auto syntax = std::make_shared<Syntax>();
    syntax->text = text;
    auto tokens = tokens_of(text);
    if (tokens.mistake) return error_at(text, *tokens.mistake);
    if (const auto mistake = Parser(*syntax, std::move(tokens.list)).run()) {
        return error_at(text, *mistake);
    }
    return Expression(std::move(syntax));
}

const std::string& Expression::text() const { return m_syntax->text; }
const std::set<std::string>& Expression::variables() const { return m_syntax->variables; }
const std::set<std::string>& Expression::string_literals() const {
    return m_syntax->string_literals;
}
const std::set<std::string>& Expression::members() const { return m_syntax->members; }
bool Expression::reads_whole_tree() const { return m_syntax->reads_whole_tree; }
bool Expression::reads_clock() const { return m_syntax->reads_clock; }
bool Expression::reads_scores() const { return m_syntax->reads_scores; }

}  // namespace attune::forms::fhirpath
