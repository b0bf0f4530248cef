// SPDX-License-Identifier: Apache-2.0
/// \file
/// From the record to what the letter says, each sentence through the owners' filter.
#pragma once

#include "letters/letter_record.h"
#include "letters/owner_filter.h"
#include "report/letter.h"

namespace attune::workflow {

/// Everything that may go to the receiver, all parts included.
report::LetterContent letter_content(const LetterRecord& record, const LetterChoices& choices,
                                     OwnerFilter& filter);

/// The letterhead, who signs, who receives.
void add_senders(const LetterRecord& record, report::LetterContent& letter);
/// Who writes to whom about whom.
void add_people(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// What lets each owner's data go: the consent of each, an order, a law.
void add_grounds(const LetterRecord& record, const OwnerFilter& filter,
                 report::LetterContent& letter);
/// Why it is written, what was told, seen and agreed.
void add_story(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// Separations with visits and milestones on one line. Why an adult was away stays in the practice.
void add_timeline(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// Findings table, milestones, explanations, provenance.
void add_findings(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// The child's beginnings, stresses beside supports, each caregiver, each pair.
void add_paragraphs(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
void add_milestones(const LetterRecord& record, const DoneAssessment& done, OwnerFilter& filter,
                    report::LetterContent& letter);
/// Where and how often was observed, who interpreted, what has no answer.
void add_limits(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// What was left out of the visits, with the reasons.
void add_left_out(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// For colleagues in mental health, and the file.
void add_courses(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter);
/// What a family page has and no other view.
void add_family_page(const LetterRecord& record, const LetterChoices& choices, OwnerFilter& filter,
                     report::LetterContent& letter);

/// Whether the letter tells of this instrument and subject at all, whoever allowed it.
bool is_for_view(const DoneAssessment& done, const OwnerFilter& filter);
/// By its owner, and by the clinician's own word where it was told in private.
bool may_tell(const LetterRecord& record, const DoneAssessment& done, const Finding& finding,
              OwnerFilter& filter);
/// "at home".
std::string words_of_setting(VisitSetting setting);
/// "Stresses and supports (Ana)".
std::string instrument_and_whom(const LetterRecord& record, const DoneAssessment& done);

}  // namespace attune::workflow
