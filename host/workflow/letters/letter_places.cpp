// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_places.h"

#include <algorithm>
#include <iterator>

namespace attune::workflow {

namespace {

/// By how a finding's id begins; the instrument is empty where the id means the same in each.
struct PlaceRule {
    std::string_view instrument;
    std::string_view id;
    LetterPlace place;
};

constexpr PlaceRule kRules[] = {
    {"", "gaps", LetterPlace::Nowhere},
    {"", "not-described", LetterPlace::Nowhere},
    {"", "not-looked-for", LetterPlace::Nowhere},
    {"", "nothing-", LetterPlace::Nowhere},
    {"", "half-entered", LetterPlace::Nowhere},
    {"", "questioned", LetterPlace::Nowhere},
    {"", "contradiction", LetterPlace::Nowhere},
    {"", "ask-", LetterPlace::Nowhere},
    {"", "see-", LetterPlace::Nowhere},
    {"safety-check", "open-", LetterPlace::Nowhere},
    {"nonverbal-cues", "declined", LetterPlace::Nowhere},
    {"nonverbal-cues", "limits", LetterPlace::PairLimits},
    {"nonverbal-cues", "occasion", LetterPlace::Occasion},
    {"nonverbal-cues", "seen-", LetterPlace::Strength},
    {"nonverbal-cues", "cues-met", LetterPlace::Strength},
    {"nonverbal-cues", "cues-noticed", LetterPlace::Strength},
    {"nonverbal-cues", "likings", LetterPlace::Strength},
    {"nonverbal-cues", "cues-shown", LetterPlace::Shown},
    {"nonverbal-cues", "as-told", LetterPlace::Shown},
    {"nonverbal-cues", "natural-break", LetterPlace::Shown},
    {"nonverbal-cues", "at-goodbye", LetterPlace::Shown},
    {"nonverbal-cues", "leaving-and-return", LetterPlace::Shown},
    {"nonverbal-cues", "calm", LetterPlace::Caregiver},
    {"nonverbal-cues", "", LetterPlace::ToUnderstand},
    {"", "supports", LetterPlace::Supports},
    {"", "named", LetterPlace::Stresses},
    {"prematurity", "corrected-age", LetterPlace::Nowhere},  // the head of the letter says it
    {"prematurity", "", LetterPlace::History},
    {"separation-history", "", LetterPlace::History},
    {"infant-risks", "", LetterPlace::Stresses},
    {"older-child-obstacles", "", LetterPlace::Stresses},
    {"caregiver-risks", "", LetterPlace::Caregiver},
};

using forms::Form;
using forms::Item;

bool is_in_group(const Form& form, const Item& item, const std::vector<Count>& groups) {
    for (int at = item.parent; at >= 0; at = form.item_at(at).parent) {
        const auto& group = form.item_at(at).link_id;
        const bool is_counted = std::any_of(groups.begin(), groups.end(),
                                            [&](const Count& count) { return count.id == group; });
        if (is_counted) return true;
    }
    return false;
}

bool has_private(const Form& form) {
    return std::any_of(form.items().begin(), form.items().end(),
                       [](const Item& item) { return item.is_private; });
}

ListTally sum_of(const std::vector<Count>& counts) {
    ListTally tally;
    for (const auto& count : counts) {
        tally.of += count.of;
        tally.answered += count.observed;
        tally.not_observed += count.not_observed;
        tally.declined += count.declined;
    }
    return tally;
}

}  // namespace

LetterPlace place_of(const DoneAssessment& done, const Finding& finding) {
    const auto& instrument = done.assessment.instrument;
    const auto rule =
        std::find_if(std::begin(kRules), std::end(kRules), [&](const PlaceRule& candidate) {
            return (candidate.instrument.empty() || candidate.instrument == instrument) &&
                   finding.id.starts_with(candidate.id);
        });
    return rule == std::end(kRules) ? LetterPlace::Table : rule->place;
}

bool is_of_pair(LetterPlace place) {
    switch (place) {
        case LetterPlace::Occasion:
        case LetterPlace::Strength:
        case LetterPlace::Shown:
        case LetterPlace::ToUnderstand:
        case LetterPlace::PairLimits:
            return true;
        case LetterPlace::Nowhere:
        case LetterPlace::Table:
        case LetterPlace::History:
        case LetterPlace::Supports:
        case LetterPlace::Stresses:
        case LetterPlace::Caregiver:
            break;
    }
    return false;
}

ListTally tally_of(const DoneAssessment& done, bool with_private) {
    const auto& form = *done.instrument.form;
    const auto& counts = done.result.part.counts;
    if (with_private || !has_private(form)) return sum_of(counts);
    ListTally tally;
    for (const auto& item : form.items()) {
        if (item.type != forms::ItemType::Choice || item.is_private || !item.part_of.empty() ||
            !is_in_group(form, item, counts)) {
            continue;
        }
        const auto answer = done.answers.find({item.link_id, {}});
        const auto state =
            answer == done.answers.end() ? AnswerState::Missing : answer->second.state;
        if (state == AnswerState::NotApplicable) continue;
        ++tally.of;
        tally.answered += state == AnswerState::Given ? 1 : 0;
        tally.not_observed += state == AnswerState::NotObserved ? 1 : 0;
        tally.declined += state == AnswerState::Declined ? 1 : 0;
    }
    return tally;
}

bool is_observation(const DoneAssessment& done) {
    return done.assessment.instrument == "nonverbal-cues";
}

bool counts_private_answers(const DoneAssessment& done) {
    const auto& part = done.result.part;
    return part.scores.empty() && !part.counts.empty() && has_private(*done.instrument.form);
}

bool is_checklist(const DoneAssessment& done) {
    const auto& instrument = done.assessment.instrument;
    return !done.result.part.counts.empty() && instrument != "prematurity" &&
           instrument != "separation-history";
}

}  // namespace attune::workflow
