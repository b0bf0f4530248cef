// SPDX-License-Identifier: Apache-2.0
/// \file
/// Help lines, crisis sheet and safety plan of the practice, edited in the side pane.
#pragma once

#include "model/crisis.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

void open_crisis_pane(SidePane& pane, Shell& shell, const CrisisTexts& texts);

}  // namespace attune::ui
