// SPDX-License-Identifier: Apache-2.0
/// \file
/// What left the practice, what may leave it without consent, whose words are marked, and the
/// reviews of a draft.
#pragma once

#include <vector>

#include "base/result.h"
#include "model/disclosure.h"

namespace attune::storage {

class Database;

/// Nothing here is ever changed or deleted, but for saying that something was sent in error, and
/// for taking a mark back.
class DisclosureRecords {
public:
    explicit DisclosureRecords(Database& database) : m_database(database) {}

    Result<void> add(const Disclosure& disclosure);
    /// Newest first.
    Result<std::vector<Disclosure>> of(const FamilyId& family) const;
    Result<void> set_sent_in_error(const DisclosureId& id, const std::string& reason);

    Result<void> add(const LegalShare& share);
    Result<std::vector<LegalShare>> shares_of(const FamilyId& family) const;

    Result<void> add(const ReferralId& referral, const LetterReview& review);
    /// Oldest first.
    Result<std::vector<LetterReview>> reviews_of(const ReferralId& referral) const;

    Result<void> mark(const MarkedText& text);
    Result<void> unmark(const MarkedText& text);
    Result<std::vector<MarkedText>> marked_of(const FamilyId& family) const;

private:
    Database& m_database;
};

}  // namespace attune::storage
