// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a stored assessment is scored with: its form, the child's birth, earlier runs, settings.
#pragma once

#include <optional>
#include <vector>

#include "answering/scored_run.h"
#include "families/family_rows.h"

namespace attune::workflow {

/// The form of a stored assessment: the shelf's when it is still the same, else the kept bytes.
Result<ShelvedInstrument> instrument_of(const Desk& desk, const Assessment& assessment);
/// Earlier runs of the same instrument and subject that count, oldest first.
Result<std::vector<EarlierRun>> earlier_runs(const Desk& desk, const Assessment& assessment);
Birth birth_of(const Household& household, const std::optional<ChildId>& child);
Result<RunFacts> facts_of(const Desk& desk, const Household& household,
                          const ShelvedInstrument& instrument, const Assessment& assessment);

}  // namespace attune::workflow
