// SPDX-License-Identifier: Apache-2.0
/// \file
/// Columns of alerts; used where alerts are raised by hand and where answers raise them.
#pragma once

#include <vector>

#include "model/alert.h"
#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Alert> {
    static constexpr std::string_view name = "alert";
    static constexpr std::string_view columns =
        "id, family, rule, subject, subject_child, subject_caregiver, assessment, raised, "
        "raised_by, text, severity";
    static constexpr int keys = 1;
    static auto fields(auto& a) {
        return std::tie(a.id, a.family, a.rule, a.subject, a.assessment, a.raised, a.raised_by,
                        a.text, a.severity);
    }
    static Alert blank() { return {}; }
};

/// Adds alerts that are new, each with its audit entry. Joins the transaction that is running.
Result<void> add_alerts(Database& database, const std::vector<Alert>& alerts);

}  // namespace attune::storage
