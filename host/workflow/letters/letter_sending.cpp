// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_sending.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/alert_stage.h"
#include "letters/letter_file.h"
#include "practice/wording.h"
#include "workflow/disclosures.h"

namespace attune::workflow {

namespace {

/// "mood score" of a scale, "stresses and supports" of a list.
std::string data_words(const LetterRecord& record, const report::LetterContent& letter,
                       const CaregiverId& caregiver) {
    std::vector<std::string> words;
    const auto add = [&](const std::string& word) {
        if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
    };
    for (const auto& done : record.assessments) {
        if (caregiver_of(done.assessment.subject) != caregiver) continue;
        const auto about = record.household.words_for(done.assessment.subject);
        const bool is_there = std::any_of(
            letter.findings.begin(), letter.findings.end(), [&](const report::FindingRow& row) {
                return row.about == about && row.instrument == done.instrument.info.title;
            });
        if (!is_there) continue;
        const bool is_pair = child_of(done.assessment.subject).has_value();
        const bool is_scale = !done.result.part.scores.empty();
        add(is_pair ? "time with the child" : is_scale ? "mood score" : "stresses and supports");
    }
    return words.empty() ? "words and strengths" : listed(words);
}

/// One owner's part of the line, and why it may go.
struct Part {
    std::string what;
    std::string why;
};

std::string ground_words(const Consent* consent, const LegalShare* share) {
    if (share != nullptr) {
        return fmt::format("{} {}", words_of(share->basis), medium_date(share->decided));
    }
    return consent == nullptr ? std::string() : "consent " + medium_date(consent->given);
}

void add_part(Disclosure& disclosure, const Part& part) {
    disclosure.what += (disclosure.what.empty() ? "" : "; ") + part.what;
    if (part.why.empty()) return;
    disclosure.what += fmt::format(" ({})", part.why);
    if (disclosure.why.find(part.why) == std::string::npos) {
        disclosure.why += (disclosure.why.empty() ? "" : "; ") + part.why;
    }
}

}  // namespace

Disclosure disclosure_of(const LetterRecord& record, const OwnerFilter& filter,
                         const report::LetterContent& letter) {
    Disclosure disclosure;
    disclosure.family = record.referral.family;
    disclosure.referral = record.referral.id;
    disclosure.view = filter.view();
    const bool for_family = filter.is_for_caregiver();
    const bool is_page = filter.view() == ReportView::FamilyPage;
    disclosure.to = for_family ? record.household.spoken(filter.addressee()) : record.receiver.name;
    if (for_family) disclosure.why = "the reader's own data";
    const auto add = [&](const Subject& subject, const std::string& what, const Consent* consent) {
        const auto* share = filter.share_about(subject);
        if (share != nullptr) disclosure.basis = share->basis;
        disclosure.about.push_back(subject);
        add_part(disclosure, {what, for_family ? std::string() : ground_words(consent, share)});
    };
    if (filter.view() != ReportView::CaregiverLetter) {
        add(ChildSubject{record.child.id}, "child", nullptr);
        const auto why =
            ground_words(filter.child_consent(), filter.share_about(ChildSubject{record.child.id}));
        if (disclosure.why.empty()) disclosure.why = why;
    }
    for (const auto& caregiver : record.household.caregivers) {
        if (!filter.allows_caregiver(caregiver.id)) {
            const Subject pair = DyadSubject{record.child.id, caregiver.id};
            if (filter.allows_pair(caregiver.id)) {
                add(pair, record.household.words_for(pair), filter.consent_about(pair));
            }
            continue;
        }
        add(CaregiverSubject{caregiver.id},
            caregiver.name.spoken() + "'s " +
                (is_page ? "strengths and words" : data_words(record, letter, caregiver.id)),
            filter.caregiver_consent(caregiver.id));
    }
    if (const auto own = static_cast<int>(filter.let_in().size()); own > 0) {
        add_part(disclosure, {counted(own, "part", "parts") + " by the clinician's own word", {}});
    }
    return disclosure;
}

std::string sending_line(const Disclosure& disclosure, int pages) {
    const auto length = counted(pages, "page", "pages");
    if (disclosure.view == ReportView::FileCopy) {
        return fmt::format("File copy, {}, internal: it goes to nobody", length);
    }
    return fmt::format("To {}, {}, contains: {}",
                       disclosure.to.empty() ? "nobody yet" : disclosure.to, length,
                       disclosure.what);
}

/// A partner may read what lies about or comes by post.
std::vector<std::string> cautions_of(const Desk& desk, const LetterRecord& record,
                                     const OwnerFilter& filter) {
    std::vector<std::string> cautions;
    if (const auto unsure = filter.unsure_of_access(); !unsure.empty()) cautions.push_back(unsure);
    const bool is_unsafe = std::any_of(
        record.alerts.begin(), record.alerts.end(),
        [&](const Alert& alert) { return alert.rule == "A-4" && !is_mended_slip(desk, alert); });
    if (is_unsafe) cautions.emplace_back("Do not print or post home: somebody there may read it");
    return cautions;
}

std::string file_name(const std::string& id, Date day, std::string_view kind) {
    return fmt::format("attune-{}-{}-{}.pdf", short_code(id), day.iso(), kind);
}

}  // namespace attune::workflow
