// SPDX-License-Identifier: Apache-2.0
/// \file
/// The stored result of a separation history, and its answers, as rows.
#pragma once

#include <vector>

#include "chart/timeline.h"
#include "forms/form_state.h"
#include "model/assessment_result.h"

namespace attune::workflow {

/// In the order of the form. The days come from the result's trace (forms/separation-history), the
/// words from the form's own options.
std::vector<ToldSeparation> told_separations(const AssessmentResult& result,
                                             const forms::Form& form, const forms::Answers& answers,
                                             const Child& child);

}  // namespace attune::workflow
