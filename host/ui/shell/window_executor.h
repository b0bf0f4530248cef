// SPDX-License-Identifier: Apache-2.0
/// \file
/// Brings callbacks of background work onto the window's event loop.
#pragma once

#include "base/executor.h"

namespace attune::ui {

class WindowExecutor final : public Executor {
public:
    void post(std::function<void()> task) override;
};

}  // namespace attune::ui
