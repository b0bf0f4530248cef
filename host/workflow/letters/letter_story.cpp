// SPDX-License-Identifier: Apache-2.0
// What was written and told in words: why the letter is written, what was seen, what was agreed.
#include <fmt/core.h>

#include <algorithm>

#include "families/usual_asks.h"
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

std::string with_owner(const std::string& what, const std::string& who) {
    return trimmed(who).empty() ? what : fmt::format("{} ({})", what, who);
}

/// A request that nobody wrote by hand is nobody's secret.
bool allows_ask(const LetterRecord& record, OwnerFilter& filter, const std::string& what,
                const Ask& ask) {
    return is_usual_ask(ask, record.household.spoken(record.child.id))
               ? filter.allows_names(what, ask.what)
               : filter.allows_unmarked(what, with_owner(ask.what, ask.who));
}

/// A court reads what was seen, not how it is understood (clinical/workflow section 8); the family
/// is told in person; a caregiver's letter is not about the child.
bool prints_understanding(report::View view) {
    switch (view) {
        case report::View::EarlyIntervention:
        case report::View::Physician:
        case report::View::MentalHealth:
        case report::View::FileCopy:
        case report::View::RequesterCopy:
            return true;
        case report::View::FamilyPage:
        case report::View::CaregiverLetter:
        case report::View::ChildWelfare:
        case report::View::UrgentLetter:
            break;
    }
    return false;
}

void add_reason(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto& referral = record.referral;
    // What a service is asked is not asked of a caregiver who wants a copy.
    const bool is_to_service = letter.view != report::View::RequesterCopy;
    for (std::size_t i = 0; is_to_service && i < std::min(referral.asks.size(), kAsks); ++i) {
        const auto& ask = referral.asks[i];
        if (allows_ask(record, filter, fmt::format("Request {}", i + 1), ask)) {
            letter.asks.push_back({ask.what, ask.who, ask.by});
        }
    }
    if (filter.allows_unmarked("Why referred, in the family's words", referral.reason)) {
        letter.family_words = referral.reason;
        letter.family_words_by = "the family";
    }
    if (is_to_service && filter.allows_unmarked("Your question", referral.question)) {
        letter.referrer_question = referral.question;
    }
    if (prints_understanding(letter.view) &&
        filter.allows_unmarked("How you understand it", referral.understanding)) {
        letter.understanding = referral.understanding;
    }
}

std::string dated(const std::string& text, Date day) {
    return fmt::format("{} ({})", text, medium_date(day));
}

/// What is said of the child may tell of anybody; what is said of caregivers belongs to everybody
/// who took part.
void add_visit(const LetterRecord& record, const Visit& visit, OwnerFilter& filter,
               report::LetterContent& letter) {
    const auto& story = visit.story;
    const bool for_family = letter.view == report::View::FamilyPage;
    const auto child = record.household.spoken(record.child.id);
    const auto when = ", visit of " + medium_date(visit.date);
    const auto said = [&](const std::string& text) {
        return for_family ? text : dated(text, visit.date);
    };
    if (filter.allows_unmarked("Strengths of " + child + when, story.strengths_child)) {
        letter.strengths.push_back(said(story.strengths_child));
    }
    std::vector<std::string> names;
    for (const auto& id : visit.taking_part) names.push_back(record.household.spoken(id));
    const auto who = names.empty() ? "the caregiver" : listed(names);
    auto& strengths = for_family ? letter.family.caregiver_strengths : letter.strengths;
    if (filter.allows_text("Strengths of " + who + when, story.strengths_caregiver,
                           visit.taking_part)) {
        strengths.push_back(said(story.strengths_caregiver));
    }
    if (filter.allows_text("Strengths of " + who + " with " + child + when, story.strengths_pair,
                           visit.taking_part)) {
        strengths.push_back(said(story.strengths_pair));
    }
    if (filter.allows_text("What happened" + when, story.what_happened, visit.taking_part)) {
        std::vector<std::string> people;
        for (const auto& id : visit.taking_part) people.push_back(filter.person(id));
        letter.observed.push_back(
            {fmt::format("{}, {}{}", long_date(visit.date), words_of_setting(visit.setting),
                         people.empty() ? "" : ", with " + listed(people)),
             story.what_happened});
    }
}

/// Who does it is named in the step's words, and must agree like everybody else in them.
void add_plan(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& visit : record.visits) {
        int number = 0;
        for (const auto& step : visit.story.next_steps) {
            const auto where =
                fmt::format("Next step {}, visit of {}", ++number, medium_date(visit.date));
            if (!filter.allows_unmarked(where, with_owner(step.what, step.owner))) continue;
            letter.plan.push_back({step.what, step.owner, step.by, decision_of(step.agreement)});
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
