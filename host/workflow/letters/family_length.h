// SPDX-License-Identifier: Apache-2.0
/// \file
/// What a page for the family leaves off so that it stays one page (clinical/instruments section
/// 12). Strengths and the first steps stay longest; tips, sharing and the lines for help always.
#pragma once

#include <string>
#include <vector>

#include "report/letter.h"

namespace attune::workflow {

enum class FamilyList { Wondered = 1, Agreed, ChildDoesWell, CaregiverHelps };

/// An entry of one of the page's lists, counted as the page prints them.
struct FamilyEntry {
    FamilyList list = FamilyList::Wondered;
    std::size_t at = 0;
    bool operator==(const FamilyEntry&) const = default;
};

/// Whatever may go, what is missed least first; nothing in letters of another kind.
std::vector<FamilyEntry> may_be_left_off(const report::LetterContent& letter);

/// The page without these, and with each of them named: "Agreed: ring the nurse".
report::LetterContent without(report::LetterContent letter, const std::vector<FamilyEntry>& gone);

}  // namespace attune::workflow
