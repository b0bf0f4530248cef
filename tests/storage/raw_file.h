// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice file seen without the store: to tamper with it, and to prove what is in it.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>

#include "base/verify.h"
#include "storage/recovery_key.h"

namespace attune::storage::test {

/// SQL on the encrypted file with its recovery key, past every rule of the store.
class RawFile {
public:
    RawFile(const std::filesystem::path& file, const std::string& recovery_key) {
        ATTUNE_VERIFY(sqlite3_open(file.c_str(), &m_handle) == SQLITE_OK);
        run("PRAGMA cipher = 'sqlcipher'; PRAGMA legacy = 4");
        std::string key = "x'";
        const auto parsed = RecoveryKey::parse(recovery_key);
        for (const auto byte : parsed->bytes()) {
            constexpr char kHex[] = "0123456789abcdef";
            key += kHex[byte >> 4];
            key += kHex[byte & 0x0f];
        }
        key += "'";
        ATTUNE_VERIFY(sqlite3_key(m_handle, key.data(), static_cast<int>(key.size())) == SQLITE_OK);
    }
    ~RawFile() { sqlite3_close(m_handle); }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    void run(const std::string& sql) {
        const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
        ASSERT_EQ(code, SQLITE_OK) << sqlite3_errmsg(m_handle);
    }

    /// The first column of the first row.
    std::string ask(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        ATTUNE_VERIFY(sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) ==
                      SQLITE_OK);
        std::string answer;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* text = sqlite3_column_text(statement, 0);
            answer = text == nullptr ? "" : reinterpret_cast<const char*>(text);
        }
        sqlite3_finalize(statement);
        return answer;
    }

private:
    sqlite3* m_handle = nullptr;
};

}  // namespace attune::storage::test
