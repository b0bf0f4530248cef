// SPDX-License-Identifier: Apache-2.0
#include "keys/file_bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "sqlite/error.h"

namespace attune::storage {

namespace {

/// Closes what it holds.
class Descriptor {
public:
    Descriptor(const std::filesystem::path& path, int flags, mode_t mode = 0)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool is_open() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

Result<std::string> read_file_bytes(const std::filesystem::path& path) {
    const auto name = path.filename().string();
    const Descriptor file(path, O_RDONLY);
    if (!file.is_open()) return error_from_errno(errno, name);
    std::string bytes;
    char part[4096];
    for (;;) {
        const auto count = ::read(file.number(), part, sizeof part);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return error_from_errno(errno, name);
        if (count == 0) return bytes;
        bytes.append(part, static_cast<std::size_t>(count));
    }
}

Result<void> replace_file_bytes(const std::filesystem::path& path, std::string_view bytes) {
    const auto name = path.filename().string();
    std::error_code made;
    std::filesystem::create_directories(path.parent_path(), made);
    auto beside = path;
    beside += ".new";
    {
        const Descriptor file(beside, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (!file.is_open()) return error_from_errno(errno, name);
        if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) {
            const auto failure = error_from_errno(errno, name);
            ::unlink(beside.c_str());
            return failure;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) return error_from_errno(errno, name);
    const Descriptor folder(path.parent_path().empty() ? "." : path.parent_path(), O_RDONLY);
    if (folder.is_open()) ::fsync(folder.number());
    return {};
}

}  // namespace attune::storage
