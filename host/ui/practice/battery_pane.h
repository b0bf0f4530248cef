// SPDX-License-Identifier: Apache-2.0
/// \file
/// A battery beside the practice page: its name, its instruments in their order, for whom and when.
#pragma once

#include "model/battery.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// One without an id is new.
void open_battery_pane(SidePane& pane, Shell& shell, const Battery& battery);

}  // namespace attune::ui
