// SPDX-License-Identifier: Apache-2.0
#include "state/age_places.h"

#include "reading/fhir_value.h"

namespace attune::forms {
namespace {

bool has_code(const Answers& answers, const ItemAddress& address, const std::string& code) {
    const auto found = answers.find(address);
    if (found == answers.end()) return false;
    for (const AnswerValue& value : found->second.values) {
        if (plain_text(value) == code) return true;
    }
    return false;
}

bool is_answered(const Answers& answers, const ItemAddress& address) {
    const auto found = answers.find(address);
    return found != answers.end() && found->second.state != AnswerState::Missing;
}

}  // namespace

AgePlaces::AgePlaces(const Form& form, const LaunchContext& context)
    : m_age(age_that_counts(form.instrument(), context.ages)) {
    m_is_before_term = form.instrument().uses_age && context.ages && !m_age;
    if (m_age) find_completed_and_coming(form);
}

void AgePlaces::find_completed_and_coming(const Form& form) {
    bool any_current = false;
    for (const Item& item : form.items()) {
        if (!item.is_group() || !item.shown_at_ages) continue;
        const AgeRange& range = *item.shown_at_ages;
        if (range.holds(*m_age)) {
            any_current = true;
        } else if (range.has_ended(*m_age)) {
            if (!m_completed || *range.to >= *m_completed->shown_at_ages->to) m_completed = &item;
        } else if (!m_coming || range.from < m_coming->shown_at_ages->from) {
            m_coming = &item;
        }
    }
    if (any_current) m_coming = nullptr;
}

AgePlace AgePlaces::place_of(const Item& item) const {
    if (!item.shown_at_ages) return AgePlace::Always;
    if (m_is_before_term) return AgePlace::Folded;
    if (!m_age) return AgePlace::Always;
    if (item.shown_at_ages->holds(*m_age)) return AgePlace::Current;
    if (&item == m_completed) return AgePlace::Completed;
    if (&item == m_coming) return AgePlace::Coming;
    return AgePlace::Folded;
}

bool is_follow_up_due(const LaunchContext& context, const FollowUp& follow_up,
                      const ItemAddress& address) {
    const ItemAddress of{follow_up.of, address.instances};
    bool due = false;
    for (const Answers& answers : context.earlier) {
        // An assessment that answers both says what it found; only what comes later can follow up.
        if (is_answered(answers, address)) due = false;
        if (has_code(answers, of, follow_up.earlier)) due = true;
    }
    return due;
}

}  // namespace attune::forms
