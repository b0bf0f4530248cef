// SPDX-License-Identifier: Apache-2.0
/// \file
/// Consents, referrals with their history, and the documents made for receivers.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "model/consent.h"
#include "model/referral.h"

namespace attune::storage {

class Database;

class ConsentRecords {
public:
    explicit ConsentRecords(Database& database) : m_database(database) {}

    Result<std::vector<Consent>> of(const FamilyId& family) const;
    Result<void> save(const Consent& consent);

private:
    Database& m_database;
};

class ReferralRecords {
public:
    explicit ReferralRecords(Database& database) : m_database(database) {}

    Result<std::optional<Referral>> find(const ReferralId& id) const;
    /// Newest first.
    Result<std::vector<Referral>> of(const FamilyId& family) const;
    Result<std::vector<Referral>> all() const;
    /// History entries that are stored already stay; new ones at its end are added. Conflict when
    /// the history is shorter than what is stored.
    Result<void> save(const Referral& referral);

private:
    Database& m_database;
};

class ReportRecords {
public:
    explicit ReportRecords(Database& database) : m_database(database) {}

    /// Damaged when the stored PDF no longer has its hash.
    Result<std::optional<Report>> find(const ReportId& id) const;
    /// Newest first, without the PDF bytes.
    Result<std::vector<Report>> of(const FamilyId& family) const;
    /// Fills in sha256. Conflict when the stored one is final.
    Result<void> save(Report& report);

private:
    Database& m_database;
};

}  // namespace attune::storage
