// SPDX-License-Identifier: Apache-2.0
/// \file
/// Visits with their story, and who was in the room when.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/visit.h"

namespace attune::storage {

class Database;

class VisitRecords {
public:
    explicit VisitRecords(Database& database) : m_database(database) {}

    Result<std::optional<Visit>> find(const VisitId& id) const;
    /// Newest first.
    Result<std::vector<Visit>> of(const FamilyId& family) const;
    /// By time.
    Result<std::vector<Visit>> on(Date day) const;
    /// Running or paused, the one started last first.
    Result<std::vector<Visit>> open() const;
    Result<void> save(const Visit& visit);

    /// Who is in the room now; nobody when it was never said.
    Result<InRoom> in_room(const VisitId& visit) const;
    /// From now on. What was said before is kept.
    Result<void> set_in_room(const VisitId& visit, const InRoom& room);

private:
    Database& m_database;
};

}  // namespace attune::storage
