// SPDX-License-Identifier: Apache-2.0
/// \file
/// The form's codes in plain words, and numbers in sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/episode.h"

namespace attune::separation {

/// Words for a code of the form; empty for a code that this version does not know.
std::string what_words(std::string_view code);
std::string care_words(std::string_view code);
std::string contact_words(std::string_view code);
std::string from_words(const std::vector<std::string>& codes);
std::string reunion_words(const std::vector<std::string>& codes);

/// "1 day", "14 days".
std::string counted(int number, const char* unit);
/// "14 days", "40 to 70 days".
std::string days_words(DayRange days);
/// "1 separation of unknown length is left out".
std::string left_out_words(int number);
/// "1, 2 and 4".
std::string joined(const std::vector<std::string>& parts);

}  // namespace attune::separation
