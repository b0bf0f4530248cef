// SPDX-License-Identifier: Apache-2.0
#include <sys/resource.h>

#include "protocol/frame.h"
#include "runner/isolation_stages.h"

namespace attune::plugin_host {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr rlim_t kSpare = 2;  // the sanitizer tries memory out through a pipe of its own
#else
constexpr rlim_t kSpare = 0;
#endif
constexpr rlim_t kNoMore = kRunnerDescriptor + 1 + kSpare;

}  // namespace

/// No further descriptor of any kind: no file, no socket, no pipe. Programs can still be started
/// and memory made executable: not more than partial.
Isolation isolate_after_load() {
    const rlimit limits{kNoMore, kNoMore};
    return setrlimit(RLIMIT_NOFILE, &limits) == 0 ? Isolation::Partial : Isolation::None;
}

}  // namespace attune::plugin_host
