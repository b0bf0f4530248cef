// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the practice has settled about one instrument: its words, its cut-offs and other settings,
/// for everybody or for one language.
#pragma once

#include <string>

#include "shell/shell.h"

namespace attune::ui {

class SidePane;

/// `language` is a tag; empty = everybody.
void open_instrument_pane(SidePane& pane, Shell& shell, const std::string& instrument,
                          const std::string& language = {});

}  // namespace attune::ui
