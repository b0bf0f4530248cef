// SPDX-License-Identifier: Apache-2.0
/// \file
/// The main thread of a program without a window: tasks posted by others run here, in order.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>

#include "base/executor.h"

namespace attune::workflow {

class TaskLoop final : public Executor {
public:
    void post(std::function<void()> task) override;

    /// Runs tasks until `done` says so. False when `timeout_ms` passed first.
    bool run_until(const std::function<bool()>& done, std::int64_t timeout_ms);
    /// Runs what has been posted so far.
    void run_posted();

private:
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<std::function<void()>> m_tasks;
};

}  // namespace attune::workflow
