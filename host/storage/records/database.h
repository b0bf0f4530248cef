// SPDX-License-Identifier: Apache-2.0
/// \file
/// What every class of records writes through: one connection, the clock, who acts, and the rule
/// that a change and its audit entry are one transaction.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/clock.h"
#include "sqlite/connection.h"
#include "storage/audit_log.h"

namespace attune::storage {

class Database {
public:
    Database(std::unique_ptr<Connection> connection, const Clock& clock, ClinicianId acting,
             Access access)
        : m_connection(std::move(connection)),
          m_clock(clock),
          m_acting(std::move(acting)),
          m_access(access) {}

    Connection& connection() { return *m_connection; }
    const ClinicianId& acting() const { return m_acting; }
    void set_acting(ClinicianId clinician) { m_acting = std::move(clinician); }
    Instant now() const { return m_clock.now(); }

    /// Runs `work` in one transaction; joins the one that is running. Rolls back on any error, the
    /// outer one too.
    Result<void> together(const std::function<Result<void>()>& work);

    struct Entry {
        Act act;
        RecordKind kind;
        std::string record;
        /// What is hashed into the entry: the stored value itself where it must be provable.
        std::string content = {};
    };
    /// `work` and its audit entry, in one transaction.
    Result<void> change(const Entry& entry, const std::function<Result<void>()>& work);
    Result<void> append_audit(const Entry& entry);

private:
    Result<void> join(const std::function<Result<void>()>& work);

    std::unique_ptr<Connection> m_connection;
    const Clock& m_clock;
    ClinicianId m_acting;
    Access m_access;
    bool m_is_together = false;
    std::optional<Error> m_failure;
};

}  // namespace attune::storage
