// SPDX-License-Identifier: Apache-2.0
#include "workflow/disclosures.h"

#include <fmt/core.h>

#include <algorithm>

#include "practice/desk.h"
#include "practice/wording.h"
#include "storage/disclosure_records.h"

namespace attune::workflow {

namespace {

Result<std::vector<DisclosureRow>> rows_of(const Desk& desk, const FamilyId& family) {
    const auto disclosures = desk.store->disclosures().of(family);
    if (!disclosures) return disclosures.error();
    const auto clinicians = desk.store->practice().clinicians();
    if (!clinicians) return clinicians.error();
    std::vector<DisclosureRow> rows;
    for (const auto& disclosure : *disclosures) {
        if (disclosure.way == DisclosureWay::Signed) continue;
        const auto by =
            std::find_if(clinicians->begin(), clinicians->end(),
                         [&](const Clinician& clinician) { return clinician.id == disclosure.by; });
        DisclosureRow row;
        row.disclosure = disclosure;
        row.line = fmt::format("{}: to {}: {}", medium_date(local_date(disclosure.at)),
                               disclosure.to, disclosure.what);
        row.below = fmt::format("{}{}; {}", words_of(disclosure.way),
                                by == clinicians->end() ? "" : " by " + by->name, disclosure.why);
        if (!disclosure.sent_in_error.empty()) {
            row.below += "; sent in error: " + disclosure.sent_in_error;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What is known to have gone when no letter says more.
Result<Disclosure> plain_disclosure(const Desk& desk, const Referral& referral) {
    const auto receiver = desk.store->practice().find(referral.receiver);
    if (!receiver) return receiver.error();
    Disclosure plain;
    plain.family = referral.family;
    plain.referral = referral.id;
    plain.to = *receiver ? (*receiver)->name : "a service";
    plain.what = "child: the referral, without a signed letter";
    plain.why = "referral";
    plain.view = referral.view;
    plain.about = {ChildSubject{referral.child}};
    return plain;
}

bool is_about(const Disclosure& disclosure, const Subject& subject) {
    return std::find(disclosure.about.begin(), disclosure.about.end(), subject) !=
           disclosure.about.end();
}

/// An order is somebody's, of a day.
void add_order_faults(const NewLegalShare& entry, Date today, Faults& faults) {
    if (entry.basis != DisclosureBasis::CourtOrder) return;
    if (trimmed(entry.asked_by).empty()) {
        faults.push_back({"asked_by", "Say which court or judge ordered it."});
    }
    if (!entry.asked_on) {
        faults.push_back({"asked_on", "Say the day of the order."});
    } else if (*entry.asked_on > today) {
        faults.push_back({"asked_on", "This day is in the future."});
    }
}

Faults faults_of(const NewLegalShare& entry, Date today) {
    Faults faults;
    if (entry.about.empty()) faults.push_back({"about", "Say whose data is shared."});
    if (entry.basis == DisclosureBasis::Consent) {
        faults.push_back({"basis", "Consent is recorded as consent."});
    }
    if (trimmed(entry.decided_by).empty()) {
        faults.push_back({"decided_by", "Say who decided this."});
    }
    if (trimmed(entry.least_needed).empty()) {
        faults.push_back({"least_needed", "Say what is the least that serves."});
    }
    add_order_faults(entry, today, faults);
    return faults;
}

}  // namespace

std::string words_of(DisclosureBasis basis) {
    switch (basis) {
        case DisclosureBasis::Consent:
            return "consent";
        case DisclosureBasis::ImminentDanger:
            return "imminent danger";
        case DisclosureBasis::MandatedReport:
            return "mandated report";
        case DisclosureBasis::CourtOrder:
            return "court order";
        case DisclosureBasis::OtherLaw:
            return "other law";
    }
    return {};
}

std::string words_of(DisclosureWay way) {
    switch (way) {
        case DisclosureWay::Signed:
            return "signed";
        case DisclosureWay::Printed:
            return "printed";
        case DisclosureWay::SavedAsFile:
            return "saved as a file";
        case DisclosureWay::Sent:
            return "sent";
    }
    return {};
}

std::string words_of(ReviewKind kind) {
    switch (kind) {
        case ReviewKind::SupervisorReviewed:
            return "reviewed by the supervisor";
        case ReviewKind::CoSigned:
            return "co-signed";
        case ReviewKind::GoneThrough:
            return "gone through with the family";
    }
    return {};
}

Result<void> Disclosures::note(Disclosure draft, DisclosureWay way) {
    if (draft.view == ReportView::FileCopy) return {};
    draft.id = DisclosureId::make();
    draft.way = way;
    draft.at = m_desk.now();
    draft.by = m_desk.me.id;
    const auto added = m_desk.store->disclosures().add(draft);
    if (added) m_desk.changed(draft.family);
    return added;
}

Result<void> Disclosures::note(const Report& letter, DisclosureWay way) {
    const auto all = m_desk.store->disclosures().of(letter.family);
    if (!all) return all.error();
    for (const auto& disclosure : *all) {
        if (disclosure.report == letter.id) return note(disclosure, way);
    }
    // Signed before this log began.
    const auto referral = needed(m_desk.store->referrals().find(letter.referral), "referral");
    if (!referral) return referral.error();
    auto plain = plain_disclosure(m_desk, *referral);
    if (!plain) return plain.error();
    plain->report = letter.id;
    plain->what = "child: a letter signed before this log began";
    return note(std::move(*plain), way);
}

Result<void> Disclosures::note_sent(const Referral& referral) {
    const auto all = m_desk.store->disclosures().of(referral.family);
    if (!all) return all.error();
    for (const auto& disclosure : *all) {
        const bool is_its = disclosure.referral == referral.id;
        if (is_its && disclosure.way == DisclosureWay::Signed) {
            return note(disclosure, DisclosureWay::Sent);
        }
    }
    auto plain = plain_disclosure(m_desk, referral);
    if (!plain) return plain.error();
    return note(std::move(*plain), DisclosureWay::Sent);
}

Result<std::vector<DisclosureRow>> Disclosures::of_family(const FamilyId& family) const {
    return rows_of(m_desk, family);
}

Result<std::vector<DisclosureRow>> Disclosures::about(const FamilyId& family,
                                                      const Subject& subject) const {
    auto rows = rows_of(m_desk, family);
    if (!rows) return rows;
    std::erase_if(*rows,
                  [&](const DisclosureRow& row) { return !is_about(row.disclosure, subject); });
    return rows;
}

Result<std::vector<DisclosureRow>> Disclosures::gone_with(const Consent& consent) const {
    const auto receiver = needed(m_desk.store->practice().find(consent.receiver), "receiver");
    if (!receiver) return receiver.error();
    auto rows = about(consent.family, consent.about);
    if (!rows) return rows;
    std::erase_if(*rows,
                  [&](const DisclosureRow& row) { return row.disclosure.to != receiver->name; });
    return rows;
}

Result<void> Disclosures::set_sent_in_error(const FamilyId& family, const DisclosureId& id,
                                            std::string_view reason) {
    const auto words = trimmed(reason);
    if (words.empty()) {
        return Error{ErrorCode::InvalidInput, "disclosure", {{"reason", "Say what went wrong."}}};
    }
    const auto set = m_desk.store->disclosures().set_sent_in_error(id, words);
    if (set) m_desk.changed(family);
    return set;
}

Result<void> Disclosures::share_without_consent(const NewLegalShare& entry) {
    auto faults = faults_of(entry, m_desk.today());
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "share", std::move(faults)};
    const auto shared = m_desk.store->together([&]() -> Result<void> {
        for (const auto& subject : entry.about) {
            const auto added = m_desk.store->disclosures().add(LegalShare{
                LegalShareId::make(), entry.family, subject, entry.receiver, entry.basis,
                trimmed(entry.asked_by), trimmed(entry.decided_by), trimmed(entry.least_needed),
                m_desk.today(), entry.until, entry.asked_on});
            if (!added) return added;
        }
        return {};
    });
    if (shared) m_desk.changed(entry.family);
    return shared;
}

Result<std::vector<LegalShare>> Disclosures::shares(const FamilyId& family) const {
    return m_desk.store->disclosures().shares_of(family);
}

Result<void> Disclosures::add_review(const ReferralId& referral, ReviewKind kind,
                                     std::string_view with, std::string_view words) {
    const auto stored = needed(m_desk.store->referrals().find(referral), "referral");
    if (!stored) return stored.error();
    const auto whom = trimmed(with);
    if (whom.empty()) {
        return Error{ErrorCode::InvalidInput, "review", {{"with", "Say with whom, or by whom."}}};
    }
    const auto added = m_desk.store->disclosures().add(
        referral, {kind, whom, trimmed(words), m_desk.today(), m_desk.now(), m_desk.me.id});
    if (added) m_desk.changed(stored->family);
    return added;
}

Result<std::vector<LetterReview>> Disclosures::reviews(const ReferralId& referral) const {
    return m_desk.store->disclosures().reviews_of(referral);
}

}  // namespace attune::workflow
