// SPDX-License-Identifier: Apache-2.0
// The findings in words, by whom they are about: what a table cannot hold.
#include <algorithm>
#include <set>

#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "practice/wording.h"

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

bool is_yes(const Answer& answer) {
    const auto* coding = answer.values.empty() ? nullptr : std::get_if<Coding>(&answer.values[0]);
    return answer.state == AnswerState::Given && coding != nullptr && coding->code == "yes";
}

/// The facts of the beginning that the list of stresses names as well.
bool is_named_as_stress(const LetterRecord& record, const DoneAssessment& done,
                        const Finding& finding) {
    if (done.assessment.instrument != "prematurity" || finding.id != "facts") return false;
    std::set<std::string> named;
    for (const auto& other : record.assessments) {
        if (other.assessment.subject != done.assessment.subject) continue;
        for (const auto& stress : other.result.part.findings) {
            if (place_of(other, stress) == LetterPlace::Stresses) {
                named.insert(stress.because.begin(), stress.because.end());
            }
        }
    }
    return std::all_of(
        finding.because.begin(), finding.because.end(), [&](const std::string& fact) {
            const auto answer = done.answers.find({fact, {}});
            return named.contains(fact) || answer == done.answers.end() || !is_yes(answer->second);
        });
}

bool is_of_one_separation(const Finding& finding) { return finding.id.starts_with("episode-"); }

/// Whether the table of findings gives this sentence as what the scale means.
bool is_in_table(const DoneAssessment& done, const Finding& finding, const std::string& whom,
                 const report::LetterContent& letter) {
    return std::any_of(
        letter.findings.begin(), letter.findings.end(), [&](const report::FindingRow& row) {
            return row.instrument == done.instrument.info.title && row.about == whom &&
                   row.on == done.on && row.meaning.find(finding.text) != std::string::npos;
        });
}

void add_paragraph(const LetterRecord& record, const DoneAssessment& done, const Finding& finding,
                   report::LetterContent& letter) {
    const auto place = place_of(done, finding);
    const auto& subject = done.assessment.subject;
    const auto whom = record.household.words_for(subject);
    if (is_of_pair(place)) return add_to_pair(about(letter.pairs, whom), place, finding.text);
    switch (place) {
        case LetterPlace::History: {
            auto& part = about(letter.history, done.instrument.info.title);
            return add_sentence(is_of_one_separation(finding) ? part.detail : part.text,
                                finding.text);
        }
        case LetterPlace::Supports:
            return add_sentence(about(letter.factors, whom).supports, finding.text);
        case LetterPlace::Stresses:
            return add_sentence(about(letter.factors, whom).stresses, finding.text);
        case LetterPlace::Caregiver:
            return add_sentence(about(letter.caregivers, caregiver_words(record, subject)).text,
                                finding.text);
        case LetterPlace::Table:
            // What a scale found beside its gravest finding, which the table says.
            if (finding.owner == Owner::Caregiver && !is_in_table(done, finding, whom, letter)) {
                add_sentence(about(letter.caregivers, caregiver_words(record, subject)).detail,
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

/// Where a note belongs: the separation it tells of, or the heading above it.
std::string heading_of_note(const DoneAssessment& done, const ItemAddress& note,
                            const forms::Item& item) {
    for (const auto& finding : done.result.part.findings) {
        const auto& because = finding.because;
        if (is_of_one_separation(finding) &&
            std::find(because.begin(), because.end(), note.text()) != because.end()) {
            return "Separation " + finding.id.substr(finding.id.find('-') + 1) +
                   ", in the family's own words";
        }
    }
    const auto& form = *done.instrument.form;
    return form.item_at(item.parent).text.in(done.assessment.language) + ", noted";
}

/// Words typed into a list may tell of anybody: they go by the clinician's mark.
void add_notes(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter,
               report::LetterContent& letter) {
    const auto& subject = done.assessment.subject;
    for (const auto& [address, answer] : done.answers) {
        const auto* item = done.instrument.form->find_item(address.link_id);
        const bool is_note =
            item != nullptr && item->type == forms::ItemType::Text && item->parent >= 0;
        if (!is_note || answer.state != AnswerState::Given || answer.values.empty()) continue;
        const auto* words = std::get_if<std::string>(&answer.values.front());
        if (words == nullptr) continue;
        const auto heading = heading_of_note(done, address, *item);
        if (!filter.allows_unmarked(instrument_and_whom(record, done) + ": " + heading, *words,
                                    caregiver_of(subject))) {
            continue;
        }
        const auto sentence = heading + ": \u201c" + *words + "\u201d";
        if (caregiver_of(subject)) {
            about(letter.pairs, record.household.words_for(subject)).shown.push_back(sentence);
        } else {
            add_sentence(about(letter.history, done.instrument.info.title).detail, sentence);
        }
    }
}

/// A page for the family and a letter about a caregiver tell neither of pairs nor of the past.
bool has_room_for_notes(report::View view) {
    return view != report::View::FamilyPage && view != report::View::CaregiverLetter &&
           view != report::View::UrgentLetter;
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
            if (report::is_brief(letter.view) && is_named_as_stress(record, done, finding)) {
                continue;
            }
            if (may_tell(record, done, finding, filter)) {
                add_paragraph(record, done, finding, letter);
            }
        }
        if (has_room_for_notes(letter.view)) add_notes(record, done, filter, letter);
    }
    // A pair of which only the limits may be told has nothing to limit.
    std::erase_if(letter.pairs, [](const PairObservation& pair) {
        return pair.strengths.empty() && pair.shown.empty() && pair.to_understand.empty();
    });
}

}  // namespace attune::workflow
