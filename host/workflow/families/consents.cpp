// SPDX-License-Identifier: Apache-2.0
// Who lets what go to whom. Of a caregiver's own data, the time with the child included, nobody
// else disposes.
#include <fmt/core.h>

#include <algorithm>

#include "families/family_rows.h"
#include "practice/wording.h"
#include "workflow/families.h"

namespace attune::workflow {

namespace {

/// The one caregiver who is called so, with or without what she is to the child.
std::optional<CaregiverId> giver_named(const Household& household, const std::string& words) {
    std::optional<CaregiverId> giver;
    for (const auto& caregiver : household.caregivers) {
        const bool is_named =
            words == caregiver.name.full() || words == household.full_name_with_role(caregiver.id);
        if (!is_named) continue;
        if (giver) return std::nullopt;
        giver = caregiver.id;
    }
    return giver;
}

/// What is written by hand and by id agree on who gave it.
void name_giver(const Household& household, Consent& consent) {
    consent.given_by = trimmed(consent.given_by);
    if (!consent.giver) consent.giver = giver_named(household, consent.given_by);
    if (consent.giver) consent.given_by = household.full_name_with_role(*consent.giver);
}

bool holds_on(const CaregiverLink& link, Date day) {
    return (!link.from || *link.from <= day) && (!link.to || day <= *link.to);
}

/// The record says so for that day. What is not known is not said.
bool may_consent(const Household& household, const Consent& consent, const ChildId& child) {
    const auto& links = household.links;
    return consent.giver && std::any_of(links.begin(), links.end(), [&](const auto& link) {
               return link.child == child && link.caregiver == *consent.giver && link.may_consent &&
                      holds_on(link, consent.given);
           });
}

std::string caution_on(const Household& household, const Consent& consent) {
    const auto* about = std::get_if<ChildSubject>(&consent.about);
    if (about == nullptr || may_consent(household, consent, about->child)) return {};
    return fmt::format("{} is not recorded as one who may consent for {}.",
                       consent.given_by.empty() ? "Whoever agrees" : consent.given_by,
                       household.spoken(about->child));
}

Faults faults_of(const Household& household, const Consent& consent, Date today) {
    Faults faults;
    if (consent.receiver.empty()) faults.push_back({"consent.receiver", "Say to whom."});
    if (consent.given_by.empty()) faults.push_back({"consent.given_by", "Say who gave it."});
    if (!consent.given_by.empty() && !consent.is_by_owner()) {
        const auto whose = household.spoken(*caregiver_of(consent.about));
        faults.push_back({"consent.given_by",
                          fmt::format("What is about {0} goes only when {0} agrees. Say that {0} "
                                      "did, or name the law that lets it go without consent.",
                                      whose)});
    }
    const auto caution = caution_on(household, consent);
    if (!consent.given_by.empty() && !caution.empty() && consent.counts_because.empty()) {
        faults.push_back({"consent.counts_because",
                          caution + " Mend who may consent, or say why this counts all the same."});
    }
    if (consent.given > today) {
        faults.push_back({"consent.given", "This day is in the future."});
    }
    if (consent.for_court && consent.verbal) {
        faults.push_back({"consent.for_court",
                          "For child welfare or a court an authorisation is given in writing."});
    }
    return faults;
}

Result<ConsentId> keep(Desk& desk, const Household& household, Consent consent) {
    name_giver(household, consent);
    consent.counts_because = trimmed(consent.counts_because);
    if (caution_on(household, consent).empty()) consent.counts_because.clear();
    auto faults = faults_of(household, consent, desk.today());
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, "consent", std::move(faults)};
    if (consent.id.empty()) consent.id = ConsentId::make();
    const auto saved = desk.store->consents().save(consent);
    if (!saved) return saved.error();
    return consent.id;
}

/// What is proposed to be agreed to for a child says nothing of a caregiver's own answers.
constexpr std::string_view kProposedForChild = "development, what was observed, and to hear back";

std::string proposed_for(const Subject& subject, const std::string& words) {
    if (words != kProposedForChild || !caregiver_of(subject)) return words;
    return child_of(subject) ? "what was observed of both together, and to hear back"
                             : "answers to questionnaires, what was told, and to hear back";
}

}  // namespace

Result<ConsentId> Families::give_consent(Consent consent) {
    const auto family = consent.family;
    const auto household = read_household(m_desk, family);
    if (!household) return household.error();
    auto kept = keep(m_desk, *household, std::move(consent));
    if (kept) m_desk.changed(family);
    return kept;
}

Result<std::vector<ConsentId>> Families::give_consents(Consent words,
                                                       const std::vector<Subject>& about) {
    if (about.empty()) {
        return Error{
            ErrorCode::InvalidInput, "consent", {{"consent.about", "Say whose data may go."}}};
    }
    const auto household = read_household(m_desk, words.family);
    if (!household) return household.error();
    const auto proposed = words.what;
    std::vector<ConsentId> given;
    const auto kept = m_desk.store->together([&]() -> Result<void> {
        for (const auto& subject : about) {
            words.about = subject;
            words.what = proposed_for(subject, proposed);
            const auto id = keep(m_desk, *household, words);
            if (!id) return id.error();
            given.push_back(*id);
        }
        return {};
    });
    if (!kept) return kept.error();
    m_desk.changed(words.family);
    return given;
}

Result<std::string> Families::consent_caution(const Consent& consent) const {
    const auto household = read_household(m_desk, consent.family);
    if (!household) return household.error();
    auto named = consent;
    name_giver(*household, named);
    return caution_on(*household, named);
}

Result<void> Families::withdraw_consent(const FamilyId& family, const ConsentId& id, Date on) {
    const auto all = consents(family);
    if (!all) return all.error();
    for (auto consent : *all) {
        if (consent.id != id) continue;
        consent.withdrawn = on;
        const auto saved = m_desk.store->consents().save(consent);
        if (saved) m_desk.changed(family);
        return saved;
    }
    return Error{ErrorCode::NotFound, "consent"};
}

Result<std::vector<Consent>> Families::consents(const FamilyId& id) const {
    return m_desk.store->consents().of(id);
}

}  // namespace attune::workflow
