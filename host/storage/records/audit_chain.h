// SPDX-License-Identifier: Apache-2.0
/// \file
/// The audit log as a chain of hashes: BLAKE2b-256 over the link before and the row's own columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/error.h"
#include "sqlite/connection.h"
#include "storage/audit_log.h"

namespace attune::storage {

struct AuditRow {
    AuditEntry entry;
    Blob content;
    Blob chain;
};

struct ChainHead {
    std::int64_t sequence = 0;
    std::string chain;
};

/// BLAKE2b-256, 32 bytes.
std::string hash_of(std::string_view bytes);
/// The link that `row` must carry when `before` is the link of the row before it.
std::string chain_after(std::string_view before, const AuditRow& row);
/// The last row's number and link; zero and empty for an empty log.
Result<ChainHead> chain_head(Connection& connection);
Result<void> append(Connection& connection, const AuditRow& row);

/// Checks the last `rows` links, or all of them for 0. Returns what does not fit.
Result<Faults> check_chain(Connection& connection, std::int64_t rows);
/// Checks that each stored answer is the one that its audit row was written for.
Result<Faults> check_answers(Connection& connection);
/// What an answer's audit row is hashed from.
std::string content_of_answer(std::int64_t sequence, std::string_view assessment,
                              std::string_view item, std::string_view answer);

}  // namespace attune::storage
