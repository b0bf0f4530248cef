// SPDX-License-Identifier: Apache-2.0
/// \file
/// Where callbacks of background work run: the window's event loop, or a loop of the command line.
#pragma once

#include <functional>

namespace attune {

class Executor {
public:
    virtual ~Executor() = default;
    /// Runs `task` later on the main thread, in the order posted. Callable from any thread.
    virtual void post(std::function<void()> task) = 0;
};

}  // namespace attune
