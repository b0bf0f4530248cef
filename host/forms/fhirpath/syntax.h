// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a parsed expression looks like inside: a tree whose nodes lie in one vector.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

struct Function;

enum class SyntaxKind {
    Literal,   // values
    Empty,     // {}
    This,      // $this
    Index,     // $index
    Total,     // $total
    Variable,  // %name
    Member,    // [left.]name
    Call,      // [left.]name(arguments)
    Indexer,   // left[right]
    Negate,    // -left
    Plus,      // +left
    Binary,    // left operator right
    TypeTest,  // left is type
    TypeCast,  // left as type
};

enum class Operator {
    Multiply,
    Divide,
    WholeDivide,
    Modulo,
    Add,
    Subtract,
    Concatenate,
    Union,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Equivalent,
    NotEquivalent,
    In,
    Contains,
    And,
    Or,
    Xor,
    Implies,
};

/// The type named by is, as or ofType: one of FHIRPath's own, one of FHIR's, or (when written
/// without a namespace, as Quantity) either.
struct TypeSpecifier {
    std::string name;
    bool may_be_system = false;
    const Type* fhir = nullptr;
};

using SyntaxIndex = std::uint32_t;
inline constexpr SyntaxIndex kNoSyntax = ~SyntaxIndex(0);

struct SyntaxNode {
    SyntaxKind kind = SyntaxKind::Empty;
    std::size_t offset = 0;
    SyntaxIndex left = kNoSyntax;
    SyntaxIndex right = kNoSyntax;
    std::vector<SyntaxIndex> arguments;
    std::string name;
    Operator op = Operator::Equal;
    const Function* function = nullptr;
    std::optional<Value> literal;
    TypeSpecifier type;
    /// How many nodes lie on the longest way down from here.
    std::uint32_t depth = 1;
};

class Syntax {
public:
    std::string text;
    std::vector<SyntaxNode> nodes;
    SyntaxIndex root = kNoSyntax;

    std::set<std::string> variables;
    std::set<std::string> string_literals;
    std::set<std::string> members;
    bool reads_whole_tree = false;
    bool reads_clock = false;
    bool reads_scores = false;

    const SyntaxNode& at(SyntaxIndex index) const { return nodes[index]; }
};

}  // namespace attune::forms::fhirpath
