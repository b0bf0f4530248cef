// SPDX-License-Identifier: Apache-2.0
#include "runner_seat.h"

#include <algorithm>

#include "protocol/json_limits.h"
#include "protocol/messages.h"
#include "reply_check.h"

namespace attune::plugin_host {

namespace {

constexpr std::size_t kAttempts = 2;

std::string joined(const Faults& faults) {
    std::string text;
    for (const auto& fault : faults) {
        if (!text.empty()) text += "; ";
        text += fault.place.empty() ? fault.text : fault.place + " " + fault.text;
    }
    return text;
}

}  // namespace

RunnerSeat::RunnerSeat(std::filesystem::path runner, std::shared_ptr<const Manifest> plugin,
                       Patience patience)
    : m_runner(std::move(runner)), m_plugin(std::move(plugin)), m_patience(patience) {}

void RunnerSeat::submit(Job job, Time now) {
    if (m_flight && m_flight->job.assessment == job.assessment) m_flight->is_overtaken = true;
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Job& other) {
        return other.assessment == job.assessment;
    });
    if (waiting != m_waiting.end()) {
        *waiting = std::move(job);
    } else {
        m_waiting.push_back(std::move(job));
    }
    if (!m_flight) take_next(now);
}

void RunnerSeat::take_next(Time now) {
    while (!m_flight && !m_waiting.empty()) {
        m_flight = Flight{std::move(m_waiting.front())};
        m_waiting.pop_front();
        if (m_process) {
            send_request(now);
        } else {
            start(now);
        }
    }
    if (!m_flight && m_process) m_wakes_at = now + m_patience.idle;
}

void RunnerSeat::start(Time now) {
    auto process = RunnerProcess::start(m_runner, m_plugin->library);
    if (!process) return break_off(joined(process.error().faults), Again::No, now);
    m_process = std::move(process).value();
    ++m_process_number;
    m_stage = Stage::Greeting;
    m_reader = FrameReader();
    m_request_id = 0;
    m_wakes_at = now + m_patience.hello;
}

void RunnerSeat::send_request(Time now) {
    m_to_send = encode({FrameType::Score, ++m_request_id, m_flight->job.body});
    m_wakes_at = now + m_patience.score;
    on_writable(now);
}

void RunnerSeat::on_writable(Time now) {
    if (m_process->send(m_to_send) == RunnerProcess::Flow::Closed)
        break_off(m_process->end(), Again::Once, now);
}

void RunnerSeat::on_readable(Time now) {
    std::string bytes;
    const auto flow = m_process->receive(bytes);
    m_reader.add(bytes);
    const auto process = m_process_number;
    while (m_process && m_process_number == process) {
        auto frame = m_reader.next();
        if (!frame) return break_off("sent " + frame.error().faults.front().text, Again::Once, now);
        if (!*frame) break;
        on_frame(**frame, now);
    }
    if (m_process && m_process_number == process && flow == RunnerProcess::Flow::Closed)
        break_off(m_process->end(), Again::Once, now);
}

void RunnerSeat::on_frame(const Frame& frame, Time now) {
    const bool is_greeting = m_stage == Stage::Greeting;
    const bool is_expected = m_flight && frame.id == (is_greeting ? 0 : m_request_id);
    if (is_expected && is_greeting && frame.type == FrameType::Hello) return on_hello(frame, now);
    if (is_expected && frame.type == FrameType::Refusal) return on_refusal(frame, now);
    if (is_expected && !is_greeting && frame.type == FrameType::Reply) return on_reply(frame, now);
    break_off("sent a message that nobody asked for", Again::Once, now);
}

void RunnerSeat::on_hello(const Frame& frame, Time now) {
    const auto hello = hello_from_json(frame.body);
    if (!hello) return break_off("greeted with nonsense", Again::Once, now);
    if (hello->protocol != kProtocolVersion)
        return break_off("speaks another version of the protocol", Again::No, now);
    m_stage = Stage::Ready;
    m_isolation = hello->isolation;
    send_request(now);
}

void RunnerSeat::on_refusal(const Frame& frame, Time now) {
    const auto words = refusal_from_json(frame.body);
    if (!words || !is_plain_text(*words))
        return break_off("refused with nonsense", Again::Once, now);
    if (m_stage == Stage::Greeting) return break_off(*words, Again::No, now);
    const Fault fault{m_flight->job.instrument->id, *words};
    settle({Error{ErrorCode::PluginFault, m_plugin->id, {fault}}, m_isolation}, now);
}

void RunnerSeat::on_reply(const Frame& frame, Time now) {
    auto part = read_reply(frame.body);
    if (!part)
        return break_off("sent an invalid reply: " + joined(part.error().faults), Again::Once, now);
    const auto checked = check_reply(*part, *m_flight->job.instrument, m_flight->job.request);
    if (!checked) {
        return break_off(
            "sent a reply that its manifest does not allow: " + joined(checked.error().faults),
            Again::Once, now);
    }
    settle({std::move(part), m_isolation}, now);
}

void RunnerSeat::on_time(Time now) {
    if (!m_wakes_at || now < *m_wakes_at || !m_process) return;
    if (!m_flight) return end_process();
    const auto waited = m_stage == Stage::Greeting ? m_patience.hello : m_patience.score;
    break_off("did not answer within " + std::to_string(waited.count()) + " ms", Again::Once, now);
}

void RunnerSeat::break_off(std::string text, Again again, Time now) {
    end_process();
    if (!m_flight) return;
    m_flight->faults.push_back({m_flight->job.instrument->id, std::move(text)});
    if (again == Again::Once && !m_flight->is_overtaken && m_flight->faults.size() < kAttempts)
        return start(now);
    Error error{ErrorCode::PluginFault, m_plugin->id, std::move(m_flight->faults)};
    settle({std::move(error), m_isolation, true}, now);
}

void RunnerSeat::settle(Outcome outcome, Time now) {
    Flight flight = std::move(*m_flight);
    m_flight.reset();
    m_wakes_at.reset();
    if (!flight.is_overtaken) flight.job.on_outcome(std::move(outcome));
    take_next(now);
}

void RunnerSeat::end_process() {
    m_process.reset();
    m_to_send.clear();
    m_wakes_at.reset();
}

}  // namespace attune::plugin_host
