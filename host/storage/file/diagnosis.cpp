// SPDX-License-Identifier: Apache-2.0
#include "file/diagnosis.h"

#include "records/audit_chain.h"
#include "sqlite/migrations.h"

namespace attune::storage {

namespace {

/// Checked on each opening; verify() checks the whole log.
constexpr std::int64_t kAuditTail = 200;
/// A salt that shares this many bytes with the one on record is that one, damaged.
constexpr std::size_t kSaltBytesThatTell = 8;

std::string name_of(const PracticeFile& file) { return file.path().filename().string(); }

bool is_nearly(const std::string& salt, const std::string& recorded) {
    std::size_t same = 0;
    for (std::size_t i = 0; i + 1 < salt.size() && i + 1 < recorded.size(); i += 2) {
        if (salt.compare(i, 2, recorded, i, 2) == 0) ++same;
    }
    return same >= kSaltBytesThatTell;
}

Faults faults_of(const std::vector<std::uint32_t>& damaged_pages) {
    Faults faults;
    for (const auto number : damaged_pages) {
        faults.push_back({"page " + std::to_string(number), "was changed on disk"});
    }
    return faults;
}

/// Why a file that a key did not open could not be opened. `recorded_salt` is empty when no key
/// file says which file the key belongs to.
Error diagnose(const PracticeFile& file, const DataKey& key, const std::string& recorded_salt) {
    const auto name = name_of(file);
    if (file.is_plain()) return Error{ErrorCode::NotOurs, name};
    for (const auto& salt : {std::string(), recorded_salt}) {
        const auto pages = file.check_pages(key, salt);
        if (!pages) return pages.error();
        // One page sealed with this key is proof that file and key belong together.
        if (pages->whole > 0) return Error{ErrorCode::Damaged, name, faults_of(pages->damaged)};
    }
    if (!recorded_salt.empty()) {
        const bool is_same_file = file.is_empty() || is_nearly(file.salt(), recorded_salt);
        return Error{is_same_file ? ErrorCode::Damaged : ErrorCode::NotOurs, name};
    }
    return Error{file.looks_encrypted() ? ErrorCode::WrongKey : ErrorCode::NotOurs, name};
}

/// Looks without writing. No faults: the records can be used.
Result<Faults> inspect(const PracticeFile& file, const DataKey& key, Connection& connection) {
    if (const auto known = check_schema(connection); !known) return known.error();
    const auto pages = file.check_pages(key);
    if (!pages) return pages.error();
    if (!pages->damaged.empty()) return faults_of(pages->damaged);
    return check_chain(connection, kAuditTail);
}

}  // namespace

Result<std::unique_ptr<Connection>> open_unchanged(const PracticeFile& file, const DataKey& key,
                                                   const std::string& recorded_salt) {
    if (file.is_plain() || file.is_empty()) return diagnose(file, key, recorded_salt);
    const bool had_log = file.has_log();
    auto connection = Connection::open(file.path(), key, Access::ReadWrite);
    if (!connection) {
        const auto code = connection.error().code;
        const bool is_unclear = code == ErrorCode::WrongKey || code == ErrorCode::Damaged;
        return is_unclear ? diagnose(file, key, recorded_salt) : connection.error();
    }
    auto faults = inspect(file, key, **connection);
    if (faults && faults->empty()) return connection;
    // What the last session left in the log is not moved into a file that is refused.
    if (had_log) (*connection)->keep_log_on_close();
    if (!faults) return faults.error();
    return Error{ErrorCode::Damaged, name_of(file), std::move(*faults)};
}

}  // namespace attune::storage
