// SPDX-License-Identifier: Apache-2.0
/// \file
/// How this user likes the window: kept in a small file of the user folder, nothing about families.
#pragma once

#include <filesystem>

namespace attune::ui {

struct WindowSettings {
    int width = 1200;
    int height = 760;
    bool is_maximized = false;
    bool bar_is_narrow = false;
    int text_percent = 100;
    /// Idle minutes until the workstation locks.
    int lock_minutes = 10;
};

/// Unreadable or absent settings are the defaults: they are a comfort, not a record.
WindowSettings load_window_settings(const std::filesystem::path& folder);
void save_window_settings(const std::filesystem::path& folder, const WindowSettings& settings);

}  // namespace attune::ui
