// SPDX-License-Identifier: Apache-2.0
#include "shell/window_settings.h"

#include <algorithm>
#include <fstream>
#include <string>

namespace attune::ui {

namespace {
constexpr const char* kFileName = "window.ini";
}

WindowSettings load_window_settings(const std::filesystem::path& folder) {
    WindowSettings settings;
    std::ifstream file(folder / kFileName);
    std::string key;
    int value = 0;
    while (file >> key >> value) {
        if (key == "width") settings.width = std::max(640, value);
        if (key == "height") settings.height = std::max(480, value);
        if (key == "maximized") settings.is_maximized = value != 0;
        if (key == "narrow-bar") settings.bar_is_narrow = value != 0;
        if (key == "text-percent") settings.text_percent = std::clamp(value, 100, 200);
        if (key == "lock-minutes") settings.lock_minutes = std::clamp(value, 1, 120);
    }
    return settings;
}

void save_window_settings(const std::filesystem::path& folder, const WindowSettings& settings) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    std::ofstream file(folder / kFileName, std::ios::trunc);
    file << "width " << settings.width << "\nheight " << settings.height << "\nmaximized "
         << settings.is_maximized << "\nnarrow-bar " << settings.bar_is_narrow << "\ntext-percent "
         << settings.text_percent << "\nlock-minutes " << settings.lock_minutes << '\n';
}

}  // namespace attune::ui
