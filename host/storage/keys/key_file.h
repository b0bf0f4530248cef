// SPDX-License-Identifier: Apache-2.0
/// \file
/// The small file beside a practice file that lets its clinicians open it with their passphrases.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "keys/data_key.h"
#include "storage/key_holder.h"

namespace attune::storage {

/// The data key, sealed with one clinician's passphrase.
struct KeyWrap {
    KeyHolder holder;
    KeyCost cost;
    std::string salt;    ///< hex
    std::string nonce;   ///< hex
    std::string sealed;  ///< hex
};

class KeyFile {
public:
    explicit KeyFile(std::string file_salt) : m_file_salt(std::move(file_salt)) {}
    /// Damaged when the text is not whole; TooNew for a later format; NotOurs for another kind.
    static Result<KeyFile> parse(std::string_view text);
    static Result<KeyFile> load(const std::filesystem::path& path);
    /// Replaces the file in one step; whoever reads it meanwhile sees the old or the new one.
    Result<void> save(const std::filesystem::path& path) const;
    std::string text() const;

    /// Adds the wrap, or replaces the one that `holder` had.
    Result<void> wrap(const DataKey& key, const KeyHolder& holder, std::string_view passphrase,
                      const KeyCost& cost);
    struct Opened {
        DataKey key;
        ClinicianId clinician;
    };
    /// Tries the wrap of `clinician`, or every wrap when it is empty. NotFound when the clinician
    /// has none, WrongKey when the passphrase opens none.
    Result<Opened> unwrap(const ClinicianId& clinician, std::string_view passphrase) const;
    std::vector<KeyHolder> holders() const;

    /// The first 16 bytes (hex) of the practice file that these keys belong to.
    const std::string& file_salt() const { return m_file_salt; }

private:
    std::string m_file_salt;
    std::vector<KeyWrap> m_wraps;
};

/// "house.attune" -> "house.attune-keys".
std::filesystem::path key_file_beside(const std::filesystem::path& practice_file);
/// The second copy, found by the practice file's salt.
std::filesystem::path key_file_in(const std::filesystem::path& user_folder,
                                  const std::string& file_salt);

}  // namespace attune::storage
