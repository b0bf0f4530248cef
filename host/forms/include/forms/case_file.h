// SPDX-License-Identifier: Apache-2.0
/// \file
/// A golden case: answers, and what must come of them, with the citation of the rule.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "forms/form_state.h"
#include "model/age.h"
#include "model/assessment_result.h"

namespace attune::forms {

struct CaseFile {
    struct Earlier {
        Date on;
        Answers answers;
    };

    std::string name;
    std::string citation;
    std::optional<Date> born;
    std::optional<Gestation> gestation;  ///< absent = unknown
    std::optional<int> birth_weight;     ///< grams, as on the child's record
    std::optional<Date> on;
    std::map<std::string, std::string> settings;
    std::vector<Earlier> earlier;
    Answers answers;
    std::string expect;  ///< JSON: a subset of the result
    std::string absent;  ///< JSON: list name -> ids that must not be in it

    /// InvalidInput with every fault and its place.
    static Result<CaseFile> parse(const Form& form, std::string_view json);

    /// Where the result is not as expected; empty = the case passes. Objects are compared by the
    /// keys that `expect` names, lists by id, null must be null, `because` whole and in order.
    Faults differences(const AssessmentResult& result) const;
};

}  // namespace attune::forms
