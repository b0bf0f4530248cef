// SPDX-License-Identifier: Apache-2.0
/// \file
/// The fingerprint (FIPS 180-4) by which forms, plugins, text packs and PDFs are recognised.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune {

/// Hashes bytes as they come; hex() ends it. Any thread, one object a thread.
class Sha256 {
public:
    Sha256& add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits. Nothing may be added afterwards.
    std::string hex();

private:
    void compress(const std::uint8_t* block);

    std::array<std::uint32_t, 8> m_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, 64> m_block{};
    std::uint64_t m_length = 0;
};

std::string sha256_hex(std::string_view bytes);
/// NotFound when there is no such file, Io when it cannot be read.
Result<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace attune
