// SPDX-License-Identifier: Apache-2.0
/// \file
/// People who are easily mistaken for one another: twins, and names that look alike.
#pragma once

#include <string>

#include "families/family_rows.h"
#include "model/assessment.h"

namespace attune::workflow {

/// Equal but for one letter, or one begins like the other; case does not matter.
bool are_alike(const std::string& name, const std::string& other);
/// Who of the family could be meant instead of the subject or the one asked: "Mia, twin B, has the
/// same birth date: make sure that this is about Leo, twin A."; empty = nobody.
std::string likeness_words(const Household& household, const Assessment& assessment);

}  // namespace attune::workflow
