// SPDX-License-Identifier: Apache-2.0
/// \file
/// A family with everybody in it, read at once, and how its people are named on pages.
#pragma once

#include <string>
#include <vector>

#include "practice/desk.h"
#include "workflow/families.h"

namespace attune::workflow {

/// Everybody of one family.
struct Household {
    Family family;
    std::vector<Child> children;
    /// Who cares most stands first, then in the order in which they became known.
    std::vector<Caregiver> caregivers;
    std::vector<CaregiverLink> links;
    /// In the order in which they became known, which nothing changes later.
    std::vector<CaregiverId> numbered;

    const Child* find(const ChildId& id) const;
    const Caregiver* find(const CaregiverId& id) const;
    /// Those tied to the child, the primary one first.
    std::vector<LinkedCaregiver> of_child(const ChildId& id) const;
    /// "Ana (mother)"; without a tie the name alone.
    std::string name_with_role(const CaregiverId& id) const;
    /// "Ana Martins (mother)", for letters.
    std::string full_name_with_role(const CaregiverId& id) const;
    /// "Leo Martins"; "Child of Ana Martins".
    std::string name_of(const ChildId& id) const;
    /// What a sentence calls the child: "Leo"; "the child".
    std::string spoken(const ChildId& id) const;
    std::string spoken(const CaregiverId& id) const;
    /// "Leo", "Ana", "Ana with Leo".
    std::string words_for(const Subject& subject) const;
    /// The token a plugin knows a caregiver by: "caregiver-1". Stored results hold it, so it stays
    /// the same person's whoever joins the family.
    std::string token_of(const CaregiverId& id) const;
};

Result<Household> read_household(const Desk& desk, const FamilyId& id);
/// A row of the list of families; `contact` is the latest call or visit.
FamilyRow family_row(const Household& household, std::optional<Date> contact);
/// The latest day of a call or a visit that is not in the future.
Result<std::optional<Date>> last_contact(const Desk& desk, const FamilyId& id);

}  // namespace attune::workflow
