// SPDX-License-Identifier: Apache-2.0
/// \file
/// What answers raise, as the record keeps it.
#pragma once

#include "forms/form_state.h"
#include "model/alert.h"
#include "model/assessment.h"

namespace attune::workflow {

struct Desk;

/// A new alert, not yet stored. Text and severity are those of the form's rule that fires, the most
/// severe where several do; what only a plugin raises has the severity that is usual for it.
Alert alert_of(const Desk& desk, const Assessment& assessment, const forms::FormState& form,
               const AlertRaised& raised);
/// Whether somebody said so of the alert that is stored.
bool was_keyed_in_error(const Desk& desk, const AlertId& id);

}  // namespace attune::workflow
