// SPDX-License-Identifier: Apache-2.0
#include "answering/left_unfinished.h"

#include <algorithm>

#include "base/executor.h"
#include "base/log.h"

namespace attune::workflow {

namespace {

using State = AssessmentSession::State;

/// Rests on answers that stay missing, so it waits while one of them may still come.
bool waits_for_answers(std::string_view rule) { return rule == "A-8"; }

bool may_have_crossed(const Assessment& assessment) {
    return assessment.status == AssessmentStatus::InProgress && assessment.first_answer_on;
}

/// Whether its plugin raises anything that waits while answers are missing.
bool has_waiting_alerts(const ShelvedInstrument& instrument) {
    const auto* manifest = instrument.manifest();
    if (manifest == nullptr) return false;
    const auto& alerts = manifest->outputs.alerts;
    return std::any_of(alerts.begin(), alerts.end(), waits_for_answers);
}

/// Another page may have gone on with it since this one read it.
bool is_still_open(State& state) {
    const auto stored = state.desk.store->assessments().find(state.assessment.id);
    auto known = state.desk.store->alerts().of(state.assessment.id);
    if (!stored || !*stored || !known) return false;
    state.alerts = std::move(*known);
    return may_have_crossed(**stored);
}

/// Later, as a page that is being closed must not be drawn again.
void tell_of_change(std::shared_ptr<State> state) {
    auto& executor = state->desk.workplace.executor;
    executor.post([state = std::move(state)] {
        if (*state->alive) state->desk.changed(state->assessment.family);
    });
}

void raise_found(std::shared_ptr<State> state) {
    const auto found = found_alerts(*state, state->result.part.alerts, Answering::IsOver);
    for (const auto& alert : found) {
        if (!state->desk.store->alerts().raise(alert)) {
            // It is raised when the assessment is left again: its answers are on disk.
            log(LogLevel::Error, "workflow", "an alert of a form that was left could not be saved");
        }
    }
    if (!found.empty()) tell_of_change(std::move(state));
}

}  // namespace

std::vector<Alert> found_alerts(const State& state, const std::vector<AlertRaised>& firing,
                                Answering now) {
    auto found = state.fresh_alerts(firing);
    if (now == Answering::IsOver) return found;
    const auto is_open = [&](const std::string& link_id) {
        const auto address = ItemAddress::parse(link_id);
        return address && state.form.answer(*address).state == AnswerState::Missing;
    };
    std::erase_if(found, [&](const Alert& alert) {
        return waits_for_answers(alert.rule) &&
               std::any_of(alert.because.begin(), alert.because.end(), is_open);
    });
    return found;
}

void leave(std::unique_ptr<State> state) {
    // A practice that was locked over an open page reads its answers again when it is unlocked.
    if (state == nullptr || !*state->alive) return;
    if (!has_waiting_alerts(state->instrument) || !is_still_open(*state)) return;
    const std::shared_ptr<State> left = std::move(state);
    if (left->is_pending) {
        ask_as_left(left, [](const State&) {});
    } else {
        raise_found(left);
    }
}

void leave(Desk& desk, const Assessment& assessment) {
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument || !has_waiting_alerts(*instrument) || !may_have_crossed(assessment)) return;
    if (auto state = State::load(desk, assessment)) {
        ask_as_left(std::move(*state), [](const State&) {});
    } else {
        // It stays open on Today, and counts when it is taken up or kept unfinished.
        log(LogLevel::Error, "workflow", "a form that was left could not be read");
    }
}

void ask_as_left(const std::shared_ptr<State>& state, std::function<void(State&)> told) {
    auto& desk = state->desk;
    desk.waiting.insert(state);
    state->on_reply = [&desk, told = std::move(told), left = state.get()] {
        told(*left);
        std::erase_if(desk.waiting, [left](const auto& other) { return other.get() == left; });
    };
    state->request_result();
}

}  // namespace attune::workflow
