// SPDX-License-Identifier: Apache-2.0
/// \file
/// attune-cli: the acts of the workstation without a window.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "workflow/installation.h"
#include "workflow/task_loop.h"

namespace attune::cli {

enum ExitCode : int {
    kDone = 0,
    kNo = 1,          ///< the answer is "no", or what was given has faults
    kWrongUsage = 2,  ///< the words of the call are off
    kCouldNot = 3,    ///< something stood in the way; the text says what
};

struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Where programs and data lie, the clock, and the loop that callbacks of plugins run on
/// (`workplace.executor` is `loop`).
struct Surroundings {
    const workflow::Workplace& workplace;
    workflow::TaskLoop& loop;
};

/// Runs one call; `arguments` without the program's name. Returns an ExitCode.
int run(const std::vector<std::string>& arguments, const Surroundings& surroundings,
        Streams& streams);

}  // namespace attune::cli
