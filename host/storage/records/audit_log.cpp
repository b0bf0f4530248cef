// SPDX-License-Identifier: Apache-2.0
#include "storage/audit_log.h"

#include "records/database.h"
#include "records/query.h"

namespace attune::storage {

namespace {

AuditEntry read_entry(Statement& row) {
    AuditEntry entry;
    row.read(entry.sequence, entry.at, entry.clinician, entry.act, entry.kind, entry.record);
    return entry;
}

}  // namespace

Result<void> AuditLog::note(Act act, RecordKind kind, const std::string& record) {
    return m_database.together([&] { return m_database.append_audit({act, kind, record}); });
}

Result<std::vector<AuditEntry>> AuditLog::newest(int count) const {
    return query<AuditEntry>(m_database.connection(),
                             "SELECT sequence, at, clinician, act, kind, record FROM audit "
                             "ORDER BY sequence DESC LIMIT ?1",
                             read_entry, count);
}

Result<std::vector<AuditEntry>> AuditLog::about(const std::string& record) const {
    return query<AuditEntry>(m_database.connection(),
                             "SELECT sequence, at, clinician, act, kind, record FROM audit "
                             "WHERE record = ?1 ORDER BY sequence",
                             read_entry, record);
}

}  // namespace attune::storage
