// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice's batteries, and how visits follow them.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/battery.h"

namespace attune::storage {

class Database;

class BatteryRecords {
public:
    explicit BatteryRecords(Database& database) : m_database(database) {}

    /// In their order; none until the practice changed the first one.
    Result<std::vector<Battery>> all() const;
    /// The whole list in place of what it was.
    Result<void> save_all(const std::vector<Battery>& batteries);

    /// Absent until one was chosen for the visit.
    Result<std::optional<BatteryId>> of_visit(const VisitId& visit) const;
    Result<void> follow(const VisitId& visit, const BatteryId& battery);

    /// The decision that holds for each step that had one.
    Result<std::vector<StepChoice>> choices(const VisitId& visit) const;
    /// Holds from now on. What was decided before is kept.
    Result<void> decide(const VisitId& visit, const StepChoice& choice);

private:
    Database& m_database;
};

}  // namespace attune::storage
