// SPDX-License-Identifier: Apache-2.0
/// \file
/// Children, caregivers, and what ties them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/age.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune {

struct PersonName {
    std::string given;
    std::string family;
    /// What the person is called; empty = the given name.
    std::string called;

    /// "Leo Martins"; whichever part is known; empty when none is.
    std::string full() const;
    /// What to call the person in a sentence: called, else given, else family.
    std::string spoken() const;
    /// "L.M."
    std::string initials() const;
    bool operator==(const PersonName&) const = default;
};

enum class Sex { Female = 1, Male = 2, Other = 3, Unknown = 4 };

/// How a sentence speaks of the child.
enum class Pronoun { She = 1, He = 2, They = 3 };

struct Identifier {
    std::string system;  ///< e.g. "practice number", "insurer"
    std::string value;
    bool operator==(const Identifier&) const = default;
};

/// Everything but the ids may be unknown when a family first calls.
struct Child {
    ChildId id;
    FamilyId family;
    PersonName name;
    Pronoun pronoun = Pronoun::They;
    std::optional<Date> birth_date;
    bool birth_date_estimated = false;
    Sex sex_for_norms = Sex::Unknown;
    std::optional<Gestation> gestation;
    std::optional<int> birth_weight_grams;
    /// "twin A"; empty for a single birth.
    std::string birth_order;
    std::vector<std::string> languages;
    std::vector<Identifier> identifiers;
    bool operator==(const Child&) const = default;
};

/// Which ways of reaching a person are safe. A way not known to be safe is not.
struct SafeContact {
    bool ring = false;
    bool leave_message = false;
    bool text = false;
    bool post = false;
    /// "mornings, only Ana herself".
    std::string note;

    /// "Safe contact: text Ana; mornings"; "Safe contact: not asked yet" when nothing is known.
    std::string line(const std::string& whom) const;
    bool operator==(const SafeContact&) const = default;
};

struct Caregiver {
    CaregiverId id;
    FamilyId family;
    PersonName name;
    std::optional<Date> birth_date;
    std::string phone;
    std::string email;
    std::string address;
    bool address_secret = false;
    std::string language;
    bool needs_interpreter = false;
    SafeContact safe_contact;
    bool operator==(const Caregiver&) const = default;
};

enum class Relationship {
    BirthParent = 1,
    AdoptiveParent = 2,
    FosterParent = 3,
    StepParent = 4,
    Grandparent = 5,
    Other = 6,
};

/// A caregiver's tie to one child. Every caregiver is equal before the software; `primary` says
/// only who is asked first.
struct CaregiverLink {
    ChildId child;
    CaregiverId caregiver;
    Relationship relationship = Relationship::Other;
    /// What the caregiver is to the child in words: "mother", "grandfather", "foster mother".
    std::string role;
    bool primary = false;
    std::optional<Date> from;
    std::optional<Date> to;
    bool may_consent = false;
    /// "parent", "court order", "agency", "kin".
    std::string consent_basis;
    bool no_contact = false;
    bool supervised_only = false;
    bool operator==(const CaregiverLink&) const = default;
};

template <>
struct CodeTable<Sex> {
    static constexpr std::pair<Sex, std::string_view> codes[] = {{Sex::Female, "female"},
                                                                 {Sex::Male, "male"},
                                                                 {Sex::Other, "other"},
                                                                 {Sex::Unknown, "unknown"}};
};
template <>
struct CodeTable<Pronoun> {
    static constexpr std::pair<Pronoun, std::string_view> codes[] = {
        {Pronoun::She, "she"}, {Pronoun::He, "he"}, {Pronoun::They, "they"}};
};
template <>
struct CodeTable<Relationship> {
    static constexpr std::pair<Relationship, std::string_view> codes[] = {
        {Relationship::BirthParent, "birth-parent"},
        {Relationship::AdoptiveParent, "adoptive-parent"},
        {Relationship::FosterParent, "foster-parent"},
        {Relationship::StepParent, "step-parent"},
        {Relationship::Grandparent, "grandparent"},
        {Relationship::Other, "other"}};
};

}  // namespace attune
