// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whole small files, read and replaced so that a crash leaves the old or the new one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune::storage {

Result<std::string> read_file_bytes(const std::filesystem::path& path);

/// Written beside, synced, then renamed over `path`; missing folders are made. Readable by the
/// owner only.
Result<void> replace_file_bytes(const std::filesystem::path& path, std::string_view bytes);

}  // namespace attune::storage
