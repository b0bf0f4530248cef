// SPDX-License-Identifier: Apache-2.0
/// \file
/// The schema's history: numbered SQL files, each applied once, in order, in one transaction.
#pragma once

#include "base/result.h"
#include "sqlite/connection.h"

namespace attune::storage {

/// One file of migrations/, embedded at build time.
struct Migration {
    int number;
    const char* sql;
};

/// The newest schema this program knows.
int newest_schema();
/// Marks a file as a practice file of ours (PRAGMA application_id, "Attn").
inline constexpr int kApplicationId = 0x4174746e;

Result<int> schema_of(Connection& connection);
/// NotOurs when the file decrypts but was made by something else; TooNew when its schema is newer
/// than this program. Writes nothing.
Result<void> check_schema(Connection& connection);
/// Brings the file to the newest schema; all or nothing for each step.
Result<void> migrate(Connection& connection);

}  // namespace attune::storage
