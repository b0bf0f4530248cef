// SPDX-License-Identifier: Apache-2.0
/// \file
/// The key of a practice file as the practice prints and keeps it: 13 groups of five characters.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune::storage {

/// Opens the bare practice file without any passphrase. Whoever holds it can read everything.
class RecoveryKey {
public:
    using Bytes = std::array<std::uint8_t, 32>;

    explicit RecoveryKey(const Bytes& bytes) : m_bytes(bytes) {}
    ~RecoveryKey();
    RecoveryKey(const RecoveryKey&) = default;
    RecoveryKey& operator=(const RecoveryKey&) = default;

    /// Reads what text() printed, typed by hand: any case, spaces or hyphens anywhere, O for 0, I
    /// and L for 1. InvalidInput names each group that cannot be right ("group 3").
    static Result<RecoveryKey> parse(std::string_view typed);

    /// Groups separated by hyphens; the last character of each group checks the group. Letters that
    /// are read as digits (I, L, O) and U do not occur.
    std::string text() const;

    const Bytes& bytes() const { return m_bytes; }

private:
    Bytes m_bytes;
};

}  // namespace attune::storage
