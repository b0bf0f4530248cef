// SPDX-License-Identifier: Apache-2.0
#include "workflow/task_loop.h"

#include <chrono>

namespace attune::workflow {

void TaskLoop::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_posted.notify_one();
}

bool TaskLoop::run_until(const std::function<bool()>& done, std::int64_t timeout_ms) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::milliseconds(timeout_ms);
    while (!done()) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_posted.wait_until(lock, give_up, [this] { return !m_tasks.empty(); })) {
                return false;
            }
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
    return true;
}

void TaskLoop::run_posted() {
    std::deque<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const auto& task : tasks) task();
}

}  // namespace attune::workflow
