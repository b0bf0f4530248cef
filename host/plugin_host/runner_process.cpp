// SPDX-License-Identifier: Apache-2.0
#include "runner_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "protocol/frame.h"

namespace attune::plugin_host {

namespace {

constexpr std::size_t kChunkBytes = 65536;

Error not_started(int cause) {
    return Error{ErrorCode::PluginFault,
                 "runner",
                 {{"", std::string("could not be started: ") + strerrordesc_np(cause)}}};
}

/// What the new process inherits: these four descriptors, no signal handling, its own session.
class SpawnPlan {
public:
    SpawnPlan(int connection, int output) {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, output, STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, connection, kRunnerDescriptor);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, kRunnerDescriptor + 1);

        posix_spawnattr_init(&m_attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(
            &m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    }
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    /// 0, or the errno of what failed.
    int run(const std::filesystem::path& runner, const std::filesystem::path& library, pid_t& pid) {
        std::string program = runner.string();
        std::string argument = library.string();
        std::array<char*, 3> arguments = {program.data(), argument.data(), nullptr};
        std::array<char*, 1> no_environment = {nullptr};
        return posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, arguments.data(),
                           no_environment.data());
    }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

bool would_block() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

void stop_blocking(const FileDescriptor& descriptor) {
    fcntl(descriptor.number(), F_SETFL, fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK);
}

/// `status` as of waitpid().
std::string words_of_end(int status) {
    if (WIFEXITED(status)) return "ended itself with code " + std::to_string(WEXITSTATUS(status));
    const int signal = WTERMSIG(status);
    if (signal == SIGKILL) return "closed the connection";
    const char* name = sigdescr_np(signal);
    return "was ended by signal " + std::to_string(signal) + " (" +
           (name != nullptr ? name : "unknown") + ")";
}

}  // namespace

Result<RunnerProcess> RunnerProcess::start(const std::filesystem::path& runner,
                                           const std::filesystem::path& library) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return not_started(errno);
    FileDescriptor ours(ends[0]);
    const FileDescriptor theirs(ends[1]);
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return not_started(errno);
    FileDescriptor output(ends[0]);
    const FileDescriptor their_output(ends[1]);

    pid_t pid = -1;
    const int failed = SpawnPlan(theirs.number(), their_output.number()).run(runner, library, pid);
    if (failed != 0) return not_started(failed);
    stop_blocking(ours);
    stop_blocking(output);
    return RunnerProcess(pid, std::move(ours), std::move(output));
}

RunnerProcess::RunnerProcess(RunnerProcess&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)),
      m_connection(std::move(other.m_connection)),
      m_output(std::move(other.m_output)) {}

RunnerProcess& RunnerProcess::operator=(RunnerProcess&& other) noexcept {
    if (this != &other) {
        end();
        m_pid = std::exchange(other.m_pid, -1);
        m_connection = std::move(other.m_connection);
        m_output = std::move(other.m_output);
    }
    return *this;
}

RunnerProcess::~RunnerProcess() { end(); }

void RunnerProcess::drop_output() {
    std::array<char, kChunkBytes> chunk{};
    const ssize_t count = read(m_output.number(), chunk.data(), chunk.size());
    if (count == 0 || (count < 0 && !would_block())) m_output.close();
}

RunnerProcess::Flow RunnerProcess::receive(std::string& bytes) {
    std::array<char, kChunkBytes> chunk{};
    const ssize_t count = recv(m_connection.number(), chunk.data(), chunk.size(), 0);
    if (count > 0) {
        bytes.append(chunk.data(), static_cast<std::size_t>(count));
        return Flow::Open;
    }
    return count < 0 && would_block() ? Flow::Open : Flow::Closed;
}

RunnerProcess::Flow RunnerProcess::send(std::string& bytes) {
    const ssize_t count = ::send(m_connection.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
        bytes.erase(0, static_cast<std::size_t>(count));
        return Flow::Open;
    }
    return would_block() ? Flow::Open : Flow::Closed;
}

std::string RunnerProcess::end() {
    if (m_pid < 0) return {};
    // One that is already ending keeps its own end: the signal comes too late to change it.
    kill(m_pid, SIGKILL);
    int status = 0;
    pid_t reaped = -1;
    do {
        reaped = waitpid(m_pid, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    m_pid = -1;
    m_connection.close();
    m_output.close();
    return reaped < 0 ? "ended" : words_of_end(status);
}

}  // namespace attune::plugin_host
