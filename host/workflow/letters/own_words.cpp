// SPDX-License-Identifier: Apache-2.0
#include "letters/own_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "letters/owner_filter.h"
#include "practice/desk.h"
#include "storage/disclosure_records.h"

namespace attune::workflow {

namespace {

/// FNV-1a, 32 bits: for telling texts of one letter apart.
constexpr std::uint32_t kOffset = 2166136261U;
constexpr std::uint32_t kPrime = 16777619U;

/// Under whom marks are kept from which words may go: a letter about a caregiver holds that
/// caregiver's, any other the child's, and a page at home also what tells of its reader.
std::vector<std::string> owners_of(const LetterRecord& record, const LetterChoices& choices) {
    const auto addressee = addressee_of(record, choices).value;
    if (choices.view == ReportView::CaregiverLetter) return {addressee};
    if (is_for_caregiver(choices.view)) return {"page " + addressee, record.child.id.value};
    return {record.child.id.value};
}

}  // namespace

std::string key_of(const std::string& words) {
    auto hash = kOffset;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    return fmt::format("{:08x}", hash);
}

CaregiverId addressee_of(const LetterRecord& record, const LetterChoices& choices) {
    if (choices.caregiver) return *choices.caregiver;
    const auto caregivers = record.household.of_child(record.child.id);
    return caregivers.empty() ? CaregiverId{} : caregivers.front().caregiver.id;
}

std::string marked_about(const LetterRecord& record, const LetterChoices& choices) {
    const auto child = record.household.spoken(record.child.id);
    const auto addressee = record.household.spoken(addressee_of(record, choices));
    if (choices.view == ReportView::CaregiverLetter) return addressee;
    return is_for_caregiver(choices.view) ? child + " or " + addressee : child;
}

std::set<std::string> marked_words(const LetterRecord& record, const LetterChoices& choices) {
    const auto owners = owners_of(record, choices);
    std::set<std::string> words;
    for (const auto& marked : record.marked) {
        if (std::find(owners.begin(), owners.end(), marked.about) != owners.end()) {
            words.insert(marked.words);
        }
    }
    return words;
}

Result<void> Letters::mark(const ReferralId& id, const LetterChoices& choices,
                           const std::string& words, bool tells_of_one_alone) {
    const auto record = read_letter_record(m_desk, id);
    if (!record) return record.error();
    MarkedText text{record->referral.family, {}, words, m_desk.now(), m_desk.me.id};
    auto& marks = m_desk.store->disclosures();
    const auto done = m_desk.store->together([&]() -> Result<void> {
        for (const auto& owner : owners_of(*record, choices)) {
            text.about = owner;
            const auto kept = tells_of_one_alone ? marks.mark(text) : marks.unmark(text);
            if (!kept || tells_of_one_alone) return kept;
        }
        return {};
    });
    if (done) m_desk.changed(text.family);
    return done;
}

}  // namespace attune::workflow
