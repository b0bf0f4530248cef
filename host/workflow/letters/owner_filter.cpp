// SPDX-License-Identifier: Apache-2.0
#include "letters/owner_filter.h"

#include <fmt/core.h>

#include <algorithm>

#include "families/named_people.h"
#include "letters/own_words.h"
#include "practice/wording.h"

namespace attune::workflow {

bool is_for_caregiver(ReportView view) {
    return view == ReportView::FamilyPage || view == ReportView::RequesterCopy;
}

OwnerFilter::OwnerFilter(LetterScope scope) : m_scope(std::move(scope)) {
    std::erase_if(m_scope.consents, [&](const Consent& consent) {
        // Only what was given for it lets anything go to child welfare or a court.
        const bool is_for_view = m_scope.view != ReportView::ChildWelfare || consent.for_court;
        return consent.receiver != m_scope.receiver.id || !is_for_view ||
               !consent.is_valid_on(m_scope.day);
    });
    std::erase_if(m_scope.shares, [&](const LegalShare& share) {
        return share.receiver != m_scope.receiver.id || !share.is_valid_on(m_scope.day);
    });
}

const Consent* OwnerFilter::consent_about(const Subject& subject) const {
    const auto& consents = m_scope.consents;
    const auto found = std::find_if(consents.begin(), consents.end(), [&](const Consent& consent) {
        return consent.about == subject;
    });
    return found == consents.end() ? nullptr : &*found;
}

const LegalShare* OwnerFilter::share_about(const Subject& subject) const {
    const auto& shares = m_scope.shares;
    const auto found = std::find_if(shares.begin(), shares.end(), [&](const LegalShare& share) {
        return share.about == subject;
    });
    return found == shares.end() ? nullptr : &*found;
}

const Consent* OwnerFilter::child_consent() const {
    return consent_about(ChildSubject{m_scope.child});
}

const Consent* OwnerFilter::caregiver_consent(const CaregiverId& id) const {
    return consent_about(CaregiverSubject{id});
}

const CaregiverLink* OwnerFilter::tie_to(const ChildId& id) const {
    const auto& links = m_scope.household.links;
    const auto tie = std::find_if(links.begin(), links.end(), [&](const CaregiverLink& link) {
        return link.child == id && link.caregiver == m_scope.addressee;
    });
    return tie == links.end() ? nullptr : &*tie;
}

/// A placement that moved on ends it, and so does an order of no contact (clinical/workflow, 4).
bool OwnerFilter::has_access_to(const ChildId& id) const {
    const auto* tie = tie_to(id);
    return tie != nullptr && !tie->no_contact && !(tie->to && *tie->to < m_scope.day);
}

std::string OwnerFilter::why_no_access() const {
    if (m_scope.view != ReportView::RequesterCopy || has_access_to(m_scope.child)) return {};
    const auto& household = m_scope.household;
    const auto* tie = tie_to(m_scope.child);
    const auto who = household.spoken(m_scope.addressee);
    const auto child = household.spoken(m_scope.child);
    return tie != nullptr && tie->no_contact
               ? fmt::format("{} has no contact with {}: a copy needs an order that says so", who,
                             child)
               : fmt::format("{} does not care for {} now: a copy needs an order that says so", who,
                             child);
}

std::string OwnerFilter::unsure_of_access() const {
    const auto* tie = tie_to(m_scope.child);
    const bool is_sure =
        m_scope.view != ReportView::RequesterCopy || tie == nullptr || tie->may_consent;
    if (is_sure) return {};
    return fmt::format(
        "Check first that {0} may receive what is recorded of {1}: nothing says that {0} may "
        "consent for {1}",
        m_scope.household.spoken(m_scope.addressee), m_scope.household.spoken(m_scope.child));
}

bool OwnerFilter::allows_child() const {
    if (m_scope.view == ReportView::RequesterCopy) return has_access_to(m_scope.child);
    return is_file_copy() || m_scope.view == ReportView::FamilyPage || child_consent() != nullptr ||
           share_about(ChildSubject{m_scope.child}) != nullptr;
}

bool OwnerFilter::allows_caregiver(const CaregiverId& id) const {
    if (is_file_copy()) return true;
    if (is_for_caregiver()) return id == m_scope.addressee;
    if (m_scope.view == ReportView::CaregiverLetter && id != m_scope.addressee) return false;
    return caregiver_consent(id) != nullptr || share_about(CaregiverSubject{id}) != nullptr;
}

/// A consent for the caregiver also covers the pair; one for the pair covers only the pair.
bool OwnerFilter::allows_pair(const CaregiverId& id) const {
    if (allows_caregiver(id)) return true;
    return !is_for_caregiver() && m_scope.view != ReportView::CaregiverLetter &&
           consent_about(DyadSubject{m_scope.child, id}) != nullptr;
}

/// A letter about the child holds its data, and stays unsigned while nobody allowed it; a
/// caregiver's letter says more of a child than its age only with that child's consent.
bool OwnerFilter::allows_child_data(const ChildId& id) const {
    if (is_file_copy()) return true;
    if (m_scope.view == ReportView::RequesterCopy) return has_access_to(id);
    if (id == m_scope.child && m_scope.view != ReportView::CaregiverLetter) return true;
    return m_scope.view != ReportView::FamilyPage && consent_about(ChildSubject{id}) != nullptr;
}

std::string OwnerFilter::person(const CaregiverId& id) const {
    if (allows_caregiver(id)) return m_scope.household.name_with_role(id);
    for (const auto& link : m_scope.household.links) {
        if (link.caregiver == id && link.child == m_scope.child) return role_words(link);
    }
    return "a caregiver";
}

void OwnerFilter::note(const std::string& what, const std::string& whose) {
    if (is_for_caregiver()) {
        const bool is_page = m_scope.view == ReportView::FamilyPage;
        add_left_out({what,
                      fmt::format("it belongs to {}, and this {} is for somebody else", whose,
                                  is_page ? "page" : "copy"),
                      (is_page ? "a page written to " : "a copy for ") + whose,
                      {}});
    } else if (m_scope.view == ReportView::CaregiverLetter &&
               whose != m_scope.household.spoken(m_scope.addressee) &&
               whose != m_scope.household.spoken(m_scope.child)) {
        add_left_out(
            {what,
             fmt::format("it belongs to {}, and this letter is about somebody else", whose),
             "a letter about " + whose,
             {}});
    } else if (m_scope.view == ReportView::ChildWelfare) {
        add_left_out({what,
                      fmt::format("no order and no authorisation of {} for {}", whose,
                                  m_scope.receiver.name),
                      fmt::format("an order, a law or a written authorisation, about {}", whose),
                      {}});
    } else {
        add_left_out({what,
                      fmt::format("no consent of {} for {}", whose, m_scope.receiver.name),
                      fmt::format("a consent for {}, about {}", m_scope.receiver.name, whose),
                      {}});
    }
}

void OwnerFilter::add_once(std::vector<LeftOut>& parts, const LeftOut& part) {
    // A finding is asked about for the table and for the paragraphs.
    const bool is_known = std::any_of(parts.begin(), parts.end(), [&](const LeftOut& known) {
        return known.what == part.what && known.why == part.why;
    });
    if (!is_known) parts.push_back(part);
}

bool OwnerFilter::allows_names(const std::string& what, const std::string& text) {
    return is_everybodys(what, text, {});
}

bool OwnerFilter::allows_text(const std::string& what, const std::string& text,
                              const std::vector<CaregiverId>& about) {
    if (about.empty()) return allows_unmarked(what, text);
    if (!is_everybodys(what, text, about)) return false;
    m_own_words.push_back({what, text, {}, true});
    return true;
}

bool OwnerFilter::is_everybodys(const std::string& what, const std::string& text,
                                const std::vector<CaregiverId>& about,
                                const std::optional<CaregiverId>& but_for) {
    if (trimmed(text).empty()) return false;
    auto named = named_in(text, m_scope.household, m_scope.child);
    named.caregivers.insert(named.caregivers.end(), about.begin(), about.end());
    for (const auto& owner : named.caregivers) {
        if (owner != but_for && keeps_back(what, owner)) return false;
    }
    for (const auto& child : named.children) {
        if (allows_child_data(child)) continue;
        note(what, m_scope.household.spoken(child));
        return false;
    }
    return true;
}

bool OwnerFilter::keeps_back(const std::string& what, const CaregiverId& owner) {
    if (allows_caregiver(owner)) return false;
    note(what, m_scope.household.spoken(owner));
    return true;
}

bool OwnerFilter::allows_unmarked(const std::string& what, const std::string& text,
                                  const std::optional<CaregiverId>& told_of) {
    if (!is_everybodys(what, text, {}, told_of)) return false;
    if (is_file_copy()) {
        m_own_words.push_back({what, text, {}, true});
        return true;
    }
    const bool is_marked = m_scope.marked.contains(text);
    const OwnWords words{what, text, key_of(text), is_marked};
    // The worry told at a visit is often the reason for the letter: one tick is enough.
    const bool is_known =
        std::any_of(m_own_words.begin(), m_own_words.end(),
                    [&](const OwnWords& known) { return known.key == words.key; });
    if (!is_known) m_own_words.push_back(words);
    return is_marked;
}

bool OwnerFilter::allows_confirmed_text(const std::string& key, const std::string& what,
                                        const std::string& text) {
    if (!is_everybodys(what, text, {}) || !allows_confirmed(key, what)) return false;
    m_own_words.push_back({what, text, {}, true});
    return true;
}

bool OwnerFilter::allows_subject(const std::string& what, const Subject& subject) {
    const auto caregiver = caregiver_of(subject);
    const auto child = child_of(subject);
    if (child && !allows_child_data(*child)) {
        note(what, m_scope.household.spoken(*child));
        return false;
    }
    if (!caregiver) return true;
    const bool allowed = child ? allows_pair(*caregiver) : allows_caregiver(*caregiver);
    if (!allowed) note(what, m_scope.household.spoken(*caregiver));
    return allowed;
}

bool OwnerFilter::allows_finding(const std::string& what, const Finding& finding,
                                 const Subject& subject) {
    switch (finding.owner) {
        case Owner::Child:
            return allows_subject(what, ChildSubject{m_scope.child});
        case Owner::Caregiver:
        case Owner::Pair: {
            const auto& household = m_scope.household;
            auto caregiver = caregiver_of(subject);
            for (const auto& other : household.caregivers) {
                if (household.token_of(other.id) == finding.owner_ref) caregiver = other.id;
            }
            if (!caregiver) break;
            const Subject pair = DyadSubject{m_scope.child, *caregiver};
            const Subject alone = CaregiverSubject{*caregiver};
            return allows_subject(what, finding.owner == Owner::Pair ? pair : alone);
        }
        case Owner::ThirdParty:
        case Owner::Practice:
            break;
    }
    return allows_confidential(what);
}

bool OwnerFilter::allows_confirmed(const std::string& key, const std::string& what) {
    if (is_file_copy()) return true;
    // A page at home may be read by anybody there.
    if (m_scope.view == ReportView::FamilyPage) {
        add_left_out({what, "it was said in private", "nothing does: speak of it instead", {}});
        return false;
    }
    const auto reader =
        is_for_caregiver() ? m_scope.household.spoken(m_scope.addressee) : m_scope.receiver.name;
    const LeftOut part{what, "it was said in private",
                       fmt::format("your own word that it goes to {}", reader), key};
    const bool is_let_in = m_scope.confirmed.contains(key);
    add_once(is_let_in ? m_let_in : m_left_out, part);
    return is_let_in;
}

bool OwnerFilter::allows_confidential(const std::string& what) {
    if (is_file_copy()) return true;
    add_left_out({what, "it stays in the practice", "nothing does", {}});
    return false;
}

}  // namespace attune::workflow
