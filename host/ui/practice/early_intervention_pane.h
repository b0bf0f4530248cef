// SPDX-License-Identifier: Apache-2.0
/// \file
/// The early-intervention lists of the states: which one is the practice's, and what is on it.
#pragma once

#include <functional>

#include "controls/card.h"
#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// One row a state; its button opens the list in the side pane.
void fill_early_intervention(Card& card, Shell& shell, const std::function<SidePane&()>& pane);

}  // namespace attune::ui
