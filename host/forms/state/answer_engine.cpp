// SPDX-License-Identifier: Apache-2.0
#include "state/answer_engine.h"

#include <algorithm>

#include "reading/fhir_value.h"
#include "state/answer_check.h"
#include "state/value_order.h"

namespace attune::forms {
namespace {

/// How often one rule may run after one answer before it counts as never settling.
constexpr int kMaxRuns = 40;

std::string sentence_of(const Error& error) {
    return error.faults.empty() ? "it cannot be applied here" : error.faults.front().text;
}

}  // namespace

AnswerEngine::AnswerEngine(std::shared_ptr<const Form> form, LaunchContext context)
    : m_form(std::move(form)),
      m_context(std::move(context)),
      m_tree(*m_form),
      m_response(*m_form, m_tree.root()),
      m_alerts(m_form->instrument().alerts.size(), AlertStatus::Quiet) {}

Change AnswerEngine::settle_all() {
    m_before.clear();
    m_variables.clear();
    m_response.rewrite(m_tree.root());
    for (std::size_t i = 0; i < program().rules().size(); ++i)
        m_pending.insert(static_cast<int>(i));
    for (const auto& child : m_tree.root().children) spread_enablement(*child, true);
    return settle();
}

Change AnswerEngine::answer(Place& place, Answer answer) {
    m_before.clear();
    remember(place);
    place.entered = std::move(answer);
    m_response.rewrite(place);
    touch(place.item->index);
    return settle();
}

Change AnswerEngine::try_answer(Place& place, Answer tried) {
    const auto alerts = m_alerts;
    Change change = answer(place, std::move(tried));
    take_back();
    m_alerts = alerts;
    return change;
}

void AnswerEngine::touch(int item) {
    const auto& readers = program().readers_of(item);
    m_pending.insert(readers.begin(), readers.end());
    const auto& all = program().readers_of_everything();
    m_pending.insert(all.begin(), all.end());
}

void AnswerEngine::remember(Place& place) {
    if (m_before.contains(&place)) return;
    m_before.emplace(&place, Before{place.is_condition_met, place.is_enabled, place.entered,
                                    place.computed, place.troubles, message_of(place)});
}

void AnswerEngine::take_back() {
    for (const auto& [place, before] : m_before) {
        place->is_condition_met = before.is_condition_met;
        place->is_enabled = before.is_enabled;
        place->entered = before.entered;
        place->computed = before.computed;
        place->troubles = before.troubles;
    }
    // Only now: what stands in the response depends on all of them.
    for (const auto& [place, before] : m_before) m_response.rewrite(*place);
    m_before.clear();
}

Change AnswerEngine::settle() {
    m_evaluations = 0;
    m_runs.clear();
    while (!m_pending.empty()) {
        const int rule = *m_pending.begin();
        m_pending.erase(m_pending.begin());
        if (++m_runs[rule] <= kMaxRuns) {
            run(rule);
        } else if (const int item = program().rules()[static_cast<std::size_t>(rule)].item;
                   item >= 0) {
            for (Place* place : m_tree.places_of(item))
                set_trouble(rule, *place, "Its value never comes to rest.");
        }
    }
    return changes();
}

Change AnswerEngine::changes() const {
    Change change;
    for (const auto& [place, before] : m_before) {
        if (place->computed != before.computed) change.recomputed.push_back(place->address);
        if (place->is_enabled != before.is_enabled)
            (place->is_enabled ? change.enabled : change.disabled).push_back(place->address);
        const std::string message = message_of(*place);
        if (message != before.message) change.messages.push_back({place->address, message});
    }
    change.alerts = firing_alerts();
    change.alerts_not_evaluated = alerts_not_evaluated();
    return change;
}

void AnswerEngine::run(int rule_index) {
    const Rule& rule = program().rules()[static_cast<std::size_t>(rule_index)];
    if (rule.kind == RuleKind::Alert) return run_alert(rule);
    for (Place* place : m_tree.places_of(rule.item)) run_at(rule_index, *place);
}

void AnswerEngine::run_at(int rule_index, Place& place) {
    const Rule& rule = program().rules()[static_cast<std::size_t>(rule_index)];
    switch (rule.kind) {
        case RuleKind::Enablement:
            return apply_enablement(rule_index, place);
        case RuleKind::Calculation:
            return apply_calculation(rule_index, place);
        case RuleKind::Constraint:
            return apply_constraint(rule_index, place);
        case RuleKind::Alert:
            return;
    }
}

bool AnswerEngine::conditions_met(const Place& place) const {
    const Item& item = *place.item;
    const auto holds = [&](const Condition& condition) {
        std::vector<AnswerValue> values;
        const Item& question = *m_form->find_item(condition.question);
        for (const Place* source : m_tree.nearest(place, question.index)) {
            const auto& given = source->given();
            values.insert(values.end(), given.begin(), given.end());
        }
        return meets(condition, values);
    };
    const auto& conditions = item.enable_when;
    if (conditions.empty()) return true;
    return item.enable_behavior == Behavior::All
               ? std::all_of(conditions.begin(), conditions.end(), holds)
               : std::any_of(conditions.begin(), conditions.end(), holds);
}

void AnswerEngine::apply_enablement(int rule_index, Place& place) {
    const Rule& rule = program().rules()[static_cast<std::size_t>(rule_index)];
    bool met = conditions_met(place);
    std::string trouble;
    if (met && rule.expression) {
        const auto value = evaluate(*rule.expression, place);
        const auto truth =
            value ? fhirpath::truth_of(*value) : Result<std::optional<bool>>(value.error());
        met = truth && truth->value_or(false);
        if (!truth) trouble = "Its condition cannot be evaluated: " + sentence_of(truth.error());
    }
    set_trouble(rule_index, place, std::move(trouble));
    if (met == place.is_condition_met) return;
    remember(place);
    place.is_condition_met = met;
    const bool was_enabled = place.is_enabled;
    spread_enablement(place, place.parent->is_enabled);
    if (place.is_enabled != was_enabled) m_response.rewrite(place);
}

void AnswerEngine::spread_enablement(Place& place, bool parent_enabled) {
    const bool enabled =
        parent_enabled && place.is_condition_met && place.item->disabled_because.empty();
    if (enabled != place.is_enabled) {
        remember(place);
        place.is_enabled = enabled;
        touch(place.item->index);
    }
    for (const auto& child : place.children) spread_enablement(*child, enabled);
}

void AnswerEngine::apply_calculation(int rule_index, Place& place) {
    const Rule& rule = program().rules()[static_cast<std::size_t>(rule_index)];
    const auto value = evaluate(*rule.expression, place);
    auto answer = value ? answer_from(*place.item, *value) : Result<Answer>(value.error());
    set_trouble(rule_index, place,
                answer ? "" : "It cannot be calculated: " + sentence_of(answer.error()));
    Answer computed = answer ? std::move(answer).value() : Answer{};
    if (computed == place.computed) return;
    remember(place);
    place.computed = std::move(computed);
    m_response.rewrite(place);
    touch(place.item->index);
}

void AnswerEngine::apply_constraint(int rule_index, Place& place) {
    const Rule& rule = program().rules()[static_cast<std::size_t>(rule_index)];
    const auto value = evaluate(*rule.expression, place);
    const auto truth =
        value ? fhirpath::truth_of(*value) : Result<std::optional<bool>>(value.error());
    if (!truth) {
        set_trouble(rule_index, place, "It cannot be checked: " + sentence_of(truth.error()));
    } else {
        set_trouble(rule_index, place, truth->value_or(true) ? "" : rule.message);
    }
}

void AnswerEngine::run_alert(const Rule& rule) {
    AlertStatus status = AlertStatus::Quiet;
    if (rule.item == kWholeForm) {
        status = alert_status(rule, m_tree.root());
    } else {
        for (Place* place : m_tree.places_of(rule.item)) {
            const AlertStatus here = alert_status(rule, *place);
            // Among several instances one that fires decides, then one that is not known.
            if (here == AlertStatus::Fires || status == AlertStatus::Quiet) status = here;
            if (status == AlertStatus::Fires) break;
        }
    }
    m_alerts[static_cast<std::size_t>(rule.alert)] = status;
}

AnswerEngine::AlertStatus AnswerEngine::alert_status(const Rule& rule, Place& place) {
    if (!place.is_enabled) return AlertStatus::Quiet;
    const AlertRule& alert = m_form->instrument().alerts[static_cast<std::size_t>(rule.alert)];
    if (alert.when.empty()) {
        const auto& given = place.given();
        const bool fires = std::any_of(given.begin(), given.end(), [&](const AnswerValue& value) {
            return std::find(alert.codes.begin(), alert.codes.end(), plain_text(value)) !=
                   alert.codes.end();
        });
        return fires ? AlertStatus::Fires : AlertStatus::Quiet;
    }
    if (!rule.expression) return AlertStatus::NotEvaluated;
    const auto value = evaluate(*rule.expression, place);
    const auto truth =
        value ? fhirpath::truth_of(*value) : Result<std::optional<bool>>(value.error());
    if (!truth) return AlertStatus::NotEvaluated;
    return truth->value_or(false) ? AlertStatus::Fires : AlertStatus::Quiet;
}

void AnswerEngine::set_trouble(int rule_index, Place& place, std::string text) {
    const auto found = place.troubles.find(rule_index);
    const bool same = found == place.troubles.end() ? text.empty() : found->second == text;
    if (same) return;
    remember(place);
    if (text.empty()) {
        place.troubles.erase(rule_index);
    } else {
        place.troubles[rule_index] = std::move(text);
    }
}

std::string AnswerEngine::message_of(const Place& place) const {
    if (!place.item) return {};
    if (!place.item->disabled_because.empty()) return place.item->disabled_because;
    std::string message = limit_message(*place.item, place.answer());
    for (const auto& [rule, trouble] : place.troubles) {
        if (!message.empty()) message += ' ';
        message += trouble;
    }
    return message;
}

std::vector<AlertRaised> AnswerEngine::firing_alerts() const {
    std::vector<AlertRaised> raised;
    for (const AlertRule* rule : firing_rules()) raised.push_back({rule->id, rule->because});
    std::sort(raised.begin(), raised.end());
    raised.erase(std::unique(raised.begin(), raised.end()), raised.end());
    return raised;
}

std::vector<const AlertRule*> AnswerEngine::firing_rules() const {
    std::vector<const AlertRule*> firing;
    for (std::size_t i = 0; i < m_alerts.size(); ++i) {
        if (m_alerts[i] == AlertStatus::Fires) firing.push_back(&m_form->instrument().alerts[i]);
    }
    return firing;
}

std::vector<std::string> AnswerEngine::alerts_not_evaluated() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < m_alerts.size(); ++i) {
        if (m_alerts[i] == AlertStatus::NotEvaluated)
            ids.push_back(m_form->instrument().alerts[i].id);
    }
    return ids;
}

}  // namespace attune::forms
