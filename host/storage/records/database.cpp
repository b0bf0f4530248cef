// SPDX-License-Identifier: Apache-2.0
#include "records/database.h"

#include "records/audit_chain.h"

namespace attune::storage {

Result<void> Database::together(const std::function<Result<void>()>& work) {
    if (m_access == Access::ReadOnly) return Error{ErrorCode::ReadOnly, "practice file"};
    if (m_is_together) return join(work);
    auto transaction = Transaction::begin(*m_connection);
    if (!transaction) return transaction.error();
    m_is_together = true;
    m_failure.reset();
    const auto done = work();
    m_is_together = false;
    if (!done) return done;
    // A part that failed is not made good by whoever called it going on.
    if (m_failure) return *m_failure;
    return transaction->commit();
}

Result<void> Database::join(const std::function<Result<void>()>& work) {
    if (m_failure) return *m_failure;
    const auto done = work();
    if (!done && !m_failure) m_failure = done.error();
    return done;
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
