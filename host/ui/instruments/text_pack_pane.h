// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a text pack would bring, or everything that is wrong with it, before it is kept.
#pragma once

#include <functional>

#include "shell/shell.h"
#include "workflow/text_packs.h"

namespace attune::ui {

class SidePane;

/// `kept` is called once the practice file has the pack.
void open_text_pack_pane(SidePane& pane, Shell& shell, const workflow::TextPackFile& file,
                         const std::function<void()>& kept);

}  // namespace attune::ui
