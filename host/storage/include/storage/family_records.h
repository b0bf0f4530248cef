// SPDX-License-Identifier: Apache-2.0
/// \file
/// Families, the people in them, what ties these, and the calls that made them known.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/family.h"
#include "model/people.h"

namespace attune::storage {

class Database;

/// Saving adds the record or replaces what is stored under its id.
class FamilyRecords {
public:
    explicit FamilyRecords(Database& database) : m_database(database) {}

    Result<std::optional<Family>> find(const FamilyId& id) const;
    /// All of them, by label.
    Result<std::vector<Family>> all() const;
    Result<void> save(const Family& family);

    Result<std::optional<Child>> find(const ChildId& id) const;
    /// Oldest first; without birth date last.
    Result<std::vector<Child>> children(const FamilyId& family) const;
    Result<void> save(const Child& child);

    Result<std::optional<Caregiver>> find(const CaregiverId& id) const;
    Result<std::vector<Caregiver>> caregivers(const FamilyId& family) const;
    Result<void> save(const Caregiver& caregiver);

    /// All ties within the family, the primary caregiver first.
    Result<std::vector<CaregiverLink>> links(const FamilyId& family) const;
    Result<void> save(const CaregiverLink& link);

private:
    Database& m_database;
};

class CallRecords {
public:
    explicit CallRecords(Database& database) : m_database(database) {}

    Result<std::vector<Call>> of(const FamilyId& family) const;
    /// Calls that were promised an answer up to and including `day`, earliest first.
    Result<std::vector<Call>> promised_until(Date day) const;
    Result<void> save(const Call& call);

private:
    Database& m_database;
};

}  // namespace attune::storage
