// SPDX-License-Identifier: Apache-2.0
/// \file
/// Gives a form into a caregiver's hands, or says why not; with another adult there it asks for a
/// reason first.
#pragma once

#include "shell/shell.h"
#include "shell/side_pane.h"

namespace attune::ui {

void ask_hand_over(SidePane& pane, Shell& shell, const AssessmentId& assessment);

}  // namespace attune::ui
