// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whose family is open where.
#pragma once

#include "shell/place.h"

namespace attune::workflow {
class PracticeSession;
}

namespace attune::ui {

/// Empty where no single family is open, or when it cannot be read.
FamilyId family_of(const Place& place, workflow::PracticeSession& session);

}  // namespace attune::ui
