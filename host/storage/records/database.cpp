// SPDX-License-Identifier: Apache-2.0
#include "records/database.h"

#include "records/audit_chain.h"

namespace attune::storage {

Result<void> Database::together(const std::function<Result<void>()>& work) {
    if (m_access == Access::ReadOnly) return Error{ErrorCode::ReadOnly, "practice file"};
    if (m_is_together) return work();
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction) return transaction.error();
    m_is_together = true;
    const auto done = work();
    m_is_together = false;
    if (!done) return done;
    return transaction->commit();
}

Result<void> Database::change(const Entry& entry, const std::function<Result<void>()>& work) {
    return together([&]() -> Result<void> {
        if (const auto done = work(); !done) return done;
        return append_audit(entry);
    });
}

Result<void> Database::append_audit(const Entry& entry) {
    const auto head = chain_head(*m_connection);
    if (!head) return head.error();
    AuditRow row;
    row.entry = {head->sequence + 1, now(), m_acting, entry.act, entry.kind, entry.record};
    row.content.bytes = hash_of(entry.content);
    row.chain.bytes = chain_after(head->chain, row);
    return append(*m_connection, row);
}

}  // namespace attune::storage
