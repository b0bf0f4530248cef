// SPDX-License-Identifier: Apache-2.0
/// \file
/// Plans a visit in the side pane of a chart.
#pragma once

#include "shell/shell.h"

namespace attune::ui {

class SidePane;

void open_visit_pane(SidePane& pane, Shell& shell, const FamilyId& family);

}  // namespace attune::ui
