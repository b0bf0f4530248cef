// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which findings tell an answer on danger to a caregiver or by one (clinical/workflow section 4).
#pragma once

#include "letter_record.h"

namespace attune::workflow {

/// Whether the finding, of a caregiver or of a pair, rests on the answers of an alert
/// of the same assessment, is about self-harm, or names what is to be asked alone. A total rests on
/// many answers and tells none.
bool tells_safety_answer(const LetterRecord& record, const DoneAssessment& done,
                         const Finding& finding);

}  // namespace attune::workflow
