// SPDX-License-Identifier: Apache-2.0
#include "io_thread.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <climits>

#include "base/verify.h"

namespace attune::plugin_host {

IoThread::IoThread(std::filesystem::path runner, Patience patience)
    : m_runner(std::move(runner)),
      m_patience(patience),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    ATTUNE_VERIFY(m_wake.is_open());
    m_thread = std::thread([this] { run(); });
}

IoThread::~IoThread() {
    post([this] { m_does_end = true; });
    m_thread.join();
}

void IoThread::submit(Job job) {
    // std::function wants copies; a job is moved in and out through a shared one.
    auto shared = std::make_shared<Job>(std::move(job));
    post([this, shared] {
        auto& seat = m_seats[{shared->record, shared->plugin->id}];
        if (!seat) seat = std::make_unique<RunnerSeat>(m_runner, shared->plugin, m_patience);
        seat->submit(std::move(*shared), Clock::now());
    });
}

void IoThread::close_record(std::string record) {
    post([this, record = std::move(record)] {
        for (auto seat = m_seats.begin(); seat != m_seats.end();) {
            seat = seat->first.first == record ? m_seats.erase(seat) : std::next(seat);
        }
    });
}

void IoThread::post(std::function<void()> task) {
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    eventfd_write(m_wake.number(), 1);
}

void IoThread::run_tasks() {
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const auto& task : tasks) task();
}

void IoThread::run() {
    while (!m_does_end) {
        auto descriptors = watched();
        poll(descriptors.data(), descriptors.size(), wait_ms());
        if (descriptors.front().revents != 0) {
            eventfd_t ignored = 0;
            eventfd_read(m_wake.number(), &ignored);
        }
        serve(descriptors);
        run_tasks();
        m_runner_count =
            static_cast<int>(std::count_if(m_seats.begin(), m_seats.end(), [](const auto& entry) {
                return entry.second->has_process();
            }));
    }
    m_seats.clear();
    m_runner_count = 0;
}

/// The wake-up first, then two a seat, in the order of m_seats.
std::vector<pollfd> IoThread::watched() const {
    std::vector<pollfd> descriptors = {{m_wake.number(), POLLIN, 0}};
    for (const auto& [key, seat] : m_seats) {
        const auto events = static_cast<short>(POLLIN | (seat->has_to_send() ? POLLOUT : 0));
        descriptors.push_back({seat->connection(), events, 0});
        descriptors.push_back({seat->output(), POLLIN, 0});
    }
    return descriptors;
}

int IoThread::wait_ms() const {
    std::optional<RunnerSeat::Time> first;
    for (const auto& [key, seat] : m_seats) {
        const auto at = seat->wakes_at();
        if (at && (!first || *at < *first)) first = at;
    }
    if (!first) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, INT_MAX));
}

/// `ready` is what watched() gave, after poll(). A seat may replace its process on the way: it is
/// then a new descriptor, to be looked at in the next round.
void IoThread::serve(const std::vector<pollfd>& ready) {
    std::size_t at = 1;
    for (const auto& entry : m_seats) {
        RunnerSeat& seat = *entry.second;
        const pollfd& connection = ready[at];
        const pollfd& output = ready[at + 1];
        at += 2;
        const auto is_same = [&] {
            return seat.connection() >= 0 && seat.connection() == connection.fd;
        };
        if (output.revents != 0 && is_same()) seat.on_output();
        if ((connection.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && is_same())
            seat.on_readable(Clock::now());
        if ((connection.revents & POLLOUT) != 0 && is_same() && seat.has_to_send())
            seat.on_writable(Clock::now());
        seat.on_time(Clock::now());
    }
}

}  // namespace attune::plugin_host
