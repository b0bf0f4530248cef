// SPDX-License-Identifier: Apache-2.0
/// \file
/// Whether a caregiver gave birth to a child, as far as the record says: never guessed.
#pragma once

#include <optional>

#include "families/family_rows.h"

namespace attune::workflow {

/// What one tie says; nothing where it does not say.
std::optional<bool> says_birth(const CaregiverLink& tie);

/// What the ties of a caregiver say, and in which words.
struct BirthTie {
    std::optional<bool> gave_birth;
    std::string role;  ///< "father"; empty when there is no tie
};
/// Without a child every tie of the caregiver counts: one birth is enough, a "no" must be all of
/// them.
BirthTie birth_tie(const Household& household, const CaregiverId& caregiver,
                   const std::optional<ChildId>& child);

}  // namespace attune::workflow
