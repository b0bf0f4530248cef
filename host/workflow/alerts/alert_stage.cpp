// SPDX-License-Identifier: Apache-2.0
#include "alerts/alert_stage.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>

#include "alerts/alert_rules.h"
#include "alerts/slips.h"
#include "base/clock.h"
#include "practice/desk.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

bool has_act(const Alert& alert, bool (*is_such)(AlertActionKind)) {
    return std::any_of(alert.actions.begin(), alert.actions.end(),
                       [&](const AlertAction& action) { return is_such(action.kind); });
}

/// Written down, or said not to be needed: nothing more is expected.
bool ends_details(AlertActionKind kind) {
    return kind == AlertActionKind::Details || kind == AlertActionKind::DetailsNotNeeded;
}

bool is_for_same_answers(const Alert& one, const Alert& other) {
    return one.id != other.id && one.rule == other.rule && one.because == other.because;
}

/// Another alert speaks for the same answers now: the more severe task, or what the same answer
/// raised again after the slip.
Result<bool> has_given_way(const Desk& desk, const Alert& alert) {
    const auto newest_first = desk.store->alerts().of(*alert.assessment);
    if (!newest_first) return newest_first.error();
    for (const auto& other : *newest_first) {
        if (other.id == alert.id) break;
        if (is_called_a_slip(alert) && is_for_same_answers(other, alert)) return true;
    }
    return std::any_of(newest_first->begin(), newest_first->end(), [&](const Alert& other) {
        return is_for_same_answers(other, alert) && other.severity > alert.severity;
    });
}

}  // namespace

AlertStage stage_of(const Alert& alert) {
    if (!holds_completion(alert.rule)) {
        if (!alert.is_open()) return AlertStage::Closed;
        return alert.rule == kAskAlone ? AlertStage::ToAskAlone : AlertStage::Task;
    }
    if (has_act(alert, ends_details) || is_called_a_slip(alert)) return AlertStage::Closed;
    return has_act(alert, answers_danger) ? AlertStage::DetailsOpen : AlertStage::NeedsAction;
}

Result<AlertStanding> standing_of(const Desk& desk, const Alert& alert) {
    AlertStanding standing{stage_of(alert), false, alert.assessment.has_value()};
    const bool is_slip = holds_completion(alert.rule) && is_called_a_slip(alert);
    if (!alert.assessment || !(is_slip || standing.stage == AlertStage::Task)) return standing;
    const auto gone = has_given_way(desk, alert);
    if (!gone) return gone.error();
    if (*gone) return AlertStanding{AlertStage::Closed};
    if (!is_slip) return standing;
    const auto fires = still_fires(desk, alert);
    if (!fires) return fires.error();
    if (!*fires) return standing;
    standing.answer_stands = true;
    standing.stage =
        has_act(alert, answers_danger) ? AlertStage::DetailsOpen : AlertStage::NeedsAction;
    return standing;
}

bool holds(const Desk& desk, const Alert& alert) {
    if (!holds_completion(alert.rule)) return false;
    const auto standing = standing_of(desk, alert);
    return !standing || standing->stage == AlertStage::NeedsAction;
}

bool is_mended_slip(const Desk& desk, const Alert& alert) {
    if (!is_called_a_slip(alert)) return false;
    const auto standing = standing_of(desk, alert);
    return standing && !standing->answer_stands;
}

Severity severity_of(const Alert& alert, AlertStage stage) {
    switch (stage) {
        case AlertStage::NeedsAction:
            return Severity::Urgent;
        case AlertStage::ToAskAlone:
            return Severity::Concern;
        case AlertStage::Task:
            return alert.severity;
        case AlertStage::DetailsOpen:
        case AlertStage::Closed:
            break;
    }
    return Severity::Note;
}

std::optional<Date> due_of(const Alert& alert, AlertStage stage) {
    if (stage != AlertStage::Task) return std::nullopt;
    const int days = alert.severity == Severity::Urgent ? 1 : days_of_task(alert.rule);
    return local_date(alert.raised).plus_days(days);
}

std::vector<AlertActionKind> fitting_acts(const AlertStanding& standing) {
    auto first = first_actions();
    switch (standing.stage) {
        case AlertStage::NeedsAction:
            if (standing.answer_stands) std::erase(first, AlertActionKind::KeyedInError);
            return first;
        case AlertStage::DetailsOpen:
            if (standing.answer_stands || !standing.is_of_answer) {
                std::erase(first, AlertActionKind::KeyedInError);
            }
            first.insert(first.begin(),
                         {AlertActionKind::Details, AlertActionKind::DetailsNotNeeded});
            return first;
        case AlertStage::ToAskAlone:
            return {AlertActionKind::AskedAlone, AlertActionKind::NotAsked};
        case AlertStage::Task:
            return {AlertActionKind::Done};
        case AlertStage::Closed:
            break;
    }
    return {};
}

std::string misfit_words(const AlertStanding& standing, AlertActionKind kind) {
    const auto fitting = fitting_acts(standing);
    const bool fits = std::find(fitting.begin(), fitting.end(), kind) != fitting.end();
    if (fits && kind != AlertActionKind::UrgentLetter) return {};
    if (fits) return "Write the urgent letter itself: that records it.";
    if (fitting.empty()) return "Nothing is expected of this any more.";
    std::vector<std::string> words;
    std::transform(fitting.begin(), fitting.end(), std::back_inserter(words),
                   [](AlertActionKind act) { return std::string(words_of(act)); });
    const std::string why = standing.answer_stands && kind == AlertActionKind::KeyedInError
                                ? "The answer still stands: correct it first."
                                : fmt::format("“{}” does not answer this.", words_of(kind));
    return fmt::format("{} What does: {}.", why, joined(words, "; "));
}

}  // namespace attune::workflow
