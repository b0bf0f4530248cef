// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which places are closed while a family can see the screen.
#pragma once

#include "shell/place.h"
#include "workflow/presence.h"

namespace attune::ui {

/// Whether `place` may be opened now: asks the rule of workflow what the place is about. One that
/// cannot be read is about no family. Choosing a PIN and saying that one is alone always may.
bool is_open(const Place& place, const workflow::RoomWatch& room,
             workflow::PracticeSession& session);

}  // namespace attune::ui
