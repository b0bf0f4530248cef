// SPDX-License-Identifier: Apache-2.0
/// \file
/// Assessments and what was found in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/assessment.h"

namespace attune::storage {

class Database;

/// A result as it was written; never rewritten, a later one stands beside it.
struct StoredResult {
    AssessmentId assessment;
    /// The last answer event that it rests on.
    std::int64_t answered_up_to = 0;
    Instant at;
    std::string json;  ///< model's AssessmentResult
};

/// An assessment that was entered for the wrong person, and the one that has its answers now.
struct AssessmentMove {
    AssessmentId origin;
    AssessmentId became;
    std::string reason;
    Instant at;
    ClinicianId clinician;
};

class AssessmentRecords {
public:
    explicit AssessmentRecords(Database& database) : m_database(database) {}

    Result<std::optional<Assessment>> find(const AssessmentId& id) const;
    /// Newest first.
    Result<std::vector<Assessment>> of(const FamilyId& family) const;
    /// Of one instrument, about this child's ages or with the child as subject; oldest first.
    Result<std::vector<Assessment>> of(const ChildId& child, const std::string& instrument) const;
    /// In progress, newest first.
    Result<std::vector<Assessment>> unfinished() const;
    /// Conflict when the stored one is signed. Its form and text pack must be kept already.
    Result<void> save(const Assessment& assessment);
    /// Where to resume; cheap, and not audited.
    Result<void> set_position(const AssessmentId& id, const std::string& position);
    /// The only way to take an assessment back. InvalidInput without a reason.
    Result<void> mark_entered_in_error(const AssessmentId& id, const std::string& reason);

    /// Notes that the answers of `origin` went on in `became`, now.
    Result<void> note_move(const AssessmentId& origin, const AssessmentId& became,
                           const std::string& reason);
    /// The move that this assessment is either end of.
    Result<std::optional<AssessmentMove>> move_from(const AssessmentId& origin) const;
    Result<std::optional<AssessmentMove>> move_to(const AssessmentId& became) const;

    Result<void> append_result(const AssessmentId& id, const std::string& json);
    Result<std::optional<StoredResult>> latest_result(const AssessmentId& id) const;
    /// Oldest first.
    Result<std::vector<StoredResult>> results(const AssessmentId& id) const;

private:
    Database& m_database;
};

}  // namespace attune::storage
