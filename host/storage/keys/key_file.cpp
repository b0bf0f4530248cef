// SPDX-License-Identifier: Apache-2.0
#include "keys/key_file.h"

#include <fmt/core.h>
#include <sodium.h>

#include <array>
#include <sstream>

#include "keys/file_bytes.h"

namespace attune::storage {

namespace {

constexpr std::string_view kSubject = "key file";
constexpr std::string_view kFirstWord = "attune-keys";
constexpr int kFormat = 1;

using SealKey = std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_KEYBYTES>;
using Salt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<std::uint8_t, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES>;
using Sealed = std::array<std::uint8_t, kDataKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES>;

Error fault(ErrorCode code, std::string text = {}) {
    Error error{code, std::string(kSubject)};
    if (!text.empty()) error.faults.push_back({std::string(kSubject), std::move(text)});
    return error;
}

/// What a wrap is bound to besides the passphrase: it opens no other file and no other clinician.
std::string context_of(const std::string& file_salt, const KeyWrap& wrap) {
    return fmt::format("{} {} {} {} {} {}", kFirstWord, kFormat, file_salt,
                       wrap.holder.clinician.value, wrap.cost.passes, wrap.cost.memory_bytes);
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

/// Io when there is not enough memory for the cost asked.
Result<SealKey> stretch(std::string_view passphrase, const Salt& salt, const KeyCost& cost) {
    SealKey key{};
    if (crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), salt.data(),
                      cost.passes, cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return fault(ErrorCode::Io, "there is not enough memory to try the passphrase");
    }
    return key;
}

std::string checksum_of(std::string_view text) {
    std::array<std::uint8_t, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
    return to_hex(hash.data(), hash.size());
}

/// Names stand at the end of their line, so only line breaks would do harm.
std::string on_one_line(std::string name) {
    for (auto& c : name) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    return name;
}

Result<KeyWrap> parse_wrap(std::istringstream& line) {
    KeyWrap wrap;
    line >> wrap.holder.clinician.value >> wrap.cost.passes >> wrap.cost.memory_bytes >>
        wrap.salt >> wrap.nonce >> wrap.sealed;
    const bool is_whole = !line.fail();
    std::getline(line >> std::ws, wrap.holder.name);
    if (!is_whole) return fault(ErrorCode::Damaged);
    return wrap;
}

Result<DataKey> open_wrap(const KeyWrap& wrap, const std::string& file_salt,
                          std::string_view passphrase) {
    Salt salt{};
    Nonce nonce{};
    Sealed sealed{};
    if (!from_hex(wrap.salt, salt.data(), salt.size()) ||
        !from_hex(wrap.nonce, nonce.data(), nonce.size()) ||
        !from_hex(wrap.sealed, sealed.data(), sealed.size())) {
        return fault(ErrorCode::Damaged);
    }
    auto seal_key = stretch(passphrase, salt, wrap.cost);
    if (!seal_key) return seal_key.error();
    const auto context = context_of(file_salt, wrap);
    DataKey::Bytes bytes{};
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes.data(), nullptr, nullptr, sealed.data(), sealed.size(), bytes_of(context),
        context.size(), nonce.data(), seal_key->data());
    sodium_memzero(seal_key->data(), seal_key->size());
    if (opened != 0) return fault(ErrorCode::WrongKey);
    DataKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

}  // namespace

Result<KeyFile> KeyFile::parse(std::string_view text) {
    start_sodium();
    std::istringstream first{std::string(text.substr(0, text.find('\n')))};
    std::string word;
    int format = 0;
    if (!(first >> word >> format) || word != kFirstWord) return fault(ErrorCode::NotOurs);
    if (format > kFormat) return fault(ErrorCode::TooNew);

    const auto last_line = text.rfind("check ");
    if (last_line == std::string_view::npos ||
        text.substr(last_line) != "check " + checksum_of(text.substr(0, last_line)) + "\n") {
        return fault(ErrorCode::Damaged);
    }
    KeyFile keys("");
    std::istringstream lines{std::string(text.substr(0, last_line))};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        words >> word;
        if (word == "file") words >> keys.m_file_salt;
        if (word != "wrap") continue;
        auto wrap = parse_wrap(words);
        if (!wrap) return wrap.error();
        keys.m_wraps.push_back(std::move(*wrap));
    }
    return keys;
}

Result<KeyFile> KeyFile::load(const std::filesystem::path& path) {
    const auto text = read_file_bytes(path);
    if (!text) return text.error();
    return parse(*text);
}

Result<void> KeyFile::save(const std::filesystem::path& path) const {
    return replace_file_bytes(path, text());
}

std::string KeyFile::text() const {
    start_sodium();
    std::string text = fmt::format("{} {}\nfile {}\n", kFirstWord, kFormat, m_file_salt);
    for (const auto& wrap : m_wraps) {
        text += fmt::format("wrap {} {} {} {} {} {} {}\n", wrap.holder.clinician.value,
                            wrap.cost.passes, wrap.cost.memory_bytes, wrap.salt, wrap.nonce,
                            wrap.sealed, on_one_line(wrap.holder.name));
    }
    return text + "check " + checksum_of(text) + "\n";
}

Result<void> KeyFile::wrap(const DataKey& key, const KeyHolder& holder, std::string_view passphrase,
                           const KeyCost& cost) {
    start_sodium();
    Salt salt{};
    Nonce nonce{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(nonce.data(), nonce.size());
    KeyWrap wrap{
        holder, cost, to_hex(salt.data(), salt.size()), to_hex(nonce.data(), nonce.size()), {}};
    auto seal_key = stretch(passphrase, salt, cost);
    if (!seal_key) return seal_key.error();
    const auto context = context_of(m_file_salt, wrap);
    Sealed sealed{};
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed.data(), nullptr, key.bytes().data(), key.bytes().size(), bytes_of(context),
        context.size(), nullptr, nonce.data(), seal_key->data());
    sodium_memzero(seal_key->data(), seal_key->size());
    wrap.sealed = to_hex(sealed.data(), sealed.size());

    std::erase_if(m_wraps,
                  [&](const KeyWrap& old) { return old.holder.clinician == holder.clinician; });
    m_wraps.push_back(std::move(wrap));
    return {};
}

Result<KeyFile::Opened> KeyFile::unwrap(const ClinicianId& clinician,
                                        std::string_view passphrase) const {
    start_sodium();
    Error failure = fault(ErrorCode::NotFound, "no passphrase is set for this clinician");
    for (const auto& wrap : m_wraps) {
        if (!clinician.empty() && wrap.holder.clinician != clinician) continue;
        const auto key = open_wrap(wrap, m_file_salt, passphrase);
        if (key) return Opened{*key, wrap.holder.clinician};
        failure = key.error();
    }
    return failure;
}

std::vector<KeyHolder> KeyFile::holders() const {
    std::vector<KeyHolder> holders;
    for (const auto& wrap : m_wraps) holders.push_back(wrap.holder);
    return holders;
}

std::filesystem::path key_file_beside(const std::filesystem::path& practice_file) {
    auto path = practice_file;
    path.replace_extension(".attune-keys");
    return path;
}

std::filesystem::path key_file_in(const std::filesystem::path& user_folder,
                                  const std::string& file_salt) {
    return user_folder / (file_salt + ".attune-keys");
}

}  // namespace attune::storage
