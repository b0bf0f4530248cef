// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which of a state's listed risks at birth are there. A hint to ask the programme, never a
/// decision on eligibility. The numbers are settings of the practice, because each state has its
/// own and a plugin reads no file.
#pragma once

#include <string>
#include <vector>

#include "rules/birth.h"

namespace attune::prematurity {

struct ListedRisks {
    std::vector<std::string> present;  ///< in words
    std::vector<std::string> because;  ///< link ids; the record's facts have none
    bool is_all_known = false;         ///< gestation, weight, course and exposure were all told
};

/// Needs Birth::rule. Without the exposure before birth: it is told in private, and apart.
ListedRisks listed_risks(const Birth& birth);

/// Words for a code of PRE-course; empty for one that this version does not know.
std::string risk_words(const std::string& code);

}  // namespace attune::prematurity
