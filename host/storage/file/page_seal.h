// SPDX-License-Identifier: Apache-2.0
/// \file
/// The seal at the end of each encrypted page, as SQLCipher 4 writes it: HMAC-SHA512 over the
/// ciphertext, its initialisation vector and the page number.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "keys/data_key.h"

namespace attune::storage {

class PageSeal {
public:
    /// `file_salt` is the file's first 16 bytes in hex.
    PageSeal(const DataKey& key, std::string_view file_salt);
    ~PageSeal();
    PageSeal(const PageSeal&) = delete;
    PageSeal& operator=(const PageSeal&) = delete;

    /// Whether `page` is whole, was sealed with this key, and is page `number` (from 1).
    bool fits(std::uint32_t number, std::string_view page) const;

private:
    std::array<std::uint8_t, 32> m_key{};
};

}  // namespace attune::storage
