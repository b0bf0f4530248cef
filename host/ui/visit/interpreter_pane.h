// SPDX-License-Identifier: Apache-2.0
/// \file
/// Who interprets at a visit, in the pane at its right.
#pragma once

#include "shell/shell.h"

namespace attune::ui {

class SidePane;

void open_interpreter_pane(SidePane& pane, Shell& shell, const VisitId& visit);

}  // namespace attune::ui
