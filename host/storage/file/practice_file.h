// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice file as bytes on disk: who may write it, which file it is, whether its pages are
/// whole. Knows the cipher's page format, nothing of what the pages hold.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "keys/data_key.h"

namespace attune::storage {

inline constexpr std::size_t kPageBytes = 4096;

/// Holds the one writer's lock for as long as it lives. Must outlive every connection to the same
/// file: closing any descriptor of a file drops the locks that SQLite holds on it in this process.
class PracticeFile {
public:
    /// Makes a new, empty file. Conflict when there is one already.
    static Result<std::unique_ptr<PracticeFile>> create(const std::filesystem::path& path);
    /// Locked, at once, when another program has it open; ReadOnly when it cannot be written.
    static Result<std::unique_ptr<PracticeFile>> open(const std::filesystem::path& path);
    ~PracticeFile();
    PracticeFile(const PracticeFile&) = delete;
    PracticeFile& operator=(const PracticeFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// The first 16 bytes in hex, random for each practice file; shorter for a shorter file.
    std::string salt() const;
    /// The same of a file that this program has not opened.
    static std::string salt_of(const std::filesystem::path& path);
    bool is_empty() const;
    /// Whether the first bytes say that this is an SQLite file without encryption.
    bool is_plain() const;
    /// Whether the first page looks like noise, as an encrypted one does.
    bool looks_encrypted() const;

    /// Whether the last session ended before its write-ahead log was moved into the file.
    bool has_log() const;

    struct PageCheck {
        std::uint32_t whole = 0;
        /// Numbers (from 1) of the pages whose seal does not fit their bytes.
        std::vector<std::uint32_t> damaged;
    };
    /// Checks each page's HMAC-SHA512 under `key`; a page that the write-ahead log holds anew
    /// counts as whole. `salt` (hex) replaces the file's own when given.
    Result<PageCheck> check_pages(const DataKey& key, const std::string& salt = {}) const;

private:
    PracticeFile(std::filesystem::path path, int descriptor)
        : m_path(std::move(path)), m_descriptor(descriptor) {}
    static Result<std::unique_ptr<PracticeFile>> lock(const std::filesystem::path& path, int flags);
    std::string read_at(std::size_t offset, std::size_t count) const;
    std::filesystem::path log_path() const;
    std::set<std::uint32_t> pages_in_log() const;

    std::filesystem::path m_path;
    int m_descriptor;
};

}  // namespace attune::storage
