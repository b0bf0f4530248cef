// SPDX-License-Identifier: Apache-2.0
#include "storage/recovery_key.h"

#include <sodium.h>

#include <optional>
#include <vector>

namespace attune::storage {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroups = 13;
constexpr std::size_t kDataInGroup = 4;
constexpr std::size_t kGroupLength = kDataInGroup + 1;

/// Doubling in the field of 32 elements (x^5 + x^2 + 1).
unsigned doubled(unsigned value) {
    value <<= 1;
    return (value & 0x20) != 0 ? value ^ 0x25 : value;
}

/// Differs whenever one character differs, two neighbours are swapped, or the group stands in
/// another place.
unsigned check_of(const unsigned* data, std::size_t group) {
    unsigned check = static_cast<unsigned>(group) + 1;
    for (std::size_t i = 0; i < kDataInGroup; ++i) check = doubled(check) ^ data[i];
    return doubled(check);
}

std::optional<unsigned> digit_of(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O') typed = '0';
    if (typed == 'I' || typed == 'L') typed = '1';
    const auto at = kAlphabet.find(typed);
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

bool is_separator(char c) {
    return c == ' ' || c == '-' || c == '\n' || c == '\r' || c == '\t' || c == '.';
}

/// 256 bits as 52 digits of 5 bits; the last 4 bits are zero.
std::array<unsigned, kGroups * kDataInGroup> digits_of(const RecoveryKey::Bytes& bytes) {
    std::array<unsigned, kGroups * kDataInGroup> digits{};
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const unsigned set = (bytes[bit / 8] >> (7 - bit % 8)) & 1U;
        digits[bit / 5] |= set << (4 - bit % 5);
    }
    return digits;
}

Error not_a_key(Faults faults) {
    return Error{ErrorCode::InvalidInput, "recovery key", std::move(faults)};
}

}  // namespace

RecoveryKey::~RecoveryKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

std::string RecoveryKey::text() const {
    const auto digits = digits_of(m_bytes);
    std::string text;
    for (std::size_t group = 0; group < kGroups; ++group) {
        if (group > 0) text += '-';
        const unsigned* data = &digits[group * kDataInGroup];
        for (std::size_t i = 0; i < kDataInGroup; ++i) text += kAlphabet[data[i]];
        text += kAlphabet[check_of(data, group)];
    }
    return text;
}

Result<RecoveryKey> RecoveryKey::parse(std::string_view typed) {
    std::vector<unsigned> digits;
    Faults faults;
    for (const char c : typed) {
        if (is_separator(c)) continue;
        const auto digit = digit_of(c);
        // A stand-in keeps the later groups in step; its own group is reported here.
        digits.push_back(digit.value_or(0));
        if (digit) continue;
        faults.push_back({"group " + std::to_string((digits.size() - 1) / kGroupLength + 1),
                          "holds a character that no recovery key has"});
    }
    if (digits.size() != kGroups * kGroupLength) {
        return not_a_key({{"length", "a recovery key has 65 letters and digits, this has " +
                                         std::to_string(digits.size())}});
    }
    Bytes bytes{};
    for (std::size_t group = 0; group < kGroups; ++group) {
        const unsigned* data = &digits[group * kGroupLength];
        if (check_of(data, group) != data[kDataInGroup]) {
            faults.push_back({"group " + std::to_string(group + 1), "has a typing mistake"});
        }
        for (std::size_t bit = 0; bit < kDataInGroup * 5; ++bit) {
            const std::size_t at = group * kDataInGroup * 5 + bit;
            const unsigned set = (data[bit / 5] >> (4 - bit % 5)) & 1U;
            if (at < bytes.size() * 8)
                bytes[at / 8] |= static_cast<std::uint8_t>(set << (7 - at % 8));
        }
    }
    if (!faults.empty()) return not_a_key(std::move(faults));
    return RecoveryKey(bytes);
}

}  // namespace attune::storage
