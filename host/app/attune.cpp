// SPDX-License-Identifier: Apache-2.0
// attune: the workstation. Reads its few options, builds what the window stands on, opens it.
#include <iostream>
#include <string_view>

#include "base/clock.h"
#include "base/log.h"
#include "ui/run.h"

namespace {

constexpr std::string_view kUsage =
    "usage: attune [--demo] [PRACTICE.attune]\n"
    "  --demo     open a practice of invented families\n"
    "  --version  print the version\n";

}  // namespace

int main(int argc, char** argv) {
    const attune::SystemClock clock;
    attune::ui::WindowStart start{attune::workflow::Installation::beside_program(),
                                  attune::workflow::UserFolder::standard(),
                                  clock,
                                  {},
                                  false};
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help") {
            std::cout << kUsage;
            return 0;
        }
        if (word == "--version") {
            std::cout << "attune " << ATTUNE_VERSION << '\n';
            return 0;
        }
        if (word == "--demo") {
            start.demo = true;
        } else if (word.starts_with('-') || start.file) {
            std::cerr << kUsage;
            return 2;
        } else {
            start.file = word;
        }
    }
    attune::log_to_file(start.user.path() / "attune.log");
    return attune::ui::run_window(start, 1, argv);
}
