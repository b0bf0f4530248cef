// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which findings tell an answer on danger, or one given in private (clinical/workflow section 4).
#pragma once

#include "letters/letter_record.h"

namespace attune::workflow {

/// Whether the finding rests on the answers of an alert of the same assessment (of the
/// child: A-3), is about self-harm, or names what is to be asked alone. A total rests on many
/// answers and tells none.
bool tells_safety_answer(const LetterRecord& record, const DoneAssessment& done,
                         const Finding& finding);
/// What one caregiver told about another is the teller's secret too: who reads it knows who said
/// it.
bool is_told_by_another(const DoneAssessment& done);
/// The same for what rests on any answer to a question that is asked alone, and for whatever but a
/// support is told of a caregiver by another.
bool tells_private_answer(const LetterRecord& record, const DoneAssessment& done,
                          const Finding& finding);

}  // namespace attune::workflow
