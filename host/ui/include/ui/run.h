// SPDX-License-Identifier: Apache-2.0
/// \file
/// The workstation's window, from opening to closing.
#pragma once

#include <filesystem>
#include <optional>

#include "base/clock.h"
#include "workflow/installation.h"

namespace attune::ui {

/// What the window opens with. The clock must outlive it.
struct WindowStart {
    workflow::Installation installation;
    workflow::UserFolder user;
    const Clock& clock;
    /// A practice file to unlock; without one the last used, or the first run.
    std::optional<std::filesystem::path> file;
    /// Opens the demo practice at once.
    bool demo = false;
};

/// Returns when the window is closed: 0, or 3 when there is no display. Main thread.
int run_window(const WindowStart& start, int argc, char** argv);

}  // namespace attune::ui
