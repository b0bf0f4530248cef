// SPDX-License-Identifier: Apache-2.0
#include "forms/form_state.h"

#include "state/answer_check.h"
#include "state/answer_engine.h"

namespace attune::forms {
namespace {

Error unknown_address(const ItemAddress& address) {
    return {ErrorCode::NotFound, address.text(), {{address.text(), "the form has no such item"}}};
}

Error refused(const ItemAddress& address, std::string why) {
    return {ErrorCode::InvalidInput, address.text(), {{address.text(), std::move(why)}}};
}

/// What stands against an answer of `item`, which it also brings into shape.
std::string refusal(const Item& item, Answer& answer) {
    if (item.calculated) return "the form calculates this itself";
    if (!item.disabled_because.empty()) return item.disabled_because;
    return settle_answer(item, answer);
}

Result<Change> follow_up(AnswerEngine& engine, const ItemAddress& address, Answer answer,
                         Change (AnswerEngine::*act)(Place&, Answer)) {
    Place* place = engine.tree().find(address);
    if (!place) return unknown_address(address);
    if (auto why = refusal(*place->item, answer); !why.empty())
        return refused(address, std::move(why));
    if (auto why = range_message(*place->item, answer); !why.empty())
        return refused(address, std::move(why));
    return (engine.*act)(*place, std::move(answer));
}

}  // namespace

FormState::FormState(std::unique_ptr<AnswerEngine> engine) : m_engine(std::move(engine)) {}
FormState::FormState(FormState&&) noexcept = default;
FormState& FormState::operator=(FormState&&) noexcept = default;
FormState::~FormState() = default;

Result<FormState> FormState::create(std::shared_ptr<const Form> form, LaunchContext context,
                                    const Answers& answers) {
    auto engine = std::make_unique<AnswerEngine>(std::move(form), std::move(context));
    Faults faults;
    for (const auto& [address, given] : answers) {
        Answer answer = given;
        if (!engine->tree().reach(address)) {
            faults.push_back({address.text(), "the form has no such item"});
        } else if (auto why = refusal(*engine->form().find_item(address.link_id), answer);
                   !why.empty()) {
            faults.push_back({address.text(), std::move(why)});
        } else {
            engine->tree().find(address)->entered = std::move(answer);
        }
    }
    if (!faults.empty())
        return Error{ErrorCode::InvalidInput, engine->form().id(), std::move(faults)};
    engine->settle_all();
    return FormState(std::move(engine));
}

const Form& FormState::form() const { return m_engine->form(); }
const LaunchContext& FormState::context() const { return m_engine->context(); }

Result<Change> FormState::set(const ItemAddress& address, const Answer& answer) {
    return follow_up(*m_engine, address, answer, &AnswerEngine::answer);
}

Result<Change> FormState::try_set(const ItemAddress& address, const Answer& answer) {
    return follow_up(*m_engine, address, answer, &AnswerEngine::try_answer);
}

Result<int> FormState::add_instance(const ItemAddress& group) {
    const auto instances = m_engine->tree().instances_of(group);
    if (instances.empty()) return unknown_address(group);
    const auto limit = instances.front()->item->max_occurs;
    if (limit && static_cast<int>(instances.size()) >= *limit)
        return refused(group, "no more than " + std::to_string(*limit) + " are possible");
    const Place* made = m_engine->tree().add_instance(group);
    if (!made) return refused(group, "too many");
    const int index = made->address.instances.back();
    m_engine->settle_all();
    return index;
}

Result<Change> FormState::remove_instance(const ItemAddress& instance) {
    Place* place = m_engine->tree().find(instance);
    if (!place || !place->item->is_group() || !place->item->repeats)
        return unknown_address(instance);
    ItemAddress group = instance;
    group.instances.pop_back();
    if (instance_count(group) == 1) return refused(instance, "the last one stays");
    m_engine->tree().remove_instance(*place);
    return m_engine->settle_all();
}

int FormState::instance_count(const ItemAddress& group) const {
    return static_cast<int>(m_engine->tree().instances_of(group).size());
}

const Answer& FormState::answer(const ItemAddress& address) const {
    static const Answer kMissing;
    const Place* place = m_engine->tree().find(address);
    return place ? place->answer() : kMissing;
}

Answers FormState::answers() const {
    Answers answers;
    for (const Item& item : form().items()) {
        for (const Place* place : m_engine->tree().places_of(item)) {
            if (place->entered.state != AnswerState::Missing)
                answers[place->address] = place->entered;
        }
    }
    return answers;
}

Answers FormState::enabled_answers() const {
    Answers answers = this->answers();
    std::erase_if(answers, [this](const auto& entry) { return !is_enabled(entry.first); });
    return answers;
}

bool FormState::is_enabled(const ItemAddress& address) const {
    const Place* place = m_engine->tree().find(address);
    return place && place->is_enabled;
}

std::string FormState::message(const ItemAddress& address) const {
    const Place* place = m_engine->tree().find(address);
    return place ? m_engine->message_of(*place) : std::string();
}

Answers FormState::initial_answers() const {
    Answers answers;
    const auto propose = [&](const Place& place, Answer answer) {
        if (!answer.values.empty() && refusal(*place.item, answer).empty())
            answers[place.address] = std::move(answer);
    };
    for (const Item& item : form().items()) {
        Answer answer{AnswerState::Given, item.initial};
        for (const Option& option : item.options) {
            if (option.is_initial && (item.repeats || answer.values.empty()))
                answer.values.push_back(option.value);
        }
        for (const Place* place : m_engine->tree().places_of(item)) propose(*place, answer);
    }
    for (const InitialRule& rule : form().program().initial()) {
        for (const Place* place : m_engine->tree().places_of(rule.item)) {
            const auto value = m_engine->evaluate(rule.expression, *place);
            auto answer = value ? answer_from(*place->item, *value) : Result<Answer>(Answer{});
            if (answer) propose(*place, std::move(answer).value());
        }
    }
    return answers;
}

Faults FormState::validate() const {
    Faults faults;
    for (const Item& item : form().items()) {
        for (const Place* place : m_engine->tree().places_of(item)) {
            if (!place->is_enabled) continue;
            const auto where = place->address.text();
            const bool unanswered = place->answer().state == AnswerState::Missing;
            if (item.required && item.is_question() && !item.calculated && unanswered)
                faults.push_back({where, "Not answered yet."});
            if (auto message = m_engine->message_of(*place); !message.empty())
                faults.push_back({where, std::move(message)});
        }
    }
    return faults;
}

std::vector<AlertRaised> FormState::firing_alerts() const { return m_engine->firing_alerts(); }

std::vector<const AlertRule*> FormState::firing_rules() const { return m_engine->firing_rules(); }

std::vector<std::string> FormState::alerts_not_evaluated() const {
    return m_engine->alerts_not_evaluated();
}

std::string FormState::response_json(std::string_view status) const {
    return m_engine->response().exported(status);
}

int FormState::evaluations_of_last_change() const { return m_engine->evaluations(); }

}  // namespace attune::forms
