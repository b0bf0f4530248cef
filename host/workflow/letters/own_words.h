// SPDX-License-Identifier: Apache-2.0
/// \file
/// Words typed by hand and the clinician's mark on them: they tell of one person and of nobody
/// else.
#pragma once

#include <set>
#include <string>

#include "letters/letter_record.h"
#include "workflow/letters.h"

namespace attune::workflow {

/// The same for the same words, and hardly ever for others: a mark ends when the words change.
std::string key_of(const std::string& words);
/// Whom a caregiver letter is about, or a family page is written to.
CaregiverId addressee_of(const LetterRecord& record, const LetterChoices& choices);
/// "Leo", on a page at home "Leo or Ana": of whom alone marked words tell.
std::string marked_about(const LetterRecord& record, const LetterChoices& choices);
/// What is marked so.
std::set<std::string> marked_words(const LetterRecord& record, const LetterChoices& choices);

}  // namespace attune::workflow
