// SPDX-License-Identifier: Apache-2.0
/// \file
/// One call of attune-cli, made in this process: what it printed and how it ended.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace attune::test {

struct Printed {
    int code = 0;
    std::string out;
    std::string err;

    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

/// On 21 November 2026 with the plugins and forms of this build and an empty user folder.
Printed call(const std::vector<std::string>& words, const std::string& input = "");

}  // namespace attune::test
