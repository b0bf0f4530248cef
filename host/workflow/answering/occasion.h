// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a visit knows of the occasion of an observation (the items OBS-... of a checklist).
#pragma once

#include "families/family_rows.h"
#include "forms/item.h"
#include "model/visit.h"
#include "workflow/assessment_session.h"

namespace attune::workflow {

/// Tells of the occasion, not of what was seen in it.
bool is_of_occasion(const forms::Item& item);

/// Answers where it was, who else was there and how the caregiver sees the child, as far as the
/// form asks and the visit knows. What is answered so can be changed like any answer.
Result<void> tell_occasion(AssessmentSession& assessment, const Visit& visit, const InRoom& room,
                           const Household& household);

}  // namespace attune::workflow
