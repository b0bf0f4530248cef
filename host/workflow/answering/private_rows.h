// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is asked only of a caregiver who is alone (clinical/workflow section 3), and whether the
/// asked one is.
#pragma once

#include <string>
#include <vector>

#include "forms/form.h"
#include "model/assessment.h"
#include "practice/desk.h"
#include "workflow/form_row.h"

namespace attune::workflow {

/// Who may hear it: the one who is asked; where the clinician answers, the caregiver whom it is
/// about. Absent when it is about a child alone.
std::optional<CaregiverId> asked_in_private(const Assessment& assessment);
/// A visit of the family goes on and somebody besides that caregiver is there; a professional
/// interpreter may be, a family member who interprets may not. What cannot be read counts as
/// company.
bool is_in_company(const Desk& desk, const Assessment& assessment);
/// Without what was answered in an earlier assessment.
std::vector<FormRow> without_earlier(std::vector<FormRow> rows);
/// What a caregiver said of herself at another time is not for whoever is in the room with her now:
/// earlier answers go, and of completed rows only a sentence stays.
std::vector<FormRow> without_told_before(std::vector<FormRow> rows, bool is_completed);
/// The item is private, or lies in one that is.
bool is_private(const forms::Form& form, const std::string& link_id);
/// Private rows and all below them are gone, without a trace: whoever looks on could ask what is
/// kept back. What is still to be asked alone stands on Today.
std::vector<FormRow> without_private(const std::vector<FormRow>& rows);

}  // namespace attune::workflow
