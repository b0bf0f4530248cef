// SPDX-License-Identifier: Apache-2.0
#include "letter_text.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>

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

int page_count(const std::filesystem::path& pdf) {
    const auto facts = run("pdfinfo '" + pdf.string() + "' 2>/dev/null").out;
    const auto at = facts.find("Pages:");
    return at == std::string::npos ? 0 : std::atoi(facts.c_str() + at + 6);
}

}  // namespace attune::test
