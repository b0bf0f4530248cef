// SPDX-License-Identifier: Apache-2.0
/// \file
/// Opening a practice file without changing it, and saying why when it cannot be opened.
#pragma once

#include <memory>
#include <string>

#include "file/practice_file.h"
#include "sqlite/connection.h"

namespace attune::storage {

/// A connection to a file of ours whose pages, schema and last audit entries are in order.
/// WrongKey, NotOurs, Damaged (with what was found) or TooNew otherwise; its bytes stay as they
/// are. `recorded_salt` is the salt of the file that the key is known to belong to; empty when
/// nobody knows, as with a typed recovery key.
Result<std::unique_ptr<Connection>> open_unchanged(const PracticeFile& file, const DataKey& key,
                                                   const std::string& recorded_salt);

}  // namespace attune::storage
