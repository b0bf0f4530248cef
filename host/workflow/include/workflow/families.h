// SPDX-License-Identifier: Apache-2.0
/// \file
/// Families of the practice: taken in by phone, found again, corrected.
#pragma once

#include <string>
#include <vector>

#include "model/consent.h"
#include "model/family.h"
#include "model/people.h"
#include "workflow/entries.h"

namespace attune::workflow {

struct Desk;

/// One line of the list of families.
struct FamilyRow {
    FamilyId family;
    std::string label;
    std::string children;    ///< "Leo, twin A; Mia, twin B"
    std::string born;        ///< "21 Apr 2026"; "birth date not known"
    std::string caregivers;  ///< "Ana (mother), Rui (father)"
    std::string last_contact;
    std::vector<ChildId> child_ids;
    bool operator==(const FamilyRow&) const = default;
};

struct PossibleDuplicate {
    FamilyRow row;
    std::string why;  ///< "same telephone number"
};

struct SavedCall {
    FamilyId family;
    /// Empty when nothing was said about a child.
    ChildId child;
    CallId call;
};

/// A child, a caregiver and the tie between them, as stored.
struct LinkedCaregiver {
    Caregiver caregiver;
    CaregiverLink link;
};

/// Main thread only. InvalidInput carries one fault a refused field (place = field).
class Families {
public:
    explicit Families(Desk& desk) : m_desk(desk) {}

    /// Family, child, caregivers and call in one transaction.
    Result<SavedCall> save(const NewCall& entry, const ConfirmedFields& confirmed = {});
    Result<std::vector<PossibleDuplicate>> possible_duplicates(const NewCall& entry) const;

    /// Names, birth dates, telephone numbers, identifiers; an empty query gives everybody, latest
    /// contact first. "Nobody found" is an empty list, "could not search" an error.
    Result<std::vector<FamilyRow>> find(std::string_view query) const;

    Result<Family> family(const FamilyId& id) const;
    Result<void> save(const Family& family);
    Result<std::vector<Child>> children(const FamilyId& id) const;
    Result<Child> child(const ChildId& id) const;
    Result<ChildId> add_child(const FamilyId& family, const ChildEntry& entry,
                              const ConfirmedFields& confirmed = {});
    Result<void> edit_child(const ChildId& id, const ChildEntry& entry,
                            const ConfirmedFields& confirmed = {});

    /// Those tied to the child, the primary one first.
    Result<std::vector<LinkedCaregiver>> caregivers_of(const ChildId& id) const;
    /// Who cares most first, then in the order in which they became known.
    Result<std::vector<Caregiver>> caregivers(const FamilyId& id) const;
    /// Those known in the family who are not tied to the child yet; each with the tie to a sibling
    /// as a proposal, without what a sibling's tie cannot say: who may consent.
    Result<std::vector<LinkedCaregiver>> others_of(const ChildId& id) const;
    /// Ties a new caregiver to the child, or one of the family where the entry holds an id.
    Result<CaregiverId> add_caregiver(const ChildId& child, const CaregiverEntry& entry);
    Result<void> edit_caregiver(const CaregiverEntry& entry);
    Result<std::vector<Call>> calls(const FamilyId& id) const;
    /// A further call about a family that is known already.
    Result<CallId> add_call(const FamilyId& family, Call call);

    /// By `giver`, or by the one caregiver whom `given_by` names in full. InvalidInput names the
    /// fields: a caregiver's own data and those of the pair go by that caregiver's word alone; a
    /// consent for the child by somebody who is not recorded as one who may give it counts only
    /// with `counts_because`.
    Result<ConsentId> give_consent(Consent consent);
    /// The same words for each of `about`, all or none; InvalidInput when there is nobody.
    Result<std::vector<ConsentId>> give_consents(Consent words, const std::vector<Subject>& about);
    /// Said before one for a child is kept: its giver is not recorded as one who may consent for it
    /// on that day. Empty when nothing is to be said.
    Result<std::string> consent_caution(const Consent& consent) const;
    Result<void> withdraw_consent(const FamilyId& family, const ConsentId& id, Date on);
    Result<std::vector<Consent>> consents(const FamilyId& id) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
