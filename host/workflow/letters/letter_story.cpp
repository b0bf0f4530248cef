// SPDX-License-Identifier: Apache-2.0
// What was written and told in words: why the letter is written, what was seen, what was agreed.
#include <fmt/core.h>

#include <algorithm>

#include "families/named_people.h"
#include "letters/letter_content.h"
#include "practice/wording.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr std::size_t kAsks = 3;

report::Decision decision_of(StepAgreement agreement) {
    switch (agreement) {
        case StepAgreement::Agreed:
            return report::Decision::Agreed;
        case StepAgreement::Declined:
            return report::Decision::Declined;
        case StepAgreement::Open:
            break;
    }
    return report::Decision::Open;
}

/// A caregiver's letter says of the child what concerns her, by the clinician's own word.
bool allows_reason(OwnerFilter& filter, const std::string& what, const std::string& text) {
    return filter.view() == ReportView::CaregiverLetter
               ? filter.allows_unmarked("text " + what, what, text)
               : filter.allows_text(what, text, {});
}

void add_reason(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto& referral = record.referral;
    for (std::size_t i = 0; i < std::min(referral.asks.size(), kAsks); ++i) {
        const auto& ask = referral.asks[i];
        if (filter.allows_text(fmt::format("Request {}", i + 1), ask.what + " " + ask.who, {})) {
            letter.asks.push_back({ask.what, ask.who, ask.by});
        }
    }
    if (allows_reason(filter, "Why referred, in the family's words", referral.reason)) {
        letter.family_words = referral.reason;
        letter.family_words_by = "the family";
    }
    if (allows_reason(filter, "Your question", referral.question)) {
        letter.referrer_question = referral.question;
    }
}

std::string dated(const std::string& text, Date day) {
    return fmt::format("{} ({})", text, medium_date(day));
}

/// Words on caregivers belong to everybody who took part; where nobody is known, to nobody who
/// could allow it.
bool allows_story(OwnerFilter& filter, const Visit& visit, const std::string& what,
                  const std::string& text) {
    return visit.taking_part.empty()
               ? filter.allows_unmarked(fmt::format("visit {} {}", visit.id.value, what), what,
                                        text)
               : filter.allows_text(what, text, visit.taking_part);
}

/// Where several children were seen, words that do not name this one may be about another.
bool allows_strength(const LetterRecord& record, OwnerFilter& filter, const Visit& visit,
                     const std::string& what) {
    const auto& text = visit.story.strengths_child;
    const auto named = named_in(text, record.household, record.child.id).children;
    const bool is_named = std::find(named.begin(), named.end(), record.child.id) != named.end();
    return visit.children.size() < 2 || is_named
               ? filter.allows_text(what, text, {})
               : filter.allows_unmarked(fmt::format("visit {} {}", visit.id.value, what), what,
                                        text);
}

void add_visit(const LetterRecord& record, const Visit& visit, OwnerFilter& filter,
               report::LetterContent& letter) {
    const auto& story = visit.story;
    const bool for_family = letter.view == report::View::FamilyPage;
    const auto child = record.household.spoken(record.child.id);
    const auto when = ", visit of " + medium_date(visit.date);
    const auto said = [&](const std::string& text) {
        return for_family ? text : dated(text, visit.date);
    };
    if (allows_strength(record, filter, visit, "Strengths of " + child + when)) {
        letter.strengths.push_back(said(story.strengths_child));
    }
    std::vector<std::string> names;
    for (const auto& id : visit.taking_part) names.push_back(record.household.spoken(id));
    const auto who = names.empty() ? "the caregiver" : listed(names);
    auto& strengths = for_family ? letter.family.caregiver_strengths : letter.strengths;
    if (allows_story(filter, visit, "Strengths of " + who + when, story.strengths_caregiver)) {
        strengths.push_back(said(story.strengths_caregiver));
    }
    if (allows_story(filter, visit, "Strengths of " + who + " with " + child + when,
                     story.strengths_pair)) {
        strengths.push_back(said(story.strengths_pair));
    }
    if (allows_story(filter, visit, "What happened" + when, story.what_happened)) {
        std::vector<std::string> people;
        for (const auto& id : visit.taking_part) people.push_back(filter.person(id));
        letter.observed.push_back(
            {fmt::format("{}, {}{}", long_date(visit.date), words_of_setting(visit.setting),
                         people.empty() ? "" : ", with " + listed(people)),
             story.what_happened});
    }
}

void add_plan(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& visit : record.visits) {
        for (const auto& step : visit.story.next_steps) {
            if (!filter.allows_text("Next step “" + step.what + "”", step.what, {})) continue;
            const auto named = named_in(step.owner, record.household, record.child.id).caregivers;
            const bool is_free = std::all_of(named.begin(), named.end(), [&](const auto& id) {
                return filter.allows_caregiver(id);
            });
            letter.plan.push_back({step.what, is_free ? step.owner : "the family", step.by,
                                   decision_of(step.agreement)});
        }
    }
}

}  // namespace

void add_story(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    add_reason(record, filter, letter);
    // What was seen together with the child is in letters about the child.
    if (filter.view() == ReportView::CaregiverLetter) return;
    for (const auto& visit : record.visits) add_visit(record, visit, filter, letter);
    add_plan(record, filter, letter);
}

}  // namespace attune::workflow
