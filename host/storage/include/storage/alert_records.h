// SPDX-License-Identifier: Apache-2.0
/// \file
/// Alerts and what was done about them. An alert is never taken away; an action answers it.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/alert.h"

namespace attune::storage {

class Database;

class AlertRecords {
public:
    explicit AlertRecords(Database& database) : m_database(database) {}

    Result<std::optional<Alert>> find(const AlertId& id) const;
    /// Newest first.
    Result<std::vector<Alert>> of(const FamilyId& family) const;
    Result<std::vector<Alert>> of(const AssessmentId& assessment) const;
    /// Without an action yet, longest waiting first.
    Result<std::vector<Alert>> open() const;
    /// Longest waiting first. Of also those whose details are still to be written, and
    /// those that were keyed in error on a form: its answer may still stand.
    Result<std::vector<Alert>> unsettled() const;
    /// By hand, or by a plugin after the answer. Conflict when the id is there already.
    Result<void> raise(const Alert& alert);
    /// One action may answer several alerts of one person.
    Result<void> act(const std::vector<AlertId>& alerts, const AlertAction& action);

private:
    Database& m_database;
};

}  // namespace attune::storage
