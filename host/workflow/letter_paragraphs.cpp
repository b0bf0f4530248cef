// SPDX-License-Identifier: Apache-2.0
// The findings in words, by whom they are about: what a table cannot hold.
#include <algorithm>

#include "letter_content.h"
#include "letter_places.h"
#include "wording.h"

namespace attune::workflow {

namespace {

using report::ObservedPart;
using report::PairObservation;
using report::PersonFactors;

/// The entry about this person, made when there is none yet.
template <class Entry>
Entry& about(std::vector<Entry>& entries, const std::string& whom) {
    for (auto& entry : entries) {
        if (entry.about == whom) return entry;
    }
    entries.emplace_back();
    entries.back().about = whom;
    return entries.back();
}

void add_sentence(std::string& paragraph, const std::string& sentence) {
    if (paragraph.find(sentence) != std::string::npos) return;
    paragraph += (paragraph.empty() ? "" : " ") + sentence;
    if (std::string_view(".!?").find(paragraph.back()) == std::string_view::npos) paragraph += '.';
}

void add_to_pair(PairObservation& pair, LetterPlace place, const std::string& text) {
    switch (place) {
        case LetterPlace::Occasion:
            return add_sentence(pair.occasion, text);
        case LetterPlace::Strength:
            return pair.strengths.push_back(text);
        case LetterPlace::Shown:
            return pair.shown.push_back(text);
        case LetterPlace::ToUnderstand:
            return pair.to_understand.push_back(text);
        case LetterPlace::PairLimits:
            return add_sentence(pair.limits, text);
        case LetterPlace::Nowhere:
        case LetterPlace::Table:
        case LetterPlace::History:
        case LetterPlace::Supports:
        case LetterPlace::Stresses:
        case LetterPlace::Caregiver:
            return;
    }
}

std::string caregiver_words(const LetterRecord& record, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    return caregiver ? record.household.name_with_role(*caregiver) : std::string();
}

void add_paragraph(const LetterRecord& record, const DoneAssessment& done, const Finding& finding,
                   report::LetterContent& letter) {
    const auto place = place_of(done, finding);
    const auto& subject = done.assessment.subject;
    const auto whom = record.household.words_for(subject);
    if (is_of_pair(place)) return add_to_pair(about(letter.pairs, whom), place, finding.text);
    switch (place) {
        case LetterPlace::History:
            return add_sentence(about(letter.history, done.instrument.info.title).text,
                                finding.text);
        case LetterPlace::Supports:
            return add_sentence(about(letter.factors, whom).supports, finding.text);
        case LetterPlace::Stresses:
            return add_sentence(about(letter.factors, whom).stresses, finding.text);
        case LetterPlace::Caregiver:
            return add_sentence(about(letter.caregivers, caregiver_words(record, subject)).text,
                                finding.text);
        case LetterPlace::Table:
            // What a scale found beside its gravest finding, which the table says.
            if (finding.owner == Owner::Caregiver) {
                add_sentence(about(letter.caregivers, caregiver_words(record, subject)).text,
                             done.instrument.info.short_title + ": " + finding.text);
            }
            return;
        case LetterPlace::Nowhere:
        case LetterPlace::Occasion:
        case LetterPlace::Strength:
        case LetterPlace::Shown:
        case LetterPlace::ToUnderstand:
        case LetterPlace::PairLimits:
            return;
    }
}

}  // namespace

void add_paragraphs(const LetterRecord& record, OwnerFilter& filter,
                    report::LetterContent& letter) {
    for (const auto& done : record.assessments) {
        const auto what = instrument_and_whom(record, done);
        if (!is_for_view(done, filter) || !filter.allows_subject(what, done.assessment.subject)) {
            continue;
        }
        for (const auto& finding : done.result.part.findings) {
            if (place_of(done, finding) == LetterPlace::Nowhere) continue;
            if (may_tell(record, done, finding, filter)) {
                add_paragraph(record, done, finding, letter);
            }
        }
    }
    // A pair of which only the limits may be told has nothing to limit.
    std::erase_if(letter.pairs, [](const PairObservation& pair) {
        return pair.strengths.empty() && pair.shown.empty() && pair.to_understand.empty();
    });
}

}  // namespace attune::workflow
