// SPDX-License-Identifier: Apache-2.0
/// \file
/// One open connection to an encrypted file, its prepared statements, and transactions on it.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "sqlite/statement.h"

struct sqlite3;
struct sqlite3_stmt;

namespace attune::storage {

class DataKey;

enum class Access { ReadWrite = 1, ReadOnly = 2 };

/// Used by one thread at a time.
class Connection {
public:
    /// Opens an existing file and reads its first page. WrongKey when `key` does not open it.
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& path,
                                                    const DataKey& key, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// One or several statements without values and without rows.
    Result<void> execute(const char* sql);
    /// A statement, prepared once and kept for the next time.
    Result<Statement> prepare(std::string_view sql);
    template <class... Values>
    Result<void> run(std::string_view sql, const Values&... values) {
        auto statement = prepare(sql);
        if (!statement) return statement.error();
        return statement->bind(values...).run();
    }

    /// Leaves what the write-ahead log holds where it is when the connection closes.
    void keep_log_on_close();
    /// Copies the write-ahead log into the file. Locked while a reader still needs it.
    Result<void> checkpoint();
    bool is_in_transaction() const;
    /// Rows changed by the last statement.
    std::int64_t changes() const;
    std::int64_t last_row_id() const;
    Error last_error() const;

private:
    friend class Statement;
    Connection(sqlite3* handle, std::string name) : m_handle(handle), m_name(std::move(name)) {}
    Result<void> set_up(const DataKey& key, Access access);
    void give_back(sqlite3_stmt* statement);

    sqlite3* m_handle;
    std::string m_name;
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle;
};

/// Rolls back when it goes out of scope uncommitted.
class Transaction {
public:
    /// Takes the write lock at once, so that a commit cannot fail for want of it.
    static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;

    Result<void> commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}
    Connection* m_connection;
};

}  // namespace attune::storage
