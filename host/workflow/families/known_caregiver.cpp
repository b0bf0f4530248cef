// SPDX-License-Identifier: Apache-2.0
#include "workflow/known_caregiver.h"

#include <algorithm>

#include "practice/wording.h"

namespace attune::workflow {

std::optional<Caregiver> named_so(const std::vector<Caregiver>& caregivers,
                                  const PersonName& name) {
    const auto wanted = folded(name.full());
    if (wanted.empty()) return std::nullopt;
    const auto found = std::find_if(
        caregivers.begin(), caregivers.end(),
        [&](const Caregiver& caregiver) { return folded(caregiver.name.full()) == wanted; });
    if (found == caregivers.end()) return std::nullopt;
    return *found;
}

}  // namespace attune::workflow
