// SPDX-License-Identifier: Apache-2.0
/// \file
/// Records in the side pane what a family allowed to go to a service.
#pragma once

#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// `receiver` is chosen already where it is known; else the first of the practice's services.
void open_consent_pane(SidePane& pane, Shell& shell, const ChildId& child,
                       const ReceiverId& receiver);

}  // namespace attune::ui
