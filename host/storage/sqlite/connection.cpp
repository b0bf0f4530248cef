// SPDX-License-Identifier: Apache-2.0
#include "sqlite/connection.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

#include "base/log.h"
#include "base/verify.h"
#include "keys/data_key.h"
#include "sqlite/error.h"

namespace attune::storage {

namespace {

/// A system SQLite slipped in by the linker would read and write plain files without a word.
void verify_library() {
    ATTUNE_VERIFY(std::strcmp(sqlite3_libversion(), SQLITE_VERSION) == 0);
    ATTUNE_VERIFY(std::strcmp(sqlite3mc_version(), SQLITE3MC_VERSION_STRING) == 0);
}

// The format that SQLCipher 4 reads too.
constexpr char kCipher[] = "PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4;";

constexpr char kReadWrite[] =
    "PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL;"
    "PRAGMA wal_autocheckpoint = 4000;";

constexpr char kAlways[] =
    "PRAGMA cache_size = -65536;"
    "PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF;"
    "PRAGMA recursive_triggers = ON;";

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path,
                                                     const DataKey& key, Access access) {
    verify_library();
    sqlite3* handle = nullptr;
    const int mode = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(path.c_str(), &handle,
                                     mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle, path.filename().string()));
    if (code != SQLITE_OK) return connection->last_error();
    if (const auto ready = connection->set_up(key, access); !ready) return ready.error();
    return connection;
}

Result<void> Connection::set_up(const DataKey& key, Access access) {
    if (const auto set = execute(kCipher); !set) return set;
    // The key goes through the function, not through SQL text, which tracing could show.
    const auto raw = key.as_sqlite_key();
    if (sqlite3_key_v2(m_handle, "main", raw.bytes.data(), static_cast<int>(raw.bytes.size())) !=
        SQLITE_OK) {
        return last_error();
    }
    if (const auto set = execute(kAlways); !set) return set;
    if (const auto read = execute("SELECT count(*) FROM sqlite_schema"); !read) return read;
    return access == Access::ReadWrite ? execute(kReadWrite) : Result<void>();
}

Connection::~Connection() {
    for (auto& [sql, statements] : m_idle) {
        for (auto* statement : statements) sqlite3_finalize(statement);
    }
    if (sqlite3_close(m_handle) != SQLITE_OK) {
        log(LogLevel::Error, "storage", "a connection was closed with work unfinished");
    }
}

Result<void> Connection::execute(const char* sql) {
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return last_error();
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql) {
    if (const auto idle = m_idle.find(sql); idle != m_idle.end() && !idle->second.empty()) {
        auto* statement = idle->second.back();
        idle->second.pop_back();
        return Statement(*this, statement);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) return last_error();
    return Statement(*this, statement);
}

void Connection::give_back(sqlite3_stmt* statement) {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    m_idle[sqlite3_sql(statement)].push_back(statement);
}

void Connection::keep_log_on_close() {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> Connection::checkpoint() {
    if (sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr) !=
        SQLITE_OK) {
        return last_error();
    }
    return {};
}

bool Connection::is_in_transaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }

std::int64_t Connection::last_row_id() const { return sqlite3_last_insert_rowid(m_handle); }

Error Connection::last_error() const {
    return error_from_sqlite(m_handle, sqlite3_extended_errcode(m_handle), m_name);
}

Result<Transaction> Transaction::begin(Connection& connection) {
    if (const auto begun = connection.run("BEGIN IMMEDIATE"); !begun) return begun.error();
    return Transaction(connection);
}

Transaction::~Transaction() {
    // SQLite may have rolled back by itself, as it does on a full disk.
    if (m_connection == nullptr || !m_connection->is_in_transaction()) return;
    if (!m_connection->run("ROLLBACK")) log(LogLevel::Error, "storage", "rolling back failed");
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)) {}

Result<void> Transaction::commit() {
    if (const auto done = m_connection->run("COMMIT"); !done) return done;
    m_connection = nullptr;
    return {};
}

}  // namespace attune::storage
