// SPDX-License-Identifier: Apache-2.0
#include "file/page_seal.h"

#include <sodium.h>

#include "file/practice_file.h"

namespace attune::storage {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kReserved = 80;  // 16 bytes of initialisation vector, 64 of seal
constexpr std::size_t kVectorBytes = 16;
constexpr std::uint8_t kSaltMask = 0x3a;

using Hash = std::array<std::uint8_t, crypto_auth_hmacsha512_BYTES>;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Hash hmac(const std::array<std::uint8_t, 32>& key, const std::uint8_t* first, std::size_t count,
          const std::uint8_t* second, std::size_t second_count) {
    crypto_auth_hmacsha512_state state;
    Hash hash{};
    crypto_auth_hmacsha512_init(&state, key.data(), key.size());
    crypto_auth_hmacsha512_update(&state, first, count);
    crypto_auth_hmacsha512_update(&state, second, second_count);
    crypto_auth_hmacsha512_final(&state, hash.data());
    return hash;
}

}  // namespace

PageSeal::PageSeal(const DataKey& key, std::string_view file_salt) {
    start_sodium();
    std::array<std::uint8_t, kSaltBytes> salt{};
    // A file too short to have a salt has no page that could fit either.
    if (!from_hex(file_salt, salt.data(), salt.size())) return;
    for (auto& byte : salt) byte ^= kSaltMask;
    // PBKDF2-HMAC-SHA512 with two rounds, first block.
    const std::array<std::uint8_t, 4> block_number = {0, 0, 0, 1};
    const auto first =
        hmac(key.bytes(), salt.data(), salt.size(), block_number.data(), block_number.size());
    const auto second = hmac(key.bytes(), first.data(), first.size(), nullptr, 0);
    for (std::size_t i = 0; i < m_key.size(); ++i) {
        m_key[i] = static_cast<std::uint8_t>(first[i] ^ second[i]);
    }
}

PageSeal::~PageSeal() { sodium_memzero(m_key.data(), m_key.size()); }

bool PageSeal::fits(std::uint32_t number, std::string_view page) const {
    if (page.size() != kPageBytes) return false;
    // The first page begins with the salt, which is not part of its ciphertext.
    const std::size_t start = number == 1 ? kSaltBytes : 0;
    const std::size_t end = kPageBytes - kReserved + kVectorBytes;
    std::array<std::uint8_t, 4> little_endian{};
    for (std::size_t i = 0; i < 4; ++i) {
        little_endian[i] = static_cast<std::uint8_t>(number >> (8 * i));
    }
    const auto sealed = page.substr(start, end - start);
    const auto expected =
        hmac(m_key, bytes_of(sealed), sealed.size(), little_endian.data(), little_endian.size());
    return sodium_memcmp(expected.data(), bytes_of(page.substr(end)), expected.size()) == 0;
}

}  // namespace attune::storage
