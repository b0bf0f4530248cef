// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the record to what the letter says, each sentence through the owners' filter.
#pragma once

#include "letter_record.h"
#include "owner_filter.h"
#include "report/letter.h"

namespace attune::workflow {

/// Everything that may go to the receiver, all parts included.
report::LetterContent letter_content(const LetterRecord& record, ReportView view,
                                     OwnerFilter& filter);

/// Who writes to whom about whom.
void add_people(const LetterRecord& record, const OwnerFilter& filter,
                report::LetterContent& letter);
/// Findings table, milestones, explanations, limits, provenance.
void add_findings(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);

}  // namespace attune::workflow
