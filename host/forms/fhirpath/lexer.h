// SPDX-License-Identifier: Apache-2.0
/// \file
/// FHIRPath's text cut into words.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace attune::forms::fhirpath {

enum class TokenKind { Name, QuotedName, String, Number, Temporal, Symbol, End };

struct Token {
    TokenKind kind = TokenKind::End;
    /// What was written; for strings and quoted names with escapes resolved, for temporals
    /// without "@".
    std::string text;
    /// In bytes from the start of the expression.
    std::size_t offset = 0;

    bool is_symbol(std::string_view symbol) const {
        return kind == TokenKind::Symbol && text == symbol;
    }
    bool is_word(std::string_view word) const { return kind == TokenKind::Name && text == word; }
};

/// What is wrong with an expression, and where.
struct Mistake {
    std::size_t offset = 0;
    std::string text;
    ErrorCode code = ErrorCode::InvalidInput;
};

/// The Error of `mistake` in `expression`: the place is "line:column".
Error error_at(std::string_view expression, const Mistake& mistake);

/// Ends with an End token. On a mistake, `mistake` says so and the tokens are of no use.
struct Tokens {
    std::vector<Token> list;
    std::optional<Mistake> mistake;
};
Tokens tokens_of(std::string_view expression);

}  // namespace attune::forms::fhirpath
