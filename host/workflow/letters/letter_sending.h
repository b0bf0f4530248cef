// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is said beside a letter before it goes, and written down once it has gone.
#pragma once

#include <string>
#include <vector>

#include "letters/letter_record.h"
#include "letters/owner_filter.h"
#include "report/letter.h"

namespace attune::workflow {

/// To whom, what, whose, on what ground; id, way, moment and clinician are filled in by the log.
Disclosure disclosure_of(const LetterRecord& record, const OwnerFilter& filter,
                         const report::LetterContent& letter);
/// "To Early intervention, Lane, 2 pages, contains: child; Ana's mood score (consent 12 Nov 2026)".
std::string sending_line(const Disclosure& disclosure, int pages);
/// "Do not print or post home ...": what the household makes unsafe.
std::vector<std::string> cautions_of(const Desk& desk, const LetterRecord& record,
                                     const OwnerFilter& filter);
/// "attune-K7Q2MD-2026-11-21-draft.pdf": a code and the day, never a name.
std::string file_name(const std::string& id, Date day, std::string_view kind);

}  // namespace attune::workflow
