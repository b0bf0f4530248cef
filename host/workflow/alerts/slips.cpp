// SPDX-License-Identifier: Apache-2.0
#include "alerts/slips.h"

#include <algorithm>

#include "answering/assessment_rows.h"

namespace attune::workflow {

namespace {

bool is_among(const std::vector<AlertRaised>& raised, const Alert& alert) {
    return std::find(raised.begin(), raised.end(), AlertRaised{alert.rule, alert.because}) !=
           raised.end();
}

bool is_of_form(const forms::Form& form, const Alert& alert) {
    const auto& rules = form.instrument().alerts;
    return std::any_of(rules.begin(), rules.end(), [&](const forms::AlertRule& rule) {
        return rule.id == alert.rule && rule.because == alert.because;
    });
}

/// A result rests on the answers before it; later ones nobody has scored yet.
Result<bool> stands_in_newest_result(const Desk& desk, const Alert& alert) {
    const auto stored = desk.store->assessments().latest_result(*alert.assessment);
    if (!stored) return stored.error();
    if (!*stored) return true;
    const auto answers = desk.store->answers().history(*alert.assessment);
    if (!answers) return answers.error();
    if (!answers->empty() && answers->back().sequence > (*stored)->answered_up_to) return true;
    const auto result = assessment_result_from_json((*stored)->json);
    if (!result) return result.error();
    return result->status == ResultStatus::Failed || is_among(result->part.alerts, alert);
}

}  // namespace

bool is_called_a_slip(const Alert& alert) {
    return !alert.actions.empty() && alert.actions.back().kind == AlertActionKind::KeyedInError;
}

Result<bool> still_fires(const Desk& desk, const Alert& alert) {
    const auto assessment = needed(desk.store->assessments().find(*alert.assessment), "assessment");
    if (!assessment) return assessment.error();
    if (assessment->status == AssessmentStatus::EnteredInError) return false;
    const auto form = stored_form(desk, *assessment);
    if (!form) return form.error();
    if (is_among(form->firing_alerts(), alert)) return true;
    return is_of_form(form->form(), alert) ? Result<bool>(false)
                                           : stands_in_newest_result(desk, alert);
}

Result<bool> awaits_correction(const Desk& desk, const AssessmentId& id) {
    const auto alerts = desk.store->alerts().of(id);
    if (!alerts) return alerts.error();
    for (const auto& alert : *alerts) {
        if (!is_called_a_slip(alert)) continue;
        const auto fires = still_fires(desk, alert);
        if (!fires || *fires) return fires;
    }
    return false;
}

bool is_being_corrected(const Assessment& assessment) {
    return assessment.status == AssessmentStatus::InProgress && assessment.completed.has_value();
}

Result<AssessmentStatus> status_when_done(const Desk& desk, const Assessment& assessment,
                                          bool can_resume) {
    if (is_being_corrected(assessment)) return AssessmentStatus::Amended;
    if (can_resume) return AssessmentStatus::Completed;
    const auto alerts = desk.store->alerts().of(assessment.id);
    if (!alerts) return alerts.error();
    return std::any_of(alerts->begin(), alerts->end(), is_called_a_slip)
               ? AssessmentStatus::Partial
               : AssessmentStatus::Completed;
}

Result<Assessment> open_at(Desk& desk, Assessment assessment, const std::string& question) {
    assessment.position = question;
    switch (assessment.status) {
        case AssessmentStatus::InProgress: {
            const auto moved = desk.store->assessments().set_position(assessment.id, question);
            if (!moved) return moved.error();
            return assessment;
        }
        case AssessmentStatus::Completed:
        case AssessmentStatus::Amended:
        case AssessmentStatus::Partial:
            break;
        case AssessmentStatus::Signed:
        case AssessmentStatus::EnteredInError:
            return Error{ErrorCode::Conflict, "assessment"};
    }
    assessment.status = AssessmentStatus::InProgress;
    if (const auto saved = desk.store->assessments().save(assessment); !saved) {
        return saved.error();
    }
    desk.changed(assessment.family);
    return assessment;
}

}  // namespace attune::workflow
