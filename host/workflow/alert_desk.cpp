// SPDX-License-Identifier: Apache-2.0
#include "workflow/alert_desk.h"

#include <algorithm>

#include "alert_rules.h"
#include "family_rows.h"
#include "wording.h"

namespace attune::workflow {

namespace {

/// What clinical/instruments section 8 expects before the clinician leaves the family.
struct RuleWords {
    std::string_view rule;
    std::string_view what;
    std::string_view next;
};
constexpr RuleWords kRules[] = {
    {"A-1", "thoughts of self-harm",
     "Ask about thoughts, plan, means and the baby's safety; agree on a safety plan before you "
     "leave."},
    {"A-2", "danger to the baby or a marked change of mind",
     "Emergency psychiatric help; the baby is not left alone with this caregiver."},
    {"A-3", "a child is hurt, shaken or frightened",
     "Decide on child protection as the law of your state asks."},
    {"A-4", "violence by a partner", "Speak alone; nothing printed or posted home."},
    {"A-5", "the baby has lost a skill or needs a doctor today", "Reach a doctor today."},
    {"A-6", "a mood score that calls for help soon", "Refer within days."},
    {"A-7", "a positive autism screen", "Refer for diagnosis and to early intervention."},
    {"A-8", "an unfinished form that already crosses its cut-off", "Treat the cut-off as crossed."},
};

const RuleWords* words_for(std::string_view rule) {
    for (const auto& words : kRules) {
        if (words.rule == rule) return &words;
    }
    return nullptr;
}

std::string who(const Household& household, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    const auto child = child_of(subject);
    if (caregiver && !child) return household.name_with_role(*caregiver);
    return household.words_for(subject);
}

Result<std::vector<AlertRow>> rows_of(const Desk& desk, const std::vector<Alert>& alerts) {
    std::vector<AlertRow> rows;
    for (const auto& alert : alerts) {
        const auto household = read_household(desk, alert.family);
        if (!household) return household.error();
        const auto* words = words_for(alert.rule);
        AlertRow row;
        row.alert = alert;
        row.who = who(*household, alert.subject);
        row.what = words == nullptr ? alert.rule : std::string(words->what);
        row.next = words == nullptr ? std::string() : std::string(words->next);
        row.since = open_for(alert.raised, desk.now());
        row.holds = holds_completion(alert.rule);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

bool holds_completion(std::string_view rule) {
    return rule.size() == 3 && rule.starts_with("A-") && rule[2] >= '1' && rule[2] <= '5';
}

std::string words_of_rule(std::string_view rule) {
    const auto* words = words_for(rule);
    return std::string(words == nullptr ? rule : words->what);
}

std::vector<ConcernKind> concern_kinds() {
    std::vector<ConcernKind> kinds;
    for (const auto& words : kRules) {
        if (holds_completion(words.rule)) {
            kinds.push_back({std::string(words.rule), capitalised(std::string(words.what))});
        }
    }
    return kinds;
}

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
    }
    return {};
}

Result<std::vector<AlertRow>> AlertDesk::open() const {
    const auto alerts = m_desk.store->alerts().open();
    if (!alerts) return alerts.error();
    return rows_of(m_desk, *alerts);
}

Result<std::vector<AlertRow>> AlertDesk::open_of(const FamilyId& family) const {
    auto alerts = m_desk.store->alerts().of(family);
    if (!alerts) return alerts.error();
    std::erase_if(*alerts, [](const Alert& alert) { return !alert.is_open(); });
    return rows_of(m_desk, *alerts);
}

Result<void> AlertDesk::act(const AlertId& id, AlertActionKind kind, std::string_view details) {
    const auto alert = needed(m_desk.store->alerts().find(id), "alert");
    if (!alert) return alert.error();
    const auto acted =
        m_desk.store->alerts().act({id}, {kind, m_desk.me.id, m_desk.now(), std::string(details)});
    if (acted) m_desk.changed(alert->family);
    return acted;
}

Result<AlertId> AlertDesk::raise(const SafetyConcern& concern) {
    if (!holds_completion(concern.rule)) {
        return Error{ErrorCode::InvalidInput,
                     "safety concern",
                     {{"concern.rule", "Choose what the concern is about."}}};
    }
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
