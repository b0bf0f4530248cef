// SPDX-License-Identifier: Apache-2.0
#include "records/database.h"
#include "records/query.h"
#include "storage/answer_records.h"

namespace attune::storage {

Result<void> DraftRecords::put(const std::string& owner, const std::string& field,
                               const std::string& text) {
    return m_database.together([&] {
        return m_database.connection().run(
            "INSERT INTO draft VALUES (?1, ?2, ?3, ?4) ON CONFLICT (owner, field) "
            "DO UPDATE SET text = excluded.text, at = excluded.at",
            owner, field, text, m_database.now());
    });
}

Result<void> DraftRecords::discard(const std::string& owner, const std::string& field) {
    return m_database.together([&] {
        return m_database.connection().run("DELETE FROM draft WHERE owner = ?1 AND field = ?2",
                                           owner, field);
    });
}

Result<std::map<std::string, std::string>> DraftRecords::of(const std::string& owner) const {
    using Entry = std::pair<std::string, std::string>;
    const auto entries = query<Entry>(
        m_database.connection(), "SELECT field, text FROM draft WHERE owner = ?1 ORDER BY field",
        [](Statement& row) {
            Entry entry;
            row.read(entry.first, entry.second);
            return entry;
        },
        owner);
    if (!entries) return entries.error();
    return std::map<std::string, std::string>(entries->begin(), entries->end());
}

}  // namespace attune::storage
