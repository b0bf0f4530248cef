// SPDX-License-Identifier: Apache-2.0
/// \file
/// What runs behind a FormState: the answers, and the rules that follow them.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "forms/form_state.h"
#include "reading/program.h"
#include "state/live_response.h"
#include "state/place.h"

namespace attune::forms {

class AnswerEngine {
public:
    AnswerEngine(std::shared_ptr<const Form> form, LaunchContext context);

    const Form& form() const { return *m_form; }
    const LaunchContext& context() const { return m_context; }
    const Program& program() const { return m_form->program(); }
    AnswerTree& tree() { return m_tree; }
    const AnswerTree& tree() const { return m_tree; }
    const LiveResponse& response() const { return m_response; }

    /// Runs every rule once: after loading, or when instances came or went.
    Change settle_all();
    /// Stores an answer and runs what depends on it.
    Change answer(Place& place, Answer answer);
    /// What answer() would bring about; everything is put back afterwards.
    Change try_answer(Place& place, Answer answer);

    /// Runs an expression at a place. Not changed by it, though it may fill its cache.
    Result<fhirpath::Collection> evaluate(const fhirpath::Expression& expression,
                                          const Place& place, const Variable* within = nullptr);

    std::string message_of(const Place& place) const;
    std::vector<AlertRaised> firing_alerts() const;
    std::vector<const AlertRule*> firing_rules() const;
    std::vector<std::string> alerts_not_evaluated() const;
    int evaluations() const { return m_evaluations; }

private:
    /// What a place was like before a change.
    struct Before {
        bool is_condition_met;
        bool is_enabled;
        Answer entered;
        Answer computed;
        std::map<int, std::string> troubles;
        std::string message;
    };
    enum class AlertStatus { Quiet = 1, Fires = 2, NotEvaluated = 3 };

    void touch(int item);
    void remember(Place& place);
    Change settle();
    Change changes() const;
    void take_back();
    void run(int rule_index);
    void run_at(int rule_index, Place& place);
    void apply_enablement(int rule_index, Place& place);
    bool conditions_met(const Place& place) const;
    void spread_enablement(Place& place, bool parent_enabled);
    void apply_calculation(int rule_index, Place& place);
    void apply_constraint(int rule_index, Place& place);
    void run_alert(const Rule& rule);
    AlertStatus alert_status(const Rule& rule, Place& place);
    void set_trouble(int rule_index, Place& place, std::string text);

    Result<void> fill_variables(const fhirpath::Expression& expression, const Place& place,
                                const Variable* within, fhirpath::Variables& variables);
    void set_host_values(fhirpath::Variables& variables, const std::string& name) const;
    Result<fhirpath::Collection> variable_value(const Variable& variable, const Place& place);

    std::shared_ptr<const Form> m_form;
    LaunchContext m_context;
    AnswerTree m_tree;
    LiveResponse m_response;

    std::set<int> m_pending;  ///< rules to run, in their order
    std::map<int, int> m_runs;
    std::map<Place*, Before> m_before;
    std::vector<AlertStatus> m_alerts;
    int m_evaluations = 0;

    /// Values hold places in the response, so they last no longer than its version.
    struct Cached {
        unsigned long version = 0;
        std::optional<Result<fhirpath::Collection>> value = {};
    };
    std::map<std::pair<const Variable*, const Place*>, Cached> m_variables;
};

/// What an expression gave, as an answer of `item`. InvalidInput when the item cannot hold it.
Result<Answer> answer_from(const Item& item, const fhirpath::Collection& collection);

}  // namespace attune::forms
