// SPDX-License-Identifier: Apache-2.0
/// \file
/// The random key that a practice file is encrypted with. Wiped from memory when it goes.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace attune::storage {

inline constexpr std::size_t kDataKeyBytes = 32;

/// Text that is overwritten with zeros when it goes.
struct SecretText {
    std::string bytes;

    SecretText() = default;
    explicit SecretText(std::string text) : bytes(std::move(text)) {}
    ~SecretText();
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    SecretText(SecretText&&) = default;
    SecretText& operator=(SecretText&&) = default;
};

class DataKey {
public:
    using Bytes = std::array<std::uint8_t, kDataKeyBytes>;

    static DataKey make_random();
    explicit DataKey(const Bytes& bytes) : m_bytes(bytes) {}
    ~DataKey();
    DataKey(const DataKey&) = default;
    DataKey& operator=(const DataKey&) = default;

    const Bytes& bytes() const { return m_bytes; }
    /// x'...' as the cipher takes a raw key.
    SecretText as_sqlite_key() const;

private:
    Bytes m_bytes;
};

/// Makes libsodium ready; called before anything of it is used. Any thread, any number of times.
void start_sodium();

std::string to_hex(const std::uint8_t* bytes, std::size_t count);
/// Exactly `count` bytes from twice as many hex digits; false for anything else.
bool from_hex(std::string_view hex, std::uint8_t* bytes, std::size_t count);

}  // namespace attune::storage
