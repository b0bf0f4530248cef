// SPDX-License-Identifier: Apache-2.0
#include "owner_filter.h"

#include <fmt/core.h>

#include <algorithm>

#include "wording.h"

namespace attune::workflow {

namespace {

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80;
}

/// `word` stands in `text` and is not part of a longer word.
bool has_word(const std::string& text, const std::string& word) {
    if (word.empty()) return false;
    const auto where = folded(text);
    const auto what = folded(word);
    for (auto at = where.find(what); at != std::string::npos; at = where.find(what, at + 1)) {
        const auto end = at + what.size();
        const bool begins = at == 0 || !is_letter(where[at - 1]);
        const bool ends = end == where.size() || !is_letter(where[end]);
        if (begins && ends) return true;
    }
    return false;
}

bool is_about_child(const Subject& subject, const ChildId& child, const CaregiverId&) {
    return subject == Subject(ChildSubject{child});
}

/// A consent for the caregiver also covers the pair; one for the pair covers only the pair.
bool is_about_caregiver(const Subject& subject, const ChildId&, const CaregiverId& caregiver) {
    return subject == Subject(CaregiverSubject{caregiver});
}

bool is_about_pair(const Subject& subject, const ChildId& child, const CaregiverId& caregiver) {
    return subject == Subject(DyadSubject{child, caregiver}) ||
           is_about_caregiver(subject, child, caregiver);
}

}  // namespace

OwnerFilter::OwnerFilter(const Household& household, const ChildId& child,
                         std::vector<Consent> consents, const Receiver& receiver, ReportView view,
                         CaregiverId addressee, Date day)
    : m_household(household),
      m_child(child),
      m_consents(std::move(consents)),
      m_receiver(receiver.name),
      m_view(view),
      m_addressee(std::move(addressee)) {
    std::erase_if(m_consents, [&](const Consent& consent) {
        return consent.receiver != receiver.id || !consent.is_valid_on(day);
    });
}

const Consent* OwnerFilter::consent_about(bool (*fits)(const Subject&, const ChildId&,
                                                       const CaregiverId&),
                                          const CaregiverId& caregiver) const {
    const auto found = std::find_if(
        m_consents.begin(), m_consents.end(),
        [&](const Consent& consent) { return fits(consent.about, m_child, caregiver); });
    return found == m_consents.end() ? nullptr : &*found;
}

const Consent* OwnerFilter::child_consent() const { return consent_about(is_about_child, {}); }
const Consent* OwnerFilter::caregiver_consent(const CaregiverId& id) const {
    return consent_about(is_about_caregiver, id);
}

bool OwnerFilter::allows_child() const {
    return m_view == ReportView::FileCopy || m_view == ReportView::FamilyPage ||
           child_consent() != nullptr;
}

bool OwnerFilter::allows_caregiver(const CaregiverId& id) const {
    if (m_view == ReportView::FileCopy) return true;
    if (m_view == ReportView::FamilyPage) return id == m_addressee;
    return caregiver_consent(id) != nullptr;
}

void OwnerFilter::note(const std::string& what, const std::string& whose) {
    const auto why =
        m_view == ReportView::FamilyPage
            ? fmt::format("it belongs to {}, and this page is for somebody else", whose)
            : fmt::format("no consent of {} for {}", whose, m_receiver);
    add_left_out({what, why});
}

void OwnerFilter::add_left_out(const LeftOut& left_out) {
    // A finding is asked about for the table and for the notes.
    const bool is_known =
        std::any_of(m_left_out.begin(), m_left_out.end(), [&](const LeftOut& known) {
            return known.what == left_out.what && known.why == left_out.why;
        });
    if (!is_known) m_left_out.push_back(left_out);
}

std::vector<CaregiverId> OwnerFilter::named_in(const std::string& text) const {
    std::vector<CaregiverId> named;
    for (const auto& caregiver : m_household.caregivers) {
        const auto& name = caregiver.name;
        if (has_word(text, name.given) || has_word(text, name.called)) {
            named.push_back(caregiver.id);
        }
    }
    return named;
}

bool OwnerFilter::allows_text(const std::string& what, const std::string& text,
                              const std::vector<CaregiverId>& about) {
    if (trimmed(text).empty()) return false;
    auto owners = named_in(text);
    owners.insert(owners.end(), about.begin(), about.end());
    for (const auto& owner : owners) {
        if (allows_caregiver(owner)) continue;
        note(what, m_household.spoken(owner));
        return false;
    }
    return true;
}

bool OwnerFilter::allows_subject(const std::string& what, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    if (!caregiver) return true;
    const bool is_pair = child_of(subject).has_value();
    const bool allowed =
        allows_caregiver(*caregiver) ||
        (is_pair && m_view != ReportView::FamilyPage && consent_about(is_about_pair, *caregiver));
    if (!allowed) note(what, m_household.spoken(*caregiver));
    return allowed;
}

bool OwnerFilter::allows_finding(const std::string& what, const Finding& finding,
                                 const Subject& subject) {
    switch (finding.owner) {
        case Owner::Child:
            return true;
        case Owner::Caregiver:
        case Owner::Pair: {
            for (const auto& caregiver : m_household.caregivers) {
                if (m_household.token_of(caregiver.id) != finding.owner_ref) continue;
                const Subject pair = DyadSubject{m_child, caregiver.id};
                const Subject alone = CaregiverSubject{caregiver.id};
                return allows_subject(what, finding.owner == Owner::Pair ? pair : alone);
            }
            return caregiver_of(subject) && allows_subject(what, subject);
        }
        case Owner::ThirdParty:
        case Owner::Practice:
            break;
    }
    return allows_confidential(what);
}

bool OwnerFilter::allows_confidential(const std::string& what) {
    if (m_view == ReportView::FileCopy) return true;
    add_left_out({what, "it stays in the practice"});
    return false;
}

}  // namespace attune::workflow
