// SPDX-License-Identifier: Apache-2.0
#include "workflow/ask_alone.h"

#include <algorithm>

#include "alerts/alert_rules.h"
#include "answering/assessment_rows.h"
#include "answering/private_rows.h"

namespace attune::workflow {

namespace {

bool is_done(const Assessment& assessment) {
    return assessment.status == AssessmentStatus::Completed ||
           assessment.status == AssessmentStatus::Amended;
}

bool is_open_or_done(const Assessment& assessment) {
    return assessment.status == AssessmentStatus::InProgress || is_done(assessment);
}

bool may_be_taken_up(const Assessment& assessment, const forms::Form& form,
                     const Household& household, Date today) {
    auto open = assessment;
    if (is_done(open)) open.status = AssessmentStatus::InProgress;
    return open.first_answer_on &&
           can_resume(open, form, birth_of(household, open.about_child), today);
}

bool asks_anything_alone(const forms::Form& form) {
    const auto& items = form.items();
    return std::any_of(items.begin(), items.end(),
                       [](const forms::Item& item) { return item.is_private; });
}

const Alert* alert_of(const std::vector<Alert>& alerts, const ItemAddress& item) {
    const std::vector<std::string> because{item.link_id};
    const auto found = std::find_if(alerts.begin(), alerts.end(), [&](const Alert& alert) {
        return alert.rule == kAskAlone && alert.because == because;
    });
    return found == alerts.end() ? nullptr : &*found;
}

void count_private(const std::vector<FormRow>& rows, const std::vector<Alert>& alerts,
                   AskAlone& left) {
    std::optional<int> depth;
    for (const auto& row : rows) {
        const bool is_below = depth && row.depth > *depth;
        if (!is_below) depth = row.is_private ? std::optional(row.depth) : std::nullopt;
        if (!depth || !is_asked(row) || row.is_answered()) continue;
        const auto* alert = alert_of(alerts, row.address);
        // It was asked, or there is a reason why not: nothing is left of it.
        if (alert != nullptr && !alert->is_open()) continue;
        if (left.questions++ == 0) left.first = row.address;
        if (alert != nullptr) ++left.raised;
    }
}

/// Nothing when it cannot be taken up or asks nothing alone any more.
Result<std::optional<AskAlone>> left_of_one(const Desk& desk, const Household& household,
                                            const Assessment& assessment) {
    const auto instrument = instrument_of(desk, assessment);
    if (!instrument) return instrument.error();
    const auto& form = *instrument->form;
    if (!asks_anything_alone(form) || !may_be_taken_up(assessment, form, household, desk.today())) {
        return std::optional<AskAlone>();
    }
    AskAlone left;
    left.assessment = assessment;
    left.title = instrument->info.short_title;
    left.whom = asked_in_private(assessment);
    const auto rows = stored_rows(desk, assessment, PrivateRows::Shown);
    if (!rows) return rows.error();
    const auto alerts = desk.store->alerts().of(assessment.id);
    if (!alerts) return alerts.error();
    count_private(*rows, *alerts, left);
    if (left.questions == 0) return std::optional<AskAlone>();
    left.may_be_asked_now = !is_in_company(desk, assessment);
    return std::optional<AskAlone>(std::move(left));
}

bool is_newest(const std::vector<Assessment>& latest_first, const Assessment& assessment) {
    for (const auto& other : latest_first) {
        if (other.instrument != assessment.instrument || other.subject != assessment.subject ||
            other.status == AssessmentStatus::EnteredInError) {
            continue;
        }
        return other.id == assessment.id;
    }
    return false;
}

}  // namespace

Result<std::vector<AskAlone>> AskAloneDesk::left_of(const FamilyId& family) const {
    const auto visits = m_desk.store->visits().open();
    if (!visits) return visits.error();
    std::optional<VisitId> paused;
    for (const auto& visit : *visits) {
        if (visit.family != family) continue;
        if (visit.status == VisitStatus::Running) return std::vector<AskAlone>();
        paused = visit.id;
    }
    const auto household = read_household(m_desk, family);
    if (!household) return household.error();
    const auto all = m_desk.store->assessments().of(family);
    if (!all) return all.error();
    std::vector<AskAlone> waiting;
    for (const auto& assessment : *all) {
        if (!is_open_or_done(assessment) || !is_newest(*all, assessment)) continue;
        auto left = left_of_one(m_desk, *household, assessment);
        if (!left) return left.error();
        if (!*left) continue;
        (*left)->paused_visit = paused;
        waiting.push_back(std::move(**left));
    }
    return waiting;
}

Result<std::vector<AskAlone>> AskAloneDesk::left() const {
    const auto families = m_desk.store->families().all();
    if (!families) return families.error();
    std::vector<AskAlone> waiting;
    for (const auto& family : *families) {
        auto own = left_of(family.id);
        if (!own) return own;
        std::move(own->begin(), own->end(), std::back_inserter(waiting));
    }
    return waiting;
}

Result<std::optional<AskAlone>> AskAloneDesk::left_in(const AssessmentId& id) const {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    if (!is_open_or_done(*assessment)) return std::optional<AskAlone>();
    const auto household = read_household(m_desk, assessment->family);
    if (!household) return household.error();
    return left_of_one(m_desk, *household, *assessment);
}

Result<void> AskAloneDesk::take_up(const AssessmentId& id) {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    if (!is_open_or_done(*assessment)) return Error{ErrorCode::Conflict, "assessment"};
    const auto left = left_in(id);
    if (!left) return left.error();
    if (!*left) return Error{ErrorCode::NotFound, "assessment"};
    auto open = *assessment;
    open.status = AssessmentStatus::InProgress;
    // One that is amended is so again.
    if (assessment->status == AssessmentStatus::Completed) open.completed.reset();
    open.position = (*left)->first.text();
    const auto saved = m_desk.store->assessments().save(open);
    if (saved) m_desk.changed(open.family);
    return saved;
}

}  // namespace attune::workflow
