// SPDX-License-Identifier: Apache-2.0
/// \file
/// The main thread of a test: runs what is posted while it waits.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "base/executor.h"

namespace attune::test {

class LoopExecutor final : public Executor {
public:
    void post(std::function<void()> task) override {
        {
            const std::lock_guard lock(m_mutex);
            m_tasks.push_back(std::move(task));
        }
        m_posted.notify_one();
    }

    /// Runs tasks until `is_done`; false after 20 s, which is longer than any test should take.
    bool run_until(const std::function<bool()>& is_done) {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!is_done()) {
            std::function<void()> task;
            {
                std::unique_lock lock(m_mutex);
                m_posted.wait_for(lock, std::chrono::milliseconds(2),
                                  [this] { return !m_tasks.empty(); });
                if (m_tasks.empty() && std::chrono::steady_clock::now() > end) return false;
                if (m_tasks.empty()) continue;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            task();
        }
        return true;
    }

    /// Waits at most 20 s until something is posted, without running it.
    bool wait_for_task() {
        std::unique_lock lock(m_mutex);
        return m_posted.wait_for(lock, std::chrono::seconds(20),
                                 [this] { return !m_tasks.empty(); });
    }
    /// Runs what is posted, and what that posts in turn.
    void run_all() {
        run_until([this] {
            const std::lock_guard lock(m_mutex);
            return m_tasks.empty();
        });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<std::function<void()>> m_tasks;
};

}  // namespace attune::test
