// SPDX-License-Identifier: Apache-2.0
/// \file
/// SQLite's result codes as our few error codes.
#pragma once

#include <string>

#include "base/error.h"

struct sqlite3;

namespace attune::storage {

/// What the last call on `database` failed with. `code` is its (extended) result code.
Error error_from_sqlite(sqlite3* database, int code, std::string subject);

/// What a failed system call means; `number` is errno.
Error error_from_errno(int number, std::string subject);

}  // namespace attune::storage
