// SPDX-License-Identifier: Apache-2.0
#include "call.h"

#include <sstream>

#include "cli/cli.h"
#include "support/places.h"
#include "support/temp_folder.h"

namespace attune::test {

Printed call(const std::vector<std::string>& words, const std::string& input) {
    const TempFolder user;
    const FixedClock clock(*parse_utc("2026-11-21T12:00:00Z"));
    workflow::TaskLoop loop;
    const workflow::Workplace workplace{workflow::Installation::under(ATTUNE_BUILD_DIR),
                                        workflow::UserFolder(user.path()), clock, loop};
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    cli::Streams streams{in, out, err};
    const int code = cli::run(words, {workplace, loop}, streams);
    return {code, out.str(), err.str()};
}

}  // namespace attune::test
