// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the three instruments have in common: tallies, what was named, what is still open.
#pragma once

#include <attune/result.hpp>
#include <string>
#include <vector>

#include "sheet.h"

namespace attune::risk_factors {

/// How an instrument calls things.
struct Wording {
    const char* owner;         ///< Whose findings they are: "child" or "caregiver".
    const char* stress_count;  ///< Also the link id of the group, which is its heading.
    const char* support_count;
    const char* stresses;  ///< "Stresses", at the beginning of a sentence.
};

/// One tally of stresses and one of supports; never a total of both, never a weight.
void tell_counts(const Sheet& sheet, const Wording& wording, sdk::Result& result);

/// What helps, by name: always told first.
void tell_supports(const Sheet& sheet, const Wording& wording, sdk::Result& result);

/// The stresses by name. Private ones are a finding of their own, without those in `told_apart`.
void tell_stresses(const Sheet& sheet, const Wording& wording,
                   const std::vector<std::string>& told_apart, sdk::Result& result);

/// What was declined, what is open, and what is to be asked when the caregiver is alone.
void tell_gaps(const Sheet& sheet, const Wording& wording, sdk::Result& result);

/// Tells `text` if any of `ids` was answered yes, resting on those.
void tell_if_yes(const Sheet& sheet, const std::vector<std::string>& ids, sdk::Finding finding,
                 sdk::Result& result);

}  // namespace attune::risk_factors
