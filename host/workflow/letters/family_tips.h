// SPDX-License-Identifier: Apache-2.0
/// \file
/// Small things to try at home (TIP-1 to TIP-25 of clinical/facts), each with when not.
#pragma once

#include <string>
#include <vector>

#include "letters/letter_record.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// Every tip for this caregiver with this child. No answer given in private, and none on danger,
/// proposes one; such answers only keep one back.
std::vector<FamilyTip> family_tips(const LetterRecord& record, const CaregiverId& caregiver);

/// The words of those chosen by id, or of those proposed; at most three, none that is kept back.
std::vector<std::string> chosen_tips(const std::vector<FamilyTip>& tips,
                                     const std::optional<std::vector<std::string>>& ids);

}  // namespace attune::workflow
