// SPDX-License-Identifier: Apache-2.0
/// \file
/// Finding a family while its name is being typed, and noticing one that is there already.
/// An empty list means that nobody was found; not being able to look is an Error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/people.h"

namespace attune::storage {

class Database;

/// A family, and through whom it was found.
struct FamilyMatch {
    FamilyId family;
    std::string label;
    /// The names of the children and caregivers that fit, children first.
    std::vector<std::string> people;
    bool operator==(const FamilyMatch&) const = default;
};

enum class DuplicateReason {
    SameNameAndBirthDate = 1,
    SameBirthDate = 2,
    SameName = 3,
    SamePhone = 4,
    SameIdentifier = 5,
};

struct DuplicateCandidate {
    FamilyId family;
    std::string label;
    /// Strongest first.
    std::vector<DuplicateReason> reasons;
};

class FamilySearch {
public:
    explicit FamilySearch(Database& database) : m_database(database) {}

    /// Each typed word must begin a word of the same person: of a name, an identifier, a phone
    /// number, or a birth date (2026-03-14, 14.3.2026 or 3/14/2026). Accents and case do not
    /// matter. At most `limit` families, by label; an empty text finds nobody.
    Result<std::vector<FamilyMatch>> find(std::string_view typed, int limit = 50) const;

    /// Families that the new people may belong to, likeliest first. Ask before saving them.
    Result<std::vector<DuplicateCandidate>> possible_duplicates(
        const std::vector<Child>& children, const std::vector<Caregiver>& caregivers) const;

private:
    Database& m_database;
};

}  // namespace attune::storage
