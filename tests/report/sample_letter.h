// SPDX-License-Identifier: Apache-2.0
/// \file
/// A typical letter about an invented child, and the report's fonts as the build lays them out.
#pragma once

#include "report/fonts.h"
#include "report/letter.h"

namespace attune::report::test {

/// Early intervention, two visits, two bands of milestones, one scored instrument.
LetterContent sample_letter();
/// The same to colleagues in mental health, who get every table.
LetterContent sample_whole_letter();
/// The same child's page for one caregiver.
LetterContent sample_family_page();

Fonts report_fonts();

}  // namespace attune::report::test
