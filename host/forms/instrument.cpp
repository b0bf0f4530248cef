// SPDX-License-Identifier: Apache-2.0
#include "forms/instrument.h"

namespace attune::forms {

std::optional<CalendarAge> age_that_counts(const InstrumentFacts& facts,
                                           const std::optional<Ages>& ages) {
    if (!facts.uses_age || !ages) return std::nullopt;
    if (age_used(facts.age_rule, *ages) == AgeUsed::Corrected) return ages->corrected;
    return ages->chronological;
}

}  // namespace attune::forms
