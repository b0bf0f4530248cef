// SPDX-License-Identifier: Apache-2.0
#include "practice/practice_choices.h"

#include <sstream>

namespace attune::workflow {

Result<Choices> read_choices(const Desk& desk, const std::string& name) {
    const auto stored = desk.store->practice().setting(name);
    if (!stored) return stored.error();
    Choices choices;
    std::istringstream lines(stored->value_or(std::string()));
    for (std::string line; std::getline(lines, line);) {
        const auto equals = line.find('=');
        if (equals != std::string::npos) choices[line.substr(0, equals)] = line.substr(equals + 1);
    }
    return choices;
}

Result<void> write_choices(const Desk& desk, const std::string& name, const Choices& choices) {
    std::string lines;
    for (const auto& [key, value] : choices) lines += key + "=" + value + "\n";
    return desk.store->practice().set_setting(name, lines);
}

}  // namespace attune::workflow
