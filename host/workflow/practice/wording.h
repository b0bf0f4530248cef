// SPDX-License-Identifier: Apache-2.0
/// \file
/// Small pieces of sentences that several pages share.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "model/age.h"
#include "model/assessment_result.h"
#include "model/people.h"

namespace attune::workflow {

/// "21 Nov 2026".
std::string medium_date(Date day);
/// "Ana, Rui and Maria".
std::string listed(const std::vector<std::string>& words);
std::string joined(const std::vector<std::string>& words, std::string_view between);
/// "Martins" of the child, else of a caregiver, else what the caller was called.
std::string child_name(const Child& child, const std::vector<std::string>& caregivers);
/// "Leo, twin A".
std::string with_birth_order(const Child& child);
/// "mother"; the relationship in words when no role was written.
std::string role_words(const CaregiverLink& link);
/// "7 mo".
std::string short_age(const CalendarAge& age);
/// "open 2 h", "open 3 days".
std::string open_for(Instant since, Instant now);
/// "1 day left", "due today", "2 days overdue".
std::string days_left_words(int days);
/// The first letter in upper case (ASCII).
std::string capitalised(std::string text);
/// Lower case (ASCII), white space at both ends cut.
std::string folded(std::string_view text);
std::string trimmed(std::string_view text);
/// Its lines, each trimmed, without the empty ones.
std::vector<std::string> lines_of(const std::string& text);
/// "1 page", "2 pages".
std::string counted(int count, std::string_view one, std::string_view many);
/// "not validated".
std::string evidence_words(Evidence evidence);

}  // namespace attune::workflow
