// SPDX-License-Identifier: Apache-2.0
#include "file/practice_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cerrno>
#include <fstream>

#include "file/page_seal.h"
#include "sqlite/error.h"

namespace attune::storage {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::string_view kPlainHeader("SQLite format 3\0", 16);
// SQLite never writes the page at 1 GiB: it is where file locks live.
constexpr std::uint32_t kLockPage = 0x40000000 / kPageBytes + 1;
constexpr std::size_t kLogHeaderBytes = 32;
constexpr std::size_t kFrameHeaderBytes = 24;
/// Of 256 byte values, 4096 random bytes leave out none; texts and headers leave out many.
constexpr std::size_t kFewestValuesInNoise = 250;

}  // namespace

Result<std::unique_ptr<PracticeFile>> PracticeFile::create(const std::filesystem::path& path) {
    return lock(path, O_RDWR | O_CREAT | O_EXCL);
}

Result<std::unique_ptr<PracticeFile>> PracticeFile::open(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return Error{ErrorCode::NotOurs, path.filename().string()};
    }
    return lock(path, O_RDWR);
}

Result<std::unique_ptr<PracticeFile>> PracticeFile::lock(const std::filesystem::path& path,
                                                         int flags) {
    const auto name = path.filename().string();
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (descriptor < 0) return error_from_errno(errno, name);
    std::unique_ptr<PracticeFile> file(new PracticeFile(path, descriptor));
    // Independent of the byte-range locks that SQLite takes.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) return error_from_errno(errno, name);
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (::access(folder.c_str(), W_OK) != 0) return Error{ErrorCode::ReadOnly, name};
    return file;
}

PracticeFile::~PracticeFile() { ::close(m_descriptor); }

std::string PracticeFile::read_at(std::size_t offset, std::size_t count) const {
    std::string bytes(count, '\0');
    const auto read = ::pread(m_descriptor, bytes.data(), count, static_cast<off_t>(offset));
    bytes.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
    return bytes;
}

std::string PracticeFile::salt() const {
    const auto bytes = read_at(0, kSaltBytes);
    return to_hex(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string PracticeFile::salt_of(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    std::array<char, kSaltBytes> bytes{};
    stream.read(bytes.data(), bytes.size());
    return to_hex(reinterpret_cast<const std::uint8_t*>(bytes.data()),
                  static_cast<std::size_t>(stream.gcount()));
}

std::filesystem::path PracticeFile::log_path() const {
    auto path = m_path;
    path += "-wal";
    return path;
}

bool PracticeFile::has_log() const {
    std::error_code missing;
    const auto size = std::filesystem::file_size(log_path(), missing);
    return !missing && size > 0;
}

// Page numbers stand in clear in the frame headers; a frame counts when it carries the salts of
// the log's own header, that is, when it is not left over from before the last reset.
std::set<std::uint32_t> PracticeFile::pages_in_log() const {
    std::ifstream stream(log_path(), std::ios::binary);
    std::array<char, kLogHeaderBytes> header{};
    std::array<char, kFrameHeaderBytes> frame{};
    std::set<std::uint32_t> pages;
    if (!stream.read(header.data(), header.size())) return pages;
    while (stream.read(frame.data(), frame.size())) {
        if (!std::equal(frame.begin() + 8, frame.begin() + 16, header.begin() + 16)) break;
        std::uint32_t number = 0;
        for (int i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(frame[i]);
        pages.insert(number);
        stream.seekg(kPageBytes, std::ios::cur);
    }
    return pages;
}

bool PracticeFile::is_empty() const { return read_at(0, 1).empty(); }

bool PracticeFile::is_plain() const { return read_at(0, kSaltBytes) == kPlainHeader; }

bool PracticeFile::looks_encrypted() const {
    std::bitset<256> seen;
    const auto page = read_at(0, kPageBytes);
    for (const char c : page) seen.set(static_cast<unsigned char>(c));
    return page.size() == kPageBytes && seen.count() >= kFewestValuesInNoise;
}

Result<PracticeFile::PageCheck> PracticeFile::check_pages(const DataKey& key,
                                                          const std::string& salt) const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0) return error_from_errno(errno, m_path.filename());
    const auto size = static_cast<std::size_t>(status.st_size);
    const PageSeal seal(key, salt.empty() ? this->salt() : salt);
    const auto renewed = pages_in_log();
    PageCheck check;
    for (std::uint32_t number = 1; (number - 1) * kPageBytes < size; ++number) {
        if (number == kLockPage) continue;
        const std::size_t offset = (number - 1) * kPageBytes;
        // Read again before believing it: a checkpoint may have been writing this very page.
        if (seal.fits(number, read_at(offset, kPageBytes)) ||
            seal.fits(number, read_at(offset, kPageBytes))) {
            ++check.whole;
        } else if (!renewed.contains(number)) {
            check.damaged.push_back(number);
        }
    }
    return check;
}

}  // namespace attune::storage
