// SPDX-License-Identifier: Apache-2.0
/// \file
/// One attune-plugin-runner: started, spoken to without blocking, ended.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"
#include "file_descriptor.h"

namespace attune::plugin_host {

/// Destroying it ends the process. Start it from a thread that lives as long as it does: the
/// process ends with that thread.
class RunnerProcess {
public:
    /// PluginFault when the runner cannot be started.
    static Result<RunnerProcess> start(const std::filesystem::path& runner,
                                       const std::filesystem::path& library);
    RunnerProcess(RunnerProcess&& other) noexcept;
    RunnerProcess& operator=(RunnerProcess&& other) noexcept;
    ~RunnerProcess();

    int connection() const { return m_connection.number(); }
    /// What the plugin prints. It may hold answers: it is read to keep it going, and dropped.
    int output() const { return m_output.number(); }
    void drop_output();

    enum class Flow { Open = 1, Closed = 2 };
    /// Appends what has arrived.
    Flow receive(std::string& bytes);
    /// Sends what fits and removes it from `bytes`.
    Flow send(std::string& bytes);

    /// Ends it, if it has not ended, and says how it did.
    std::string end();

private:
    RunnerProcess(pid_t pid, FileDescriptor connection, FileDescriptor output)
        : m_pid(pid), m_connection(std::move(connection)), m_output(std::move(output)) {}

    pid_t m_pid = -1;
    FileDescriptor m_connection;
    FileDescriptor m_output;
};

}  // namespace attune::plugin_host
