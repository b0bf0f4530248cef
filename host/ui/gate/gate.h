// SPDX-License-Identifier: Apache-2.0
/// \file
/// Before a practice is open: the pages that fill the whole window.
#pragma once

#include <wx/panel.h>

#include <filesystem>
#include <functional>
#include <memory>

#include "workflow/practice_file.h"
#include "workflow/practice_session.h"

namespace attune::ui {

/// What a gate page may do with the window. Each call closes the page after the present event.
struct GateActs {
    std::function<void(std::unique_ptr<workflow::PracticeSession>)> enter;
    std::function<void(const std::filesystem::path&)> unlock_file;
    std::function<void()> first_run;
    std::function<void()> look_around_demo;
};

}  // namespace attune::ui
