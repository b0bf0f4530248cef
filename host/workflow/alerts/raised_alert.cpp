// SPDX-License-Identifier: Apache-2.0
#include "alerts/raised_alert.h"

#include <algorithm>

#include "alerts/alert_rules.h"
#include "practice/desk.h"

namespace attune::workflow {

namespace {

/// Null when the form itself does not raise it.
const forms::AlertRule* rule_behind(const forms::FormState& form, const AlertRaised& raised) {
    const forms::AlertRule* worst = nullptr;
    for (const auto* rule : form.firing_rules()) {
        if (rule->id != raised.id || rule->because != raised.because) continue;
        if (worst == nullptr || rule->severity > worst->severity) worst = rule;
    }
    return worst;
}

}  // namespace

Alert alert_of(const Desk& desk, const Assessment& assessment, const forms::FormState& form,
               const AlertRaised& raised) {
    Alert alert;
    alert.id = AlertId::make();
    alert.family = assessment.family;
    alert.rule = raised.id;
    alert.subject = assessment.subject;
    alert.assessment = assessment.id;
    alert.because = raised.because;
    alert.raised = desk.now();
    alert.raised_by = desk.me.id;
    alert.severity = holds_completion(raised.id) ? Severity::Urgent : Severity::Concern;
    if (const auto* rule = rule_behind(form, raised); rule != nullptr) {
        alert.text = rule->text;
        alert.severity = rule->severity;
    }
    return alert;
}

bool was_keyed_in_error(const Desk& desk, const AlertId& id) {
    const auto stored = desk.store->alerts().find(id);
    if (!stored || !*stored) return false;
    const auto& actions = (*stored)->actions;
    return std::any_of(actions.begin(), actions.end(), [](const AlertAction& action) {
        return action.kind == AlertActionKind::KeyedInError;
    });
}

}  // namespace attune::workflow
