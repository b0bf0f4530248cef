// SPDX-License-Identifier: Apache-2.0
/// \file
/// Files that tests read: those of the project, and the conformance data beside it.
#pragma once

#include <algorithm>
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

/// The files of a folder with this extension (".json"), in the order of their names; none when
/// there is no such folder.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder,
                                                   const std::string& extension) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(folder)) return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == extension) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
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
