// SPDX-License-Identifier: Apache-2.0
#include "loader/request_face.h"

#include "loader/abi_struct.h"

namespace attune::plugin_host {

namespace {

attune_value empty_value(AnswerState state) {
    attune_value value{};
    value.struct_size = sizeof value;
    value.state = static_cast<std::uint32_t>(state);
    value.kind = ATTUNE_KIND_NONE;
    return value;
}

attune_age abi_age(const CalendarAge& age) { return {age.months, age.days}; }

void put_ages(attune_value& value, const std::optional<CalendarAge>& chronological,
              const std::optional<CalendarAge>& corrected) {
    if (chronological) {
        value.has |= ATTUNE_VALUE_HAS_CHRONOLOGICAL;
        value.chronological = abi_age(*chronological);
    }
    if (corrected) {
        value.has |= ATTUNE_VALUE_HAS_CORRECTED;
        value.corrected = abi_age(*corrected);
    }
}

/// Fills a given value by its kind.
struct Filler {
    attune_value& value;

    void operator()(bool yes) const {
        value.kind = ATTUNE_KIND_BOOLEAN;
        value.integer = yes ? 1 : 0;
    }
    void operator()(std::int64_t number) const {
        value.kind = ATTUNE_KIND_INTEGER;
        value.integer = number;
        value.number = static_cast<double>(number);
    }
    void operator()(double number) const {
        value.kind = ATTUNE_KIND_DECIMAL;
        value.number = number;
    }
    void operator()(const std::string& code) const {
        value.kind = ATTUNE_KIND_CHOICE;
        value.text = code.c_str();
    }
    void operator()(const ChoiceAnswer& choice) const {
        value.kind = ATTUNE_KIND_CHOICE;
        value.text = choice.code.c_str();
        value.integer = choice.position;
        if (!choice.score) return;
        value.has |= ATTUNE_VALUE_HAS_SCORE;
        value.number = *choice.score;
    }
    void operator()(const QuantityAnswer& quantity) const {
        value.kind = ATTUNE_KIND_QUANTITY;
        value.number = quantity.value;
        value.text = quantity.unit.c_str();
    }
    void operator()(const DateAsAge& date) const {
        value.kind = ATTUNE_KIND_DATE;
        if (date.days) {
            value.has |= ATTUNE_VALUE_HAS_AGE_DAYS;
            value.age_days = *date.days;
        }
        if (date.days_at_most) {
            value.has |= ATTUNE_VALUE_HAS_AGE_DAYS_AT_MOST;
            value.age_days_at_most = *date.days_at_most;
        }
        put_ages(value, date.chronological, date.corrected);
    }
    void operator()(const TextAnswer& text) const {
        value.kind = ATTUNE_KIND_TEXT;
        if (!text.text.empty()) value.text = text.text.c_str();
    }
};

template <class Value>
attune_value given(const Value& plain) {
    auto value = empty_value(AnswerState::Given);
    Filler{value}(plain);
    return value;
}

attune_value value_of(const ScoringAnswer& answer) {
    auto value = empty_value(answer.state);
    if (answer.state == AnswerState::Given && answer.value)
        std::visit(Filler{value}, *answer.value);
    return value;
}

/// The value found under `key`, copied out.
attune_status look_up(const std::map<std::string, attune_value>& values, const char* key,
                      attune_value* out) noexcept {
    if (key == nullptr || out == nullptr) return ATTUNE_E_INVALID;
    const auto found = values.find(key);
    if (found == values.end()) return ATTUNE_E_NOT_FOUND;
    return copy_out(found->second, out) ? ATTUNE_OK : ATTUNE_E_INVALID;
}

std::map<std::string, attune_value> facts_of(const ScoringContext& context) {
    std::map<std::string, attune_value> facts;
    const auto put_age = [&](const char* key, const std::optional<CalendarAge>& chronological,
                             const std::optional<CalendarAge>& corrected) {
        if (!chronological && !corrected) return;
        auto value = empty_value(AnswerState::Given);
        value.kind = ATTUNE_KIND_AGE;
        put_ages(value, chronological, corrected);
        facts[key] = value;
    };
    const auto put_code = [&](const char* key, std::string_view code) {
        if (code.empty()) return;
        auto value = empty_value(AnswerState::Given);
        value.kind = ATTUNE_KIND_CHOICE;
        value.text = code.data();  // of a std::string or a literal: ends in NUL
        facts[key] = value;
    };
    const auto put_whole = [&](const char* key, const std::optional<int>& number) {
        if (number) facts[key] = given(std::int64_t{*number});
    };
    put_age(ATTUNE_CONTEXT_CHRONOLOGICAL, context.chronological, {});
    if (const auto age = facts.find(ATTUNE_CONTEXT_CHRONOLOGICAL);
        age != facts.end() && context.age_days) {
        age->second.has |= ATTUNE_VALUE_HAS_AGE_DAYS;
        age->second.age_days = *context.age_days;
    }
    put_age(ATTUNE_CONTEXT_CORRECTED, {}, context.corrected);
    put_age(ATTUNE_CONTEXT_CORRECTED_AT_MOST, {}, context.corrected_at_most);
    if (context.used != AgeUsed::None) put_code(ATTUNE_CONTEXT_USED, code_of(context.used));
    put_whole(ATTUNE_CONTEXT_DAYS_EARLY, context.days_early);
    put_whole(ATTUNE_CONTEXT_GESTATION_DAYS, context.gestation_days);
    put_whole(ATTUNE_CONTEXT_GESTATION_DAYS_AT_MOST, context.gestation_days_at_most);
    put_whole(ATTUNE_CONTEXT_BIRTH_WEIGHT, context.birth_weight);
    put_code(ATTUNE_CONTEXT_SEX, context.sex_for_norms);
    put_code(ATTUNE_CONTEXT_SUBJECT, context.subject);
    put_code(ATTUNE_CONTEXT_INFORMANT, context.informant);
    put_code(ATTUNE_CONTEXT_MODE, context.mode);
    put_code(ATTUNE_CONTEXT_LANGUAGE, context.language);
    return facts;
}

}  // namespace

AnswersFace::AnswersFace(const std::vector<ScoringAnswer>& answers) {
    m_entries.reserve(answers.size());
    for (const auto& answer : answers) {
        Entry entry{&answer, {}, 0};
        for (const int instance : answer.address.instances)
            entry.instances.push_back(static_cast<std::uint32_t>(instance));
        while (!m_index
                    .emplace(Key{answer.address.link_id, entry.instances, entry.position},
                             m_entries.size())
                    .second) {
            ++entry.position;
        }
        m_entries.push_back(std::move(entry));
    }
    m_face.struct_size = sizeof m_face;
    m_face.count = static_cast<std::uint32_t>(m_entries.size());
    m_face.ctx = this;
    m_face.at = &at;
    m_face.find = &find;
}

attune_status AnswersFace::at(const attune_answers* self, std::uint32_t index, attune_place* place,
                              attune_value* out) noexcept {
    if (self == nullptr || out == nullptr) return ATTUNE_E_INVALID;
    const auto& entries = static_cast<const AnswersFace*>(self->ctx)->m_entries;
    if (index >= entries.size()) return ATTUNE_E_NOT_FOUND;
    const Entry& entry = entries[index];
    if (place != nullptr) {
        attune_place ours{};
        ours.position = entry.position;
        ours.link_id = entry.answer->address.link_id.c_str();
        ours.instances = entry.instances.empty() ? nullptr : entry.instances.data();
        ours.instance_count = static_cast<std::uint32_t>(entry.instances.size());
        if (!copy_out(ours, place)) return ATTUNE_E_INVALID;
    }
    return copy_out(value_of(*entry.answer), out) ? ATTUNE_OK : ATTUNE_E_INVALID;
}

attune_status AnswersFace::find(const attune_answers* self, const char* link_id,
                                const std::uint32_t* instances, std::uint32_t instance_count,
                                std::uint32_t position, attune_value* out) noexcept {
    const bool is_list_missing = instances == nullptr && instance_count > 0;
    if (self == nullptr || link_id == nullptr || out == nullptr || is_list_missing)
        return ATTUNE_E_INVALID;
    const auto& answers = *static_cast<const AnswersFace*>(self->ctx);
    const auto found = answers.m_index.find(
        Key{link_id, std::vector<std::uint32_t>(instances, instances + instance_count), position});
    if (found == answers.m_index.end()) return ATTUNE_E_NOT_FOUND;
    return at(self, static_cast<std::uint32_t>(found->second), nullptr, out);
}

RequestFace::RequestFace(const ScoringRequest& request)
    : m_request(request), m_answers(request.answers), m_context(facts_of(request.context)) {
    for (const auto& [id, value] : request.settings) {
        auto& setting = m_settings[id] = empty_value(AnswerState::Given);
        std::visit(Filler{setting}, value);
    }
    for (const auto& earlier : request.earlier)
        m_earlier.push_back(std::make_unique<AnswersFace>(earlier.answers));
    m_face.struct_size = sizeof m_face;
    m_face.earlier_count = static_cast<std::uint32_t>(m_earlier.size());
    m_face.ctx = this;
    m_face.form_version = request.form_version.c_str();
    m_face.answers = m_answers.face();
    m_face.context = &context;
    m_face.setting = &setting;
    m_face.earlier = &earlier;
}

attune_status RequestFace::context(const attune_request* self, const char* key,
                                   attune_value* out) noexcept {
    if (self == nullptr) return ATTUNE_E_INVALID;
    return look_up(static_cast<const RequestFace*>(self->ctx)->m_context, key, out);
}

attune_status RequestFace::setting(const attune_request* self, const char* id,
                                   attune_value* out) noexcept {
    if (self == nullptr) return ATTUNE_E_INVALID;
    return look_up(static_cast<const RequestFace*>(self->ctx)->m_settings, id, out);
}

attune_status RequestFace::earlier(const attune_request* self, std::uint32_t index,
                                   attune_earlier* out) noexcept {
    if (self == nullptr || out == nullptr) return ATTUNE_E_INVALID;
    const auto& face = *static_cast<const RequestFace*>(self->ctx);
    if (index >= face.m_earlier.size()) return ATTUNE_E_NOT_FOUND;
    const auto& source = face.m_request.earlier[index];
    attune_earlier ours{};
    if (source.chronological) {
        ours.has |= ATTUNE_VALUE_HAS_CHRONOLOGICAL;
        ours.chronological = abi_age(*source.chronological);
    }
    if (source.corrected) {
        ours.has |= ATTUNE_VALUE_HAS_CORRECTED;
        ours.corrected = abi_age(*source.corrected);
    }
    ours.used = code_of(source.used).data();  // a literal: ends in NUL
    ours.form_version = source.form_version.c_str();
    ours.answers = face.m_earlier[index]->face();
    return copy_out(ours, out) ? ATTUNE_OK : ATTUNE_E_INVALID;
}

}  // namespace attune::plugin_host
