// SPDX-License-Identifier: Apache-2.0
/// \file
/// A FHIRPath expression, parsed once and evaluated often.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune::forms::fhirpath {

class Syntax;

/// Immutable and cheap to copy; may be shared between threads.
class Expression {
public:
    /// The whole grammar of FHIRPath. Fails with InvalidInput, or Unsupported for a function that
    /// exists but is not offered (memberOf, resolve, conformsTo, ...). The error's subject is the
    /// expression, the fault's place "line:column", both counted from 1, in bytes.
    static Result<Expression> parse(std::string_view text);

    const std::string& text() const;

    // For whoever must know what an expression depends on.

    /// Names after %, without the sign: "resource", "total". Those of defineVariable() included.
    const std::set<std::string>& variables() const;
    /// Every string literal, e.g. the link ids it compares with.
    const std::set<std::string>& string_literals() const;
    /// Every element name it navigates by, e.g. "item", "answer", "linkId".
    const std::set<std::string>& members() const;
    /// Whether it calls children(), descendants() or repeat(), and so may read anything.
    bool reads_whole_tree() const;
    /// Whether it calls today(), now() or timeOfDay().
    bool reads_clock() const;
    /// Whether it calls weight() or ordinal(), and so reads %questionnaire.
    bool reads_scores() const;

    /// For evaluate().
    const Syntax& syntax() const { return *m_syntax; }

private:
    explicit Expression(std::shared_ptr<const Syntax> syntax) : m_syntax(std::move(syntax)) {}

    std::shared_ptr<const Syntax> m_syntax;
};

}  // namespace attune::forms::fhirpath
