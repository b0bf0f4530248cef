// SPDX-License-Identifier: Apache-2.0
#include "sqlite/statement.h"

#include <sqlite3.h>

#include <utility>

#include "base/verify.h"
#include "sqlite/connection.h"

namespace attune::storage {

Statement::Statement(Connection& connection, sqlite3_stmt* handle)
    : m_connection(&connection), m_handle(handle) {}

Statement::~Statement() {
    if (m_handle != nullptr) m_connection->give_back(m_handle);
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_bound(other.m_bound),
      m_read(other.m_read),
      m_met_nonsense(other.m_met_nonsense) {}

Result<bool> Statement::step() {
    const int code = sqlite3_step(m_handle);
    m_read = 0;
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return m_connection->last_error();
}

Result<void> Statement::run() {
    const auto row = step();
    if (!row) return row.error();
    ATTUNE_VERIFY(!*row);
    return {};
}

// A bind fails only for a parameter that the statement does not have, which is our own bug.
void Statement::bind_null() { ATTUNE_VERIFY(sqlite3_bind_null(m_handle, ++m_bound) == SQLITE_OK); }

void Statement::bind_integer(std::int64_t value) {
    ATTUNE_VERIFY(sqlite3_bind_int64(m_handle, ++m_bound, value) == SQLITE_OK);
}

void Statement::bind_text(std::string_view value) {
    // A null pointer would bind NULL; an empty text is a text.
    const char* bytes = value.data() == nullptr ? "" : value.data();
    ATTUNE_VERIFY(sqlite3_bind_text64(m_handle, ++m_bound, bytes, value.size(), SQLITE_TRANSIENT,
                                      SQLITE_UTF8) == SQLITE_OK);
}

void Statement::bind_blob(std::string_view value) {
    const char* bytes = value.data() == nullptr ? "" : value.data();
    ATTUNE_VERIFY(sqlite3_bind_blob64(m_handle, ++m_bound, bytes, value.size(), SQLITE_TRANSIENT) ==
                  SQLITE_OK);
}

bool Statement::is_null(int column) const {
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::int64_t Statement::next_integer() { return sqlite3_column_int64(m_handle, m_read++); }

std::string Statement::next_text() {
    const int column = m_read++;
    const void* bytes = sqlite3_column_blob(m_handle, column);
    if (bytes == nullptr) return {};
    return std::string(static_cast<const char*>(bytes),
                       static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)));
}

}  // namespace attune::storage
