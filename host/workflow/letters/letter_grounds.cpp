// SPDX-License-Identifier: Apache-2.0
// What lets each owner's data go, said in the letter: nobody's is there by somebody else's word.
#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "letters/letter_content.h"
#include "practice/wording.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

std::string sentence_on(const Consent& consent) {
    auto text =
        fmt::format("{} agreed {} on {}", consent.given_by,
                    consent.verbal ? "by word of mouth" : "in writing", long_date(consent.given));
    if (!consent.what.empty()) text += " to: " + consent.what;
    if (consent.until) text += fmt::format("; until {}", long_date(*consent.until));
    return text;
}

std::string sentence_on(const LegalShare& share) {
    return fmt::format("Shared without consent: {}, decided by {} on {}", words_of(share.basis),
                       share.decided_by, long_date(share.decided));
}

/// Whose data may be in the letter, the letter's own subject first.
std::vector<Subject> subjects_of(const LetterRecord& record, const OwnerFilter& filter) {
    if (filter.view() == ReportView::CaregiverLetter) {
        return {CaregiverSubject{filter.addressee()}, ChildSubject{record.child.id}};
    }
    std::vector<Subject> subjects{ChildSubject{record.child.id}};
    for (const auto& linked : record.household.of_child(record.child.id)) {
        const auto& id = linked.caregiver.id;
        subjects.emplace_back(CaregiverSubject{id});
        if (!filter.allows_caregiver(id)) subjects.emplace_back(DyadSubject{record.child.id, id});
    }
    return subjects;
}

void add_share(const LegalShare& share, const std::string& sentence,
               report::LetterContent& letter) {
    auto& facts = letter.facts;
    const auto asked_by = report::Text(
        share.asked_on ? fmt::format("{}, {}", share.asked_by, long_date(*share.asked_on))
                       : share.asked_by);
    const bool is_said = std::any_of(facts.begin(), facts.end(), [&](const auto& fact) {
        return fact.label == "Asked by" && fact.value == asked_by;
    });
    if (!share.asked_by.empty() && !is_said) facts.push_back({"Asked by", asked_by});
    letter.sharing.push_back(fmt::format("{}What is here is the least that serves: {}",
                                         sentence.empty() ? sentence : sentence + ". ",
                                         share.least_needed));
}

void add_way_back(const LetterRecord& record, const OwnerFilter& filter, int consents,
                  report::LetterContent& letter) {
    if (filter.is_file_copy()) {
        letter.sharing.emplace_back("This copy stays in the practice; it is sent to nobody");
    } else if (consents == 1) {
        letter.sharing.push_back(
            fmt::format("To {} by the consent named above; it can be withdrawn at any time",
                        record.receiver.name));
    } else if (consents > 1) {
        letter.sharing.push_back(
            fmt::format("To {} by the consents named here; each can be withdrawn at any time",
                        record.receiver.name));
    }
}

}  // namespace

void add_grounds(const LetterRecord& record, const OwnerFilter& filter,
                 report::LetterContent& letter) {
    int consents = 0;
    for (const auto& subject : subjects_of(record, filter)) {
        const auto* share = filter.share_about(subject);
        const auto* consent = filter.consent_about(subject);
        if (share == nullptr && consent == nullptr) continue;
        auto sentence = consent != nullptr ? sentence_on(*consent) : sentence_on(*share);
        if (consent != nullptr) ++consents;
        if (letter.consent.empty()) {
            letter.consent = std::exchange(sentence, {});
        } else {
            sentence = record.household.words_for(subject) + ": " + sentence;
        }
        if (share != nullptr) {
            add_share(*share, sentence, letter);
        } else if (!sentence.empty()) {
            letter.sharing.push_back(sentence);
        }
    }
    add_way_back(record, filter, consents, letter);
}

}  // namespace attune::workflow
