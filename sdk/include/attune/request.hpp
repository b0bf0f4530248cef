// SPDX-License-Identifier: Apache-2.0
/// \file
/// The request as a C++ author reads it. Every object here is a view: valid inside score() only.
#pragma once

#include <attune/request.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::sdk {

/// Completed calendar months and remaining days.
struct Age {
    int months = 0;
    int days = 0;

    friend bool operator==(Age a, Age b) { return a.months == b.months && a.days == b.days; }
    friend bool operator!=(Age a, Age b) { return !(a == b); }
    friend bool operator<(Age a, Age b) {
        return a.months != b.months ? a.months < b.months : a.days < b.days;
    }
    friend bool operator>(Age a, Age b) { return b < a; }
    friend bool operator<=(Age a, Age b) { return !(b < a); }
    friend bool operator>=(Age a, Age b) { return !(a < b); }
};

/// An answer, a fact of the context, or a setting. Reads as missing if the host has none.
class Value {
public:
    Value() {
        m_value.struct_size = sizeof m_value;
        m_value.state = ATTUNE_STATE_MISSING;
        m_value.kind = ATTUNE_KIND_NONE;
    }

    /// ATTUNE_STATE_*
    std::uint32_t state() const { return m_value.state; }
    /// ATTUNE_KIND_*
    std::uint32_t kind() const { return m_value.kind; }
    bool is_given() const { return state() == ATTUNE_STATE_GIVEN; }

    /// The code of a choice; "" for anything else.
    std::string_view code() const { return text_of(ATTUNE_KIND_CHOICE); }
    bool is_code(std::string_view code) const { return is_given() && this->code() == code; }
    /// The printed position of a choice, from 1.
    std::optional<int> position() const {
        if (!is_given() || kind() != ATTUNE_KIND_CHOICE || m_value.integer < 1) return {};
        return static_cast<int>(m_value.integer);
    }
    /// The number of an integer, decimal or quantity; the score of a choice that has one.
    std::optional<double> number() const {
        if (!is_given()) return {};
        switch (kind()) {
            case ATTUNE_KIND_INTEGER:
                return static_cast<double>(m_value.integer);
            case ATTUNE_KIND_DECIMAL:
            case ATTUNE_KIND_QUANTITY:
                return m_value.number;
            case ATTUNE_KIND_CHOICE:
                if ((m_value.has & ATTUNE_VALUE_HAS_SCORE) != 0) return m_value.number;
                return {};
            default:
                return {};
        }
    }
    std::optional<std::int64_t> integer() const {
        if (!is_given() || kind() != ATTUNE_KIND_INTEGER) return {};
        return m_value.integer;
    }
    std::optional<bool> boolean() const {
        if (!is_given() || kind() != ATTUNE_KIND_BOOLEAN) return {};
        return m_value.integer != 0;
    }
    /// The words of a text answer that the manifest's needs_text lists; "" otherwise.
    std::string_view text() const { return text_of(ATTUNE_KIND_TEXT); }
    /// Days since birth of a date answer or an age.
    std::optional<int> age_days() const {
        if ((m_value.has & ATTUNE_VALUE_HAS_AGE_DAYS) == 0) return {};
        return m_value.age_days;
    }
    /// For a date of which only the year or the month is known: days since birth on its last day.
    std::optional<int> age_days_at_most() const {
        if ((m_value.has & ATTUNE_VALUE_HAS_AGE_DAYS_AT_MOST) == 0) return {};
        return m_value.age_days_at_most;
    }
    std::optional<Age> chronological() const {
        return age_if(ATTUNE_VALUE_HAS_CHRONOLOGICAL, m_value.chronological);
    }
    std::optional<Age> corrected() const {
        return age_if(ATTUNE_VALUE_HAS_CORRECTED, m_value.corrected);
    }

    /// For the calls into the host: the struct to be filled.
    attune_value* raw() { return &m_value; }

private:
    std::string_view text_of(std::uint32_t wanted) const {
        return kind() == wanted && m_value.text != nullptr ? m_value.text : "";
    }
    std::optional<Age> age_if(std::uint32_t flag, attune_age age) const {
        if ((m_value.has & flag) == 0) return {};
        return Age{age.months, age.days};
    }

    attune_value m_value{};
};

/// An answer with the place where it stands.
struct Answer {
    std::string_view link_id;
    std::vector<std::uint32_t> instances;  ///< of each enclosing repeating group, outermost first
    std::uint32_t position = 0;
    Value value;
};

/// The answers of one assessment, in the form's order.
class Answers {
public:
    explicit Answers(const attune_answers* answers) : m_answers(answers) {}

    std::uint32_t size() const { return m_answers->count; }
    /// `index` below size().
    Answer at(std::uint32_t index) const {
        Answer answer;
        attune_place place{};
        place.struct_size = sizeof place;
        m_answers->at(m_answers, index, &place, answer.value.raw());
        if (place.link_id != nullptr) answer.link_id = place.link_id;
        if (place.instances != nullptr)
            answer.instances.assign(place.instances, place.instances + place.instance_count);
        answer.position = place.position;
        return answer;
    }
    /// Missing if the form has no such question, or it is not enabled.
    Value find(const std::string& link_id, const std::vector<std::uint32_t>& instances = {},
               std::uint32_t position = 0) const {
        Value value;
        m_answers->find(m_answers, link_id.c_str(), instances.data(),
                        static_cast<std::uint32_t>(instances.size()), position, value.raw());
        return value;
    }
    Value operator[](const std::string& link_id) const { return find(link_id); }
    /// True if the question is enabled in this form, answered or not.
    bool has(const std::string& link_id) const {
        Value value;
        return m_answers->find(m_answers, link_id.c_str(), nullptr, 0, 0, value.raw()) == ATTUNE_OK;
    }

private:
    const attune_answers* m_answers;
};

/// An earlier assessment of the same instrument and subject.
struct Earlier {
    std::optional<Age> chronological;
    std::optional<Age> corrected;
    std::string_view used;  ///< "chronological", "corrected" or "none"
    std::string_view form_version;
    Answers answers;

    /// The age that counted then.
    std::optional<Age> age_used() const {
        if (used == "corrected") return corrected;
        if (used == "chronological") return chronological;
        return {};
    }
};

class Request {
public:
    explicit Request(const attune_request* request) : m_request(request) {}

    Answers answers() const { return Answers(m_request->answers); }
    std::string_view form_version() const { return m_request->form_version; }

    /// A fact by its ATTUNE_CONTEXT_ key; missing unless the manifest's "context" lists it.
    Value context(const std::string& key) const {
        Value value;
        m_request->context(m_request, key.c_str(), value.raw());
        return value;
    }
    std::optional<Age> chronological() const {
        return context(ATTUNE_CONTEXT_CHRONOLOGICAL).chronological();
    }
    std::optional<Age> corrected() const { return context(ATTUNE_CONTEXT_CORRECTED).corrected(); }
    /// Days since birth on the day of the assessment. Needs the key "chronological".
    std::optional<int> age_days() const { return context(ATTUNE_CONTEXT_CHRONOLOGICAL).age_days(); }
    /// The age that the form's age rule chose. Needs the keys "used" and both ages.
    std::optional<Age> age_used() const {
        const Value used = context(ATTUNE_CONTEXT_USED);
        if (used.is_code("corrected")) return corrected();
        if (used.is_code("chronological")) return chronological();
        return {};
    }

    /// The practice's value or the manifest's default; missing if the manifest declares none.
    Value setting(const std::string& id) const {
        Value value;
        m_request->setting(m_request, id.c_str(), value.raw());
        return value;
    }

    std::uint32_t earlier_count() const { return m_request->earlier_count; }
    /// `index` below earlier_count(); 0 is the oldest.
    Earlier earlier(std::uint32_t index) const {
        attune_earlier raw{};
        raw.struct_size = sizeof raw;
        m_request->earlier(m_request, index, &raw);
        Earlier earlier{{}, {}, text(raw.used), text(raw.form_version), Answers(raw.answers)};
        if ((raw.has & ATTUNE_VALUE_HAS_CHRONOLOGICAL) != 0)
            earlier.chronological = Age{raw.chronological.months, raw.chronological.days};
        if ((raw.has & ATTUNE_VALUE_HAS_CORRECTED) != 0)
            earlier.corrected = Age{raw.corrected.months, raw.corrected.days};
        return earlier;
    }

private:
    static std::string_view text(const char* text) { return text != nullptr ? text : ""; }

    const attune_request* m_request;
};

}  // namespace attune::sdk
