// SPDX-License-Identifier: Apache-2.0
#include "sqlite/error.h"

#include <sqlite3.h>

#include <cerrno>

#include "base/log.h"

namespace attune::storage {

namespace {

bool means_no_space(int number) { return number == ENOSPC || number == EDQUOT || number == EFBIG; }

ErrorCode code_of_io_error(sqlite3* database, int extended) {
    if (extended == SQLITE_IOERR_DATA || extended == SQLITE_IOERR_CORRUPTFS) {
        return ErrorCode::Damaged;
    }
    if (means_no_space(sqlite3_system_errno(database))) return ErrorCode::DiskFull;
    return ErrorCode::Io;
}

ErrorCode code_from(sqlite3* database, int extended) {
    switch (extended & 0xff) {
        case SQLITE_NOTADB:
            return ErrorCode::WrongKey;
        case SQLITE_CORRUPT:
            return ErrorCode::Damaged;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::Locked;
        case SQLITE_READONLY:
            return ErrorCode::ReadOnly;
        case SQLITE_FULL:
            return ErrorCode::DiskFull;
        case SQLITE_CONSTRAINT:
            return ErrorCode::Conflict;
        case SQLITE_INTERRUPT:
            return ErrorCode::Cancelled;
        case SQLITE_IOERR:
            return code_of_io_error(database, extended);
        case SQLITE_CANTOPEN:
            return error_from_errno(sqlite3_system_errno(database), "").code;
        // A statement that does not fit the schema: the file is not what its version says.
        case SQLITE_ERROR:
            return ErrorCode::Damaged;
        default:
            return ErrorCode::Io;
    }
}

}  // namespace

Error error_from_sqlite(sqlite3* database, int code, std::string subject) {
    const auto mapped = code_from(database, code);
    if (mapped == ErrorCode::Damaged || mapped == ErrorCode::Io) {
        // SQLite's message names tables and columns, never their contents.
        log(LogLevel::Error, "storage", sqlite3_errmsg(database));
    }
    return Error{mapped, std::move(subject)};
}

Error error_from_errno(int number, std::string subject) {
    if (means_no_space(number)) return Error{ErrorCode::DiskFull, std::move(subject)};
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            return Error{ErrorCode::NotFound, std::move(subject)};
        case EEXIST:
            return Error{ErrorCode::Conflict, std::move(subject)};
        case EACCES:
        case EPERM:
        case EROFS:
            return Error{ErrorCode::ReadOnly, std::move(subject)};
        case EWOULDBLOCK:
            return Error{ErrorCode::Locked, std::move(subject)};
        default:
            return Error{ErrorCode::Io, std::move(subject)};
    }
}

}  // namespace attune::storage
