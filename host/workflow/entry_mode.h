// SPDX-License-Identifier: Apache-2.0
/// \file
/// How an instrument may be answered (clinical/workflow section 5): a scale whose items stand here
/// as topics only is answered on paper.
#pragma once

#include <optional>

#include "instrument_shelf.h"

namespace attune::workflow {

/// The items' words are not here, only where each answer stands on the paper: p1, p2, ...
bool is_skeleton(const forms::Form& form);
/// `chosen`, or what is usual: on paper for a skeleton, else an interview. InvalidInput for a
/// skeleton in any other way than on paper: its topics must not be read aloud as items.
Result<EntryMode> mode_for(const ShelvedInstrument& instrument, std::optional<EntryMode> chosen);

}  // namespace attune::workflow
