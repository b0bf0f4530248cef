// SPDX-License-Identifier: Apache-2.0
/// \file
/// The log of the program's own doings. Never holds what a family said or who they are.
#pragma once

#include <filesystem>
#include <string_view>

namespace attune {

enum class LogLevel { Debug = 1, Info = 2, Warning = 3, Error = 4 };

/// Writes to `file` (rotated, 1 MiB x 3) from now on; before that, and if the file cannot be
/// opened, warnings and errors go to standard error. Any thread.
void log_to_file(const std::filesystem::path& file);

/// `who` is the module ("storage"). Any thread.
void log(LogLevel level, std::string_view who, std::string_view text);

}  // namespace attune
