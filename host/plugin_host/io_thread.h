// SPDX-License-Identifier: Apache-2.0
/// \file
/// The one thread that starts, hears and ends all runners. It lives as long as any of them.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "file_descriptor.h"
#include "job.h"
#include "runner_seat.h"

struct pollfd;

namespace attune::plugin_host {

/// Its functions return at once and may be called from any thread.
class IoThread {
public:
    IoThread(std::filesystem::path runner, Patience patience);
    /// Ends every runner; no outcome comes after.
    ~IoThread();
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    void submit(Job job);
    void close_record(std::string record);
    int runner_count() const { return m_runner_count; }

private:
    using Clock = std::chrono::steady_clock;
    using Key = std::pair<std::string, std::string>;  ///< record, plugin id

    void post(std::function<void()> task);
    void run();
    void run_tasks();
    std::vector<pollfd> watched() const;
    int wait_ms() const;
    void serve(const std::vector<pollfd>& ready);

    std::filesystem::path m_runner;
    Patience m_patience;
    FileDescriptor m_wake;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_tasks;  ///< guarded by m_mutex
    bool m_does_end = false;
    std::map<Key, std::unique_ptr<RunnerSeat>> m_seats;  ///< I/O thread only
    std::atomic<int> m_runner_count = 0;
    std::thread m_thread;
};

}  // namespace attune::plugin_host
