// SPDX-License-Identifier: Apache-2.0
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

#include "runner/isolation_stages.h"

namespace attune::plugin_host {

namespace {

bool limit(__rlimit_resource_t what, rlim_t to) {
    const rlimit limits{to, to};
    return setrlimit(what, &limits) == 0;
}

}  // namespace

/// No new rights by starting programs, no memory dump, no tracing, no growing files, few open
/// ones. That still lets a plugin read files: not more than partial.
Isolation isolate_before_load() {
    constexpr rlim_t kDescriptorsToLoadWith = 32;
    std::signal(SIGXFSZ, SIG_IGN);  // a forbidden write is an error, not the end
    const bool did_all = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                         prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && limit(RLIMIT_CORE, 0) &&
                         limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, kDescriptorsToLoadWith);
    return did_all ? Isolation::Partial : Isolation::None;
}

}  // namespace attune::plugin_host
