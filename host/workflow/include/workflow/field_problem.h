// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is wrong with something typed, said where it was typed.
#pragma once

#include <string>
#include <vector>

namespace attune::workflow {

enum class FieldVerdict {
    Refused = 1,     ///< cannot be true; not saved
    Questioned = 2,  ///< hardly ever true; saved once the clinician confirms the field
};

struct FieldProblem {
    /// "child.birth_date", "caregiver-1.birth_date" (caregivers count from 1), "call".
    std::string field;
    std::string text;
    FieldVerdict verdict = FieldVerdict::Refused;
    bool operator==(const FieldProblem&) const = default;
};
using FieldProblems = std::vector<FieldProblem>;

/// Fields whose unlikely content the clinician has confirmed.
using ConfirmedFields = std::vector<std::string>;

}  // namespace attune::workflow
