// SPDX-License-Identifier: Apache-2.0
/// \file
/// When a form was in a caregiver's hands, why in company, and how it came back.
#pragma once

#include <vector>

#include "base/result.h"
#include "model/hand_over.h"

namespace attune::storage {

class Database;

class HandOverRecords {
public:
    explicit HandOverRecords(Database& database) : m_database(database) {}

    /// Oldest first.
    Result<std::vector<HandOverRecord>> of(const AssessmentId& assessment) const;
    /// Begun and not ended.
    Result<std::vector<HandOverRecord>> open() const;
    /// Begins one, or ends it; the reason is part of the audit entry's hash.
    Result<void> save(const HandOverRecord& record);

private:
    Database& m_database;
};

}  // namespace attune::storage
