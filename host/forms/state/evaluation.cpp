// SPDX-License-Identifier: Apache-2.0
// How the engine runs one expression: what it starts from, and which names it knows.
#include "state/answer_engine.h"

namespace attune::forms {
namespace {

using fhirpath::Collection;

Collection months_of(const std::optional<CalendarAge>& age) {
    return age ? Collection{age->months} : Collection{};
}

}  // namespace

Result<Collection> AnswerEngine::evaluate(const fhirpath::Expression& expression,
                                          const Place& place, const Variable* within) {
    ++m_evaluations;
    fhirpath::Variables variables;
    auto filled = fill_variables(expression, place, within, variables);
    if (!filled) return filled.error();

    fhirpath::Context context;
    const fhirpath::Node resource = fhirpath::resource_node(m_response.json());
    if (!place.item) {
        context.focus.emplace_back(resource);
    } else if (const Json* item = m_response.find(place)) {
        context.focus.emplace_back(fhirpath::typed_node(*item, "QuestionnaireResponse.item"));
    }
    context.resource = resource;
    context.questionnaire = fhirpath::resource_node(program().questionnaire());
    context.variables = &variables;
    context.scores = &program().scores();
    context.now = m_context.now;
    context.utc_offset_minutes = m_context.utc_offset_minutes;
    return fhirpath::evaluate(expression, context);
}

Result<void> AnswerEngine::fill_variables(const fhirpath::Expression& expression,
                                          const Place& place, const Variable* within,
                                          fhirpath::Variables& variables) {
    const int item = place.item ? place.item->index : kWholeForm;
    for (const auto& name : expression.variables()) {
        const Variable* after = within && within->name == name ? within : nullptr;
        const Variable* variable = program().find_variable(name, item, m_form->items(), after);
        if (!variable) {
            set_host_values(variables, name);
            continue;
        }
        auto value = variable_value(*variable, place);
        if (!value) return value.error();
        variables.set(name, std::move(value).value());
    }
    return {};
}

void AnswerEngine::set_host_values(fhirpath::Variables& variables, const std::string& name) const {
    const auto& ages = m_context.ages;
    if (program().launch_names().contains(name)) variables.set(name, {});
    if (name == "language") variables.set(name, {m_context.language});
    if (name == "chronologicalAgeMonths")
        variables.set(name, ages ? Collection{ages->chronological.months} : Collection{});
    if (name == "correctedAgeMonths")
        variables.set(name, months_of(ages ? ages->corrected : std::nullopt));
    if (name == "ageMonths")
        variables.set(name, months_of(age_that_counts(m_form->instrument(), ages)));
}

Result<Collection> AnswerEngine::variable_value(const Variable& variable, const Place& place) {
    if (!variable.expression) return Collection{};
    const Place* owner = &place;
    while (owner->item && owner->item->index != variable.item) owner = owner->parent;
    const std::pair key(&variable, owner);
    const auto cached = m_variables.find(key);
    if (cached != m_variables.end() && cached->second.version == m_response.version())
        return *cached->second.value;
    auto value = evaluate(*variable.expression, *owner, &variable);
    m_variables[key] = {m_response.version(), value};
    return value;
}

}  // namespace attune::forms
