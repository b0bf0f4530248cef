// SPDX-License-Identifier: Apache-2.0
#include "letter_text.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>

namespace attune::test {

Ran run(const std::string& command) {
    Ran ran;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return ran;
    std::array<char, 4096> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), pipe)) {
        ran.out.append(part.data(), count);
    }
    const int status = pclose(pipe);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

std::string letter_text(const std::filesystem::path& pdf) {
    std::string words;
    for (const char one : run("pdftotext -enc UTF-8 '" + pdf.string() + "' -").out) {
        const char plain = one == '\n' || one == '\f' ? ' ' : one;
        if (plain != ' ' || words.empty() || words.back() != ' ') words += plain;
    }
    return words;
}

}  // namespace attune::test
