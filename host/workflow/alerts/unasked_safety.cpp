// SPDX-License-Identifier: Apache-2.0
#include "alerts/unasked_safety.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>

#include "alerts/alert_rules.h"
#include "alerts/alert_stage.h"
#include "answering/session_state.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "workflow/entries.h"
#include "workflow/found.h"

namespace attune::workflow {

namespace {

bool is_left(const forms::Answers& answers, const std::string& link_id, Left left) {
    const auto answer = answers.find({link_id, {}});
    const auto state = answer == answers.end() ? AnswerState::Missing : answer->second.state;
    switch (state) {
        case AnswerState::Given:
        case AnswerState::NotApplicable:
            return false;
        case AnswerState::Declined:
        case AnswerState::NotAsked:
        case AnswerState::NotObserved:
            return true;
        case AnswerState::Missing:
            break;
    }
    return left == Left::Open;
}

bool waits_already(const std::vector<Alert>& known, const std::string& link_id) {
    return std::any_of(known.begin(), known.end(), [&](const Alert& alert) {
        const bool is_its =
            alert.rule == kAskAlone && alert.because == std::vector<std::string>{link_id};
        return is_its && (alert.is_open() || alert.actions.back().details != kAnsweredOnForm);
    });
}

}  // namespace

bool is_on_self_harm(const forms::Form& form, const std::string& link_id) {
    const auto& rules = form.instrument().alerts;
    return std::any_of(rules.begin(), rules.end(), [&](const forms::AlertRule& rule) {
        return rule.id == kSelfHarm && rule.link_id == link_id;
    });
}

std::vector<Alert> unasked(const Desk& desk, const Assessment& assessment, const forms::Form& form,
                           const forms::Answers& answers, Left left,
                           const std::vector<Alert>& known) {
    std::vector<Alert> waiting;
    for (const auto& rule : form.instrument().alerts) {
        if (rule.id != kSelfHarm || rule.link_id.empty()) continue;
        if (!is_left(answers, rule.link_id, left) || waits_already(known, rule.link_id)) continue;
        waiting.push_back({AlertId::make(),
                           assessment.family,
                           std::string(kAskAlone),
                           assessment.subject,
                           assessment.id,
                           {rule.link_id},
                           desk.now(),
                           desk.me.id,
                           {},
                           {},
                           Severity::Concern});
    }
    return waiting;
}

Result<void> raise_unasked(Desk& desk, const Assessment& assessment) {
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    const auto answers = desk.store->answers().current(assessment.id);
    if (!answers) return answers.error();
    const auto known = desk.store->alerts().of(assessment.id);
    if (!known) return known.error();
    for (const auto& alert :
         unasked(desk, assessment, *instrument->form, *answers, Left::Open, *known)) {
        if (const auto raised = desk.store->alerts().raise(alert); !raised) return raised;
    }
    return {};
}

std::optional<bool> tells_of_thoughts(std::string_view said) {
    const auto end = std::find_if(said.begin(), said.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) == 0;
    });
    std::string first(said.begin(), end);
    std::transform(first.begin(), first.end(), first.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (first == "yes") return true;
    return first == "no" ? std::optional(false) : std::nullopt;
}

std::map<std::string, std::string> asked_beside(const std::vector<Alert>& alerts) {
    std::map<std::string, std::string> words;
    for (const auto& alert : alerts) {
        if (alert.rule != kAskAlone || alert.is_open() || alert.because.empty()) continue;
        const auto& action = alert.actions.back();
        const auto day = medium_date(local_date(action.at));
        const bool is_asked = action.kind == AlertActionKind::AskedAlone;
        words[alert.because.front()] =
            is_asked ? fmt::format("Asked in private on {}: {}.", day, action.details)
                     : fmt::format("Not asked, {}: {}.", day, action.details);
    }
    return words;
}

std::string asked_since_words(const AlertAction& action, const std::string& by) {
    const auto day = long_date(local_date(action.at));
    if (action.kind != AlertActionKind::AskedAlone) {
        return fmt::format("it has not been asked since, as {} noted on {}", by, day);
    }
    const auto thoughts = tells_of_thoughts(action.details);
    if (!thoughts) return fmt::format("it was answered on another form on {}", day);
    return fmt::format("it was asked in private on {} by {}: {}thoughts of self-harm", day, by,
                       *thoughts ? "" : "no ");
}

void tell_asked_beside(const std::vector<Alert>& alerts, FoundView& view) {
    const auto asked = asked_beside(alerts);
    for (auto& finding : view.findings) {
        // What was marked on the form stays as urgent as it was.
        if (finding.why.size() != 1 || finding.severity == Severity::Urgent) continue;
        const auto words = asked.find(finding.why.front().link_id);
        if (words == asked.end()) continue;
        finding.text += " " + words->second;
        finding.severity = Severity::Information;
    }
}

Result<std::vector<Alert>> settled_by_answer(const Desk& desk, const Assessment& assessment) {
    const auto alerts = desk.store->alerts().of(assessment.family);
    if (!alerts) return alerts.error();
    Alert asked;
    asked.family = assessment.family;
    asked.subject = assessment.subject;
    std::vector<Alert> settled;
    for (const auto& alert : *alerts) {
        const bool waits = stage_of(alert) == AlertStage::ToAskAlone;
        if (waits && is_same_person(alert, asked)) settled.push_back(alert);
    }
    return settled;
}

}  // namespace attune::workflow
