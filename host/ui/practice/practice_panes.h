// SPDX-License-Identifier: Apache-2.0
/// \file
/// The fields of a clinician or a receiver in the side pane.
#pragma once

#include "model/practice.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

void open_clinician_pane(SidePane& pane, Shell& shell, const Clinician& clinician);
/// A receiver without an id is a new one.
void open_receiver_pane(SidePane& pane, Shell& shell, const Receiver& receiver);

}  // namespace attune::ui
