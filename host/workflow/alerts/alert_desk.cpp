// SPDX-License-Identifier: Apache-2.0
#include "workflow/alert_desk.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/alert_rules.h"
#include "alerts/alert_stage.h"
#include "alerts/slips.h"
#include "alerts/unasked_safety.h"
#include "answering/assessment_rows.h"
#include "base/clock.h"
#include "families/family_rows.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

std::string who(const Household& household, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    const auto child = child_of(subject);
    if (caregiver && !child) return household.name_with_role(*caregiver);
    return household.words_for(subject);
}

/// The words of a concern raised by hand; else the form that it comes from. Never the answer.
Result<std::string> because_of(const Desk& desk, const Alert& alert) {
    if (!alert.assessment) return joined(alert.because, "; ");
    const auto assessment = needed(desk.store->assessments().find(*alert.assessment), "assessment");
    if (!assessment) return assessment.error();
    const auto instrument = instrument_of(desk, *assessment);
    const auto title = instrument ? instrument->info.short_title : assessment->instrument;
    return fmt::format("{}, {}", title, medium_date(local_date(alert.raised)));
}

std::string next_words(const Alert& alert, const AlertStanding& standing) {
    if (standing.answer_stands && standing.stage == AlertStage::DetailsOpen) {
        return "The answer still stands: correct it, or write down the details.";
    }
    if (standing.answer_stands) {
        return "The answer still stands: correct it, or take the action. " + next_of(alert);
    }
    if (standing.stage == AlertStage::DetailsOpen) {
        return "Write down the details, or say why they are not needed.";
    }
    return next_of(alert);
}

class RowReader {
public:
    explicit RowReader(const Desk& desk) : m_desk(desk) {}

    Result<AlertRow> row(const Alert& alert) {
        const auto household = read_household(m_desk, alert.family);
        if (!household) return household.error();
        auto because = because_of(m_desk, alert);
        if (!because) return because.error();
        const auto standing = standing_of(m_desk, alert);
        if (!standing) return standing.error();
        AlertRow row;
        row.alert = alert;
        row.who = who(*household, alert.subject);
        row.what = matter_of(alert);
        row.since = open_for(alert.raised, m_desk.now());
        row.holds = holds_completion(alert.rule);
        row.stage = standing->stage;
        row.answer_stands = standing->answer_stands;
        row.next = next_words(alert, *standing);
        row.severity = severity_of(alert, row.stage);
        row.due = due_of(alert, row.stage);
        row.acts = fitting_acts(*standing);
        row.because = std::move(*because);
        for (const auto& action : alert.actions) {
            auto step = step_of(action);
            if (!step) return step.error();
            row.steps.push_back(std::move(*step));
        }
        return row;
    }

private:
    Result<AlertStep> step_of(const AlertAction& action) const {
        const auto by = m_desk.store->practice().find(action.by);
        if (!by) return by.error();
        const auto when = fmt::format("{}, {}", medium_date(local_date(action.at)),
                                      local_time(action.at).substr(0, 5));
        return AlertStep{words_of(action.kind), *by ? (*by)->name : std::string(), when,
                         action.details};
    }

    const Desk& m_desk;
};

Result<std::vector<AlertRow>> rows_of(const Desk& desk, const std::vector<Alert>& alerts) {
    RowReader reader(desk);
    std::vector<AlertRow> rows;
    for (const auto& alert : alerts) {
        auto row = reader.row(alert);
        if (!row) return row.error();
        rows.push_back(std::move(*row));
    }
    return rows;
}

Result<std::vector<AlertRow>> most_pressing_first(Result<std::vector<AlertRow>> rows) {
    if (!rows) return rows;
    std::erase_if(*rows, [](const AlertRow& row) { return row.stage == AlertStage::Closed; });
    std::stable_sort(rows->begin(), rows->end(), [](const AlertRow& a, const AlertRow& b) {
        return std::pair(a.stage, a.alert.raised) < std::pair(b.stage, b.alert.raised);
    });
    return rows;
}

/// What is missing of what must be said with it, in the words of the field; empty when nothing is.
std::string missing_words(AlertActionKind kind, std::string_view said) {
    if (kind == AlertActionKind::AskedAlone) {
        return tells_of_thoughts(said) ? "" : "Say yes or no: were there thoughts of self-harm?";
    }
    if (!said.empty()) return {};
    switch (kind) {
        case AlertActionKind::Details:
            return "Write down at least one of the details.";
        case AlertActionKind::DetailsNotNeeded:
        case AlertActionKind::NotAsked:
            return "Say why.";
        case AlertActionKind::Done:
            return "Write a few words on what was done.";
        case AlertActionKind::KnownToChildWelfare:
            return "Say since when.";
        case AlertActionKind::AssessedNow:
        case AlertActionKind::EmergencyCalled:
        case AlertActionKind::SupervisorCalled:
        case AlertActionKind::KeyedInError:
        case AlertActionKind::UrgentLetter:
        case AlertActionKind::AskedAlone:
            break;
    }
    return {};
}

std::vector<AlertId> each_once(const std::vector<AlertId>& named) {
    std::vector<AlertId> ids;
    for (const auto& id : named) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

/// What a baby cannot have is a caregiver's. Nobody waits for one who is not known yet.
Result<void> check_whom(const Desk& desk, const SafetyConcern& concern) {
    if (!is_of_caregiver(concern.rule) || caregiver_of(concern.about)) return {};
    const auto household = read_household(desk, concern.family);
    if (!household) return household.error();
    if (household->caregivers.empty()) return {};
    return Error{ErrorCode::InvalidInput,
                 "safety concern",
                 {{"concern.about", "Choose the caregiver whom this is about."}}};
}

/// Thoughts of self-harm that were said in private, with no form behind them.
Alert said_in_private(const Desk& desk, const Alert& asked, std::string_view said) {
    Alert alert;
    alert.id = AlertId::make();
    alert.family = asked.family;
    alert.rule = kSelfHarm;
    alert.subject = asked.subject;
    alert.because = {fmt::format("said when asked in private: {}", said)};
    alert.raised = desk.now();
    alert.raised_by = desk.me.id;
    return alert;
}

/// Conflict where the act does not fit what the alert waits for.
Result<void> check_fit(const Desk& desk, const Alert& alert, AlertActionKind kind) {
    const auto standing = standing_of(desk, alert);
    if (!standing) return standing.error();
    const auto misfit = misfit_words(*standing, kind);
    if (misfit.empty()) return {};
    return Error{ErrorCode::Conflict, "alert", {{"action", misfit}}};
}

}  // namespace

std::string words_of(AlertActionKind kind) {
    switch (kind) {
        case AlertActionKind::AssessedNow:
            return "Assessed now";
        case AlertActionKind::EmergencyCalled:
            return "Emergency called";
        case AlertActionKind::SupervisorCalled:
            return "Supervisor called";
        case AlertActionKind::KnownToChildWelfare:
            return "Known to child welfare";
        case AlertActionKind::KeyedInError:
            return "Keyed in error, paper checked";
        case AlertActionKind::UrgentLetter:
            return "Urgent letter written";
        case AlertActionKind::Details:
            return "Details written";
        case AlertActionKind::DetailsNotNeeded:
            return "Details not needed";
        case AlertActionKind::AskedAlone:
            return "Asked in private";
        case AlertActionKind::NotAsked:
            return "Not asked";
        case AlertActionKind::Done:
            return "Done";
    }
    return {};
}

std::vector<AlertActionKind> first_actions() {
    return {AlertActionKind::AssessedNow,      AlertActionKind::EmergencyCalled,
            AlertActionKind::SupervisorCalled, AlertActionKind::KnownToChildWelfare,
            AlertActionKind::KeyedInError,     AlertActionKind::UrgentLetter};
}

bool is_same_person(const Alert& one, const Alert& other) {
    if (one.family != other.family) return false;
    const auto caregiver = caregiver_of(one.subject);
    if (caregiver != caregiver_of(other.subject)) return false;
    return caregiver || child_of(one.subject) == child_of(other.subject);
}

Result<std::vector<AlertRow>> AlertDesk::waiting() const {
    const auto alerts = m_desk.store->alerts().unsettled();
    if (!alerts) return alerts.error();
    return most_pressing_first(rows_of(m_desk, *alerts));
}

Result<std::vector<AlertRow>> AlertDesk::waiting_of(const FamilyId& family) const {
    const auto alerts = m_desk.store->alerts().of(family);
    if (!alerts) return alerts.error();
    return most_pressing_first(rows_of(m_desk, *alerts));
}

Result<std::vector<AlertRow>> AlertDesk::open_of(const FamilyId& family) const {
    auto rows = waiting_of(family);
    if (!rows) return rows;
    std::erase_if(*rows, [](const AlertRow& row) { return row.stage == AlertStage::DetailsOpen; });
    return rows;
}

Result<AlertRow> AlertDesk::row(const AlertId& id) const {
    const auto alert = needed(m_desk.store->alerts().find(id), "alert");
    if (!alert) return alert.error();
    return RowReader(m_desk).row(*alert);
}

Result<void> AlertDesk::act(const AlertId& id, AlertActionKind kind, std::string_view details) {
    return act(std::vector<AlertId>{id}, kind, details);
}

Result<void> AlertDesk::act(const std::vector<AlertId>& named, AlertActionKind kind,
                            std::string_view details) {
    const auto ids = each_once(named);
    const auto said = trimmed(details);
    std::optional<Alert> first;
    for (const auto& id : ids) {
        const auto alert = needed(m_desk.store->alerts().find(id), "alert");
        if (!alert) return alert.error();
        if (const auto fits = check_fit(m_desk, *alert, kind); !fits) return fits;
        if (!first) first = *alert;
        if (!is_same_person(*first, *alert)) {
            return Error{ErrorCode::InvalidInput,
                         "alert",
                         {{"alerts", "One action answers the alerts of one person only."}}};
        }
    }
    if (!first) return Error{ErrorCode::NotFound, "alert"};
    if (const auto words = missing_words(kind, said); !words.empty()) {
        return Error{ErrorCode::InvalidInput, "alert", {{"details", words}}};
    }
    const bool is_danger =
        kind == AlertActionKind::AskedAlone && tells_of_thoughts(said).value_or(false);
    auto& alerts = m_desk.store->alerts();
    const auto acted = m_desk.store->together([&]() -> Result<void> {
        const auto done = alerts.act(ids, {kind, m_desk.me.id, m_desk.now(), said});
        if (!done || !is_danger) return done;
        return alerts.raise(said_in_private(m_desk, *first, said));
    });
    if (acted) m_desk.changed(first->family);
    return acted;
}

Result<void> AlertDesk::keep_details(const std::vector<AlertId>& ids,
                                     const std::vector<AlertDetail>& details) {
    std::vector<std::string> lines;
    for (const auto& detail : details) {
        const auto answer = trimmed(detail.answer);
        if (!answer.empty()) lines.push_back(fmt::format("{}: {}", detail.question, answer));
    }
    return act(ids, AlertActionKind::Details, joined(lines, "\n"));
}

Result<Assessment> AlertDesk::lead_to_answer(const AlertId& id) {
    const auto alert = needed(m_desk.store->alerts().find(id), "alert");
    if (!alert) return alert.error();
    if (!alert->assessment || alert->because.empty()) return Error{ErrorCode::NotFound, "answer"};
    const auto assessment =
        needed(m_desk.store->assessments().find(*alert->assessment), "assessment");
    if (!assessment) return assessment.error();
    const auto standing = standing_of(m_desk, *alert);
    if (!standing) return standing.error();
    if (has_ended(assessment->status) && !standing->answer_stands) {
        return Error{ErrorCode::Conflict,
                     "alert",
                     {{"action", "Say first that it was keyed in error, paper checked."}}};
    }
    return open_at(m_desk, *assessment, alert->because.front());
}

Result<AlertId> AlertDesk::raise(const SafetyConcern& concern) {
    if (!holds_completion(concern.rule)) {
        return Error{ErrorCode::InvalidInput,
                     "safety concern",
                     {{"concern.rule", "Choose what the concern is about."}}};
    }
    if (const auto whom = check_whom(m_desk, concern); !whom) return whom.error();
    Alert alert;
    alert.id = AlertId::make();
    alert.family = concern.family;
    alert.rule = concern.rule;
    alert.subject = concern.about;
    if (!concern.words.empty()) alert.because.push_back(concern.words);
    alert.raised = m_desk.now();
    alert.raised_by = m_desk.me.id;
    const auto raised = m_desk.store->alerts().raise(alert);
    if (!raised) return raised.error();
    m_desk.changed(concern.family);
    return alert.id;
}

}  // namespace attune::workflow
