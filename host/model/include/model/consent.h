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

    bool is_valid_on(Date day) const {
        return given <= day && (!until || day <= *until) && (!withdrawn || day < *withdrawn);
    }
    bool operator==(const Consent&) const = default;
};

}  // namespace attune
