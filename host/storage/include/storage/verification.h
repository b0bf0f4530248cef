// SPDX-License-Identifier: Apache-2.0
/// \file
/// What looking at a whole practice file found.
#pragma once

#include <cstdint>
#include <vector>

#include "base/error.h"

namespace attune::storage {

struct Verification {
    std::uint32_t pages = 0;  ///< pages looked at
    /// Numbers (from 1) of the pages whose bytes changed on disk.
    std::vector<std::uint32_t> damaged_pages;
    Faults structure;   ///< tables and indexes that do not fit together
    Faults references;  ///< records that name one that is not there
    Faults audit;       ///< breaks in the audit log, answers that it does not vouch for
    std::int64_t audit_entries = 0;
    std::int64_t answers = 0;

    bool is_whole() const {
        return damaged_pages.empty() && structure.empty() && references.empty() && audit.empty();
    }
};

}  // namespace attune::storage
