// SPDX-License-Identifier: Apache-2.0
/// \file
/// The people who belong together, and the phone call that made them known.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune {

struct Family {
    FamilyId id;
    /// How the practice files them: "Martins".
    std::string label;
    std::string home_language;
    bool needs_interpreter = false;
    std::string custody;  ///< in words: "mother and father", "agency, order of 3 Nov"
    std::string doctor;
    std::string insurer;
    Instant created;
    bool operator==(const Family&) const = default;
};

enum class YesNoUnknown { Yes = 1, No = 2, Unknown = 3 };

/// One referral by phone. Only one of the texts needs to be filled.
struct Call {
    CallId id;
    FamilyId family;
    Instant at;
    ClinicianId taken_by;
    std::string caller_name;
    std::string caller_role;  ///< "mother", "paediatrician's office"
    std::string caller_phone;
    YesNoUnknown danger_now = YesNoUnknown::Unknown;
    /// In the caller's own words.
    std::string worry;
    YesNoUnknown family_knows = YesNoUnknown::Unknown;
    /// When the caller was promised to hear back.
    std::optional<Date> promised;
    std::string verbal_consent;  ///< who, and what was read to them
    bool operator==(const Call&) const = default;
};

template <>
struct CodeTable<YesNoUnknown> {
    static constexpr std::pair<YesNoUnknown, std::string_view> codes[] = {
        {YesNoUnknown::Yes, "yes"}, {YesNoUnknown::No, "no"}, {YesNoUnknown::Unknown, "unknown"}};
};

}  // namespace attune
