// SPDX-License-Identifier: Apache-2.0
/// \file
/// What stands in a PDF, as another program reads it.
#pragma once

#include <filesystem>
#include <string>

namespace attune::test {

/// The words of a PDF by pdftotext, line breaks as spaces; empty when it cannot be read.
std::string letter_text(const std::filesystem::path& pdf);
/// How many pages it has; 0 when it cannot be read.
int page_count(const std::filesystem::path& pdf);
/// What a program prints on its standard output, and how it ended.
struct Ran {
    int code = -1;
    std::string out;
};
Ran run(const std::string& command);

}  // namespace attune::test
