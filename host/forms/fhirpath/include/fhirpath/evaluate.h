// SPDX-License-Identifier: Apache-2.0
/// \file
/// Running an expression against somebody's JSON. Nothing is copied, changed or remembered, and
/// the clock is a parameter: equal input gives equal output, on any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "fhirpath/expression.h"
#include "fhirpath/score_index.h"
#include "fhirpath/value.h"

namespace attune::forms::fhirpath {

/// Named values, with those of an enclosing item behind them.
class Variables {
public:
    explicit Variables(const Variables* outer = nullptr) : m_outer(outer) {}

    void set(std::string name, Collection value) { m_values[std::move(name)] = std::move(value); }
    /// Null when neither here nor further out.
    const Collection* find(std::string_view name) const;

private:
    std::map<std::string, Collection, std::less<>> m_values;
    const Variables* m_outer;
};

/// Lenient: an element that a type does not have is empty. Strict: it is an error, as is relying
/// on the order of children(). Judged by the values at hand; for trying out expressions.
enum class Paths { Lenient, Strict };

/// What one evaluation may use before it is stopped with an error.
struct Limits {
    std::uint64_t steps = 2'000'000;
    std::size_t items = 100'000;
    std::size_t text_bytes = 1'000'000;
};

struct Context {
    /// What the expression starts from: $this and %context.
    Collection focus = {};
    /// %resource and %rootResource; the latter is the former when not given.
    std::optional<Node> resource = {};
    std::optional<Node> root_resource = {};
    /// %questionnaire.
    std::optional<Node> questionnaire = {};
    /// All other names after %; may be null.
    const Variables* variables = nullptr;
    /// For weight() and ordinal(). When null it is made of `questionnaire`, on each evaluation
    /// that needs it: give one for speed.
    const ScoreIndex* scores = nullptr;

    Instant now = {};
    int utc_offset_minutes = 0;

    Paths paths = Paths::Lenient;
    Limits limits = {};
};

/// InvalidInput when the expression cannot be applied to this input or overstepped a limit; the
/// error's subject is the expression, the fault's place "line:column" in it.
Result<Collection> evaluate(const Expression& expression, const Context& context);

/// How conditions read a collection: empty is nothing, one Boolean is itself, any other single
/// value is true. InvalidInput for more than one value.
Result<std::optional<bool>> truth_of(const Collection& collection);

}  // namespace attune::forms::fhirpath
