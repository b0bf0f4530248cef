// SPDX-License-Identifier: Apache-2.0
/// \file
/// How what is printed leaves the practice file.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace attune::workflow {

/// Six letters of an id for a file name: "K7Q2MD".
std::string short_code(std::string id);
Result<void> make_folder(const std::filesystem::path& folder);
Result<void> write_file(const std::filesystem::path& file, const std::string& bytes);
/// Makes the folder where needed and writes the file; where it went. Io when it could not.
Result<std::filesystem::path> write_into(const std::filesystem::path& folder,
                                         const std::string& name, const std::string& bytes);

}  // namespace attune::workflow
