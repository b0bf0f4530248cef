// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include "cli/cli.h"

int main(int argc, char** argv) {
    using namespace attune;
    const SystemClock clock;
    workflow::TaskLoop loop;
    const workflow::Workplace workplace{workflow::Installation::beside_program(),
                                        workflow::UserFolder::standard(), clock, loop};
    cli::Streams streams{std::cin, std::cout, std::cerr};
    return cli::run({argv + 1, argv + argc}, {workplace, loop}, streams);
}
