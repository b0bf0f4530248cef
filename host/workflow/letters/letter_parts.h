// SPDX-License-Identifier: Apache-2.0
/// \file
/// The parts of a letter that the clinician may leave out.
#pragma once

#include <vector>

#include "report/letter.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// Those with something to say, in the order of the page; what is not wanted is taken out of
/// `letter`.
std::vector<LetterSection> choose(report::LetterContent& letter, const LetterChoices& choices);

}  // namespace attune::workflow
