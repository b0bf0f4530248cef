// SPDX-License-Identifier: Apache-2.0
/// \file
/// Files that tests read: those of the project, and the conformance data beside it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace attune::test {

/// The bytes of a file; empty when it cannot be read.
inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// The lines of a file without their ends; none when it cannot be read.
inline std::vector<std::string> read_lines(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(std::move(line));
    return lines;
}

/// `name` within the conformance data, which is never part of the project: beside the checkout
/// (`source_dir`), or where ATTUNE_CONFORMANCE says. Empty when it is at neither.
inline std::filesystem::path conformance_data(const std::filesystem::path& source_dir,
                                              const std::string& name) {
    const char* named = std::getenv("ATTUNE_CONFORMANCE");
    const auto beside = source_dir / "../shared/conformance";
    for (const auto& folder : {beside, std::filesystem::path(named ? named : "")}) {
        if (!folder.empty() && std::filesystem::exists(folder / name)) return folder / name;
    }
    return {};
}

}  // namespace attune::test
