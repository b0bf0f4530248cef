// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "files/answer_reader.h"
#include "reading/fhir_value.h"
#include "state/answer_check.h"

namespace attune::forms {
namespace {

constexpr int kMaxDepth = 64;

std::optional<AnswerState> state_in(const Json& item) {
    const Json* reason = hl7_value(item, "data-absent-reason");
    if (!reason || !reason->is_string()) return std::nullopt;
    const auto& code = reason->get_ref<const std::string&>();
    if (code == "not-performed") return AnswerState::NotObserved;
    if (code == "asked-declined") return AnswerState::Declined;
    if (code == "not-asked") return AnswerState::NotAsked;
    if (code == "not-applicable") return AnswerState::NotApplicable;
    return std::nullopt;
}

/// Walks a response and counts the instances of repeating groups as it meets them.
class ResponseReader {
public:
    ResponseReader(const Form& form, Faults& faults) : m_form(form), m_faults(faults) {}

    void read(const Json& owner, const std::vector<int>& instances, int depth) {
        std::map<std::string, int> counts;
        for (const Json& json : list_member(owner, "item")) {
            const std::string link_id = text_member(json, "linkId");
            const Item* item = m_form.find_item(link_id);
            if (!item || depth > kMaxDepth) {
                m_faults.push_back({link_id, "the form has no such item"});
                continue;
            }
            auto inner = instances;
            if (item->is_group() && item->repeats) inner.push_back(counts[link_id]++);
            if (item->is_question() && !item->calculated) read_answer(*item, json, inner);
            read(json, inner, depth + 1);
            for (const Json& answer : list_member(json, "answer")) read(answer, inner, depth + 1);
        }
    }

    Answers take() { return std::move(m_answers); }

private:
    void read_answer(const Item& item, const Json& json, const std::vector<int>& instances) {
        const ItemAddress address{item.link_id, instances};
        Answer answer;
        if (const auto state = state_in(json)) answer.state = *state;
        for (const Json& entry : list_member(json, "answer")) {
            std::string name;
            if (!typed_member(entry, "value", &name)) continue;
            auto value = value_from_fhir(entry, "value");
            if (!value) {
                m_faults.push_back({address.text(), name + " cannot be read"});
                continue;
            }
            answer.state = AnswerState::Given;
            answer.values.push_back(std::move(*value));
        }
        if (answer.state == AnswerState::Missing) return;
        if (auto wrong = settle_answer(item, answer); !wrong.empty()) {
            m_faults.push_back({address.text(), std::move(wrong)});
        } else if (auto beyond = range_message(item, answer); !beyond.empty()) {
            m_faults.push_back({address.text(), std::move(beyond)});
        } else if (m_form.repeating_groups_of(item).size() != instances.size()) {
            m_faults.push_back({address.text(), "it does not stand in its repeating group"});
        } else {
            m_answers[address] = std::move(answer);
        }
    }

    const Form& m_form;
    Faults& m_faults;
    Answers m_answers;
};

}  // namespace

Answers read_response(const Form& form, const Json& response, Faults& faults) {
    ResponseReader reader(form, faults);
    reader.read(response, {}, 0);
    return reader.take();
}

Result<Answers> answers_from_response(const Form& form, std::string_view json) {
    const Json response = Json::parse(json, nullptr, false);
    Faults faults;
    if (text_member(response, "resourceType") != "QuestionnaireResponse")
        faults.push_back({"response", "this is not a QuestionnaireResponse"});
    Answers answers = read_response(form, response, faults);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "response", std::move(faults)};
    return answers;
}

}  // namespace attune::forms
