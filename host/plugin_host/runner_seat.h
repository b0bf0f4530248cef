// SPDX-License-Identifier: Apache-2.0
/// \file
/// The place of one plugin in one open record: its process if there is one, the request in flight,
/// those that wait. I/O thread only.
#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "job.h"
#include "plugin_host/plugin_host.h"
#include "protocol/frame.h"
#include "runner_process.h"

namespace attune::plugin_host {

class RunnerSeat {
public:
    using Time = std::chrono::steady_clock::time_point;

    RunnerSeat(std::filesystem::path runner, std::shared_ptr<const Manifest> plugin,
               Patience patience);

    /// Overtakes what the same assessment asked before.
    void submit(Job job, Time now);

    /// Descriptors to watch; -1 when there is no process, or nothing to write or read.
    int connection() const { return m_process ? m_process->connection() : -1; }
    int output() const { return m_process ? m_process->output() : -1; }
    bool has_to_send() const { return m_process && !m_to_send.empty(); }
    bool has_process() const { return m_process.has_value(); }
    /// When on_time() has something to do; nothing while it just waits to be asked.
    std::optional<Time> wakes_at() const { return m_wakes_at; }

    void on_readable(Time now);
    void on_writable(Time now);
    void on_output() { m_process->drop_output(); }
    void on_time(Time now);

private:
    struct Flight {
        Job job;
        bool is_overtaken = false;
        Faults faults = {};  ///< of the attempt before
    };
    enum class Stage { Greeting = 1, Ready = 2 };
    enum class Again { No = 1, Once = 2 };

    void take_next(Time now);
    void start(Time now);
    void send_request(Time now);
    void on_frame(const Frame& frame, Time now);
    void on_hello(const Frame& frame, Time now);
    void on_refusal(const Frame& frame, Time now);
    void on_reply(const Frame& frame, Time now);
    /// The process is lost or not to be trusted any more; `text` says what it did.
    void break_off(std::string text, Again again, Time now);
    void settle(Outcome outcome, Time now);
    void end_process();

    std::filesystem::path m_runner;
    std::shared_ptr<const Manifest> m_plugin;
    Patience m_patience;
    std::deque<Job> m_waiting;
    std::optional<Flight> m_flight;
    std::optional<RunnerProcess> m_process;
    std::uint64_t m_process_number = 0;  ///< tells a process from the one that replaced it
    Stage m_stage = Stage::Greeting;
    std::optional<Isolation> m_isolation;
    FrameReader m_reader;
    std::string m_to_send;
    std::uint64_t m_request_id = 0;
    std::optional<Time> m_wakes_at;
};

}  // namespace attune::plugin_host
