// SPDX-License-Identifier: Apache-2.0
/// \file
/// The chosen list on its way to the plugin, and its source on its way to the sentence.
#pragma once

#include "answering/scored_run.h"
#include "practice/desk.h"

namespace attune::workflow {

/// Sets what the practice's state lists as settings of the birth history, where it is that
/// instrument and a state was chosen. Lists that cannot be read are said in the facts, and hold
/// nothing up.
void add_early_intervention(const Desk& desk, const ShelvedInstrument& instrument, RunFacts& facts);

}  // namespace attune::workflow
