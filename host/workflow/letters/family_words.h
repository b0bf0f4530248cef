// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a checklist says to a clinician in two words, said to a parent in a sentence.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::workflow {

/// A good sign of clinical/facts sections 5 to 11.
struct SignForFamily {
    std::string words;  ///< "You look at Leo with warmth"
    /// What the child does, and not the caregiver.
    bool is_of_child = false;
};

/// Nothing for a sign that is not for a family's page.
std::optional<SignForFamily> sign_for_family(std::string_view link_id, const std::string& child);

/// "smiles back when smiled at" for a milestone of clinical/facts section 1; empty for those of
/// other lists.
std::string skill_for_family(std::string_view link_id);

}  // namespace attune::workflow
