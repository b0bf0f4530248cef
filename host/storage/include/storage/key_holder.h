// SPDX-License-Identifier: Apache-2.0
/// \file
/// Who can unlock a practice file with a passphrase, and what a passphrase costs to try.
#pragma once

#include <cstddef>
#include <string>

#include "model/ids.h"

namespace attune::storage {

/// A clinician named in the key file, which can be read without a passphrase.
struct KeyHolder {
    ClinicianId clinician;
    std::string name;
    bool operator==(const KeyHolder&) const = default;
};

/// The work of one try at a passphrase (Argon2id). Stored with each wrap, so that it may rise
/// later.
struct KeyCost {
    unsigned long long passes;
    std::size_t memory_bytes;

    /// About half a second and 256 MiB on an office computer.
    static KeyCost standard() { return {3, std::size_t{256} * 1024 * 1024}; }
    /// The least there is; protects nothing. For tests and for demo practices.
    static KeyCost least() { return {1, 8192}; }
    bool operator==(const KeyCost&) const = default;
};

}  // namespace attune::storage
