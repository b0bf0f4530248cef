// SPDX-License-Identifier: Apache-2.0
/// \file
/// Who allowed what to go to whom.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/ids.h"
#include "model/subject.h"

namespace attune {

/// Data about `about` (a child, a caregiver, or a pair) may go to `receiver`.
struct Consent {
    ConsentId id;
    FamilyId family;
    Subject about;
    ReceiverId receiver;
    std::string given_by;  ///< "Ana Martins (mother)"
    std::string what;      ///< "development and reason for referral"
    bool verbal = false;
    Date given = Date::from_days({});
    std::optional<Date> until;
    std::optional<Date> withdrawn;
    /// The caregiver who agreed; absent where it was somebody else.
    std::optional<CaregiverId> giver;
    /// A written authorisation for child welfare or a court.
    bool for_court = false;
    /// Why a consent for a child counts although the record does not say that its giver may consent
    /// for it; empty where it does.
    std::string counts_because;

    /// Of a caregiver, alone or with the child, nobody but that caregiver lets anything go.
    bool is_by_owner() const {
        const auto owner = caregiver_of(about);
        return !owner || giver == owner;
    }
    bool is_valid_on(Date day) const {
        return is_by_owner() && given <= day && (!until || day <= *until) &&
               (!withdrawn || day < *withdrawn);
    }
    bool operator==(const Consent&) const = default;
};

}  // namespace attune
