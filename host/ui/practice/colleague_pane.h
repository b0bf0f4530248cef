// SPDX-License-Identifier: Apache-2.0
/// \file
/// A further clinician, with a passphrase of their own.
#pragma once

#include "shell/shell.h"

namespace attune::ui {

class SidePane;

void open_colleague_pane(SidePane& pane, Shell& shell);

}  // namespace attune::ui
