// SPDX-License-Identifier: Apache-2.0
/// \file
/// The small pieces that the sentences are made of.
#pragma once

#include <string>
#include <vector>

#include "rules/birth.h"

namespace attune::prematurity {

/// "1 day", "14 days".
std::string counted(int number, const char* unit);
/// "3 months 19 days", "12 days".
std::string age_words(Age age);
/// "30+2 weeks"; "30 weeks, days not known" when they are not. Needs a known gestation.
std::string gestation_words(const Record& record);
/// "a; b; c".
std::string listed(const std::vector<std::string>& parts);

}  // namespace attune::prematurity
