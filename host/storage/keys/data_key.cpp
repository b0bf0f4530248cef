// SPDX-License-Identifier: Apache-2.0
#include "keys/data_key.h"

#include <sodium.h>

#include "base/verify.h"

namespace attune::storage {

SecretText::~SecretText() { sodium_memzero(bytes.data(), bytes.size()); }

DataKey DataKey::make_random() {
    start_sodium();
    Bytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return DataKey(bytes);
}

DataKey::~DataKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

SecretText DataKey::as_sqlite_key() const {
    SecretText hex(to_hex(m_bytes.data(), m_bytes.size()));
    return SecretText("x'" + hex.bytes + "'");
}

void start_sodium() {
    static const int started = sodium_init();
    ATTUNE_VERIFY(started >= 0);
}

std::string to_hex(const std::uint8_t* bytes, std::size_t count) {
    std::string hex(2 * count + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), bytes, count);
    hex.pop_back();
    return hex;
}

bool from_hex(std::string_view hex, std::uint8_t* bytes, std::size_t count) {
    std::size_t read = 0;
    return hex.size() == 2 * count &&
           sodium_hex2bin(bytes, count, hex.data(), hex.size(), nullptr, &read, nullptr) == 0 &&
           read == count;
}

}  // namespace attune::storage
