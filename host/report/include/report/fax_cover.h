// SPDX-License-Identifier: Apache-2.0
/// \file
/// The sheet that goes before a faxed letter: who, to whom, how many pages; nothing of anybody's
/// health, and no name of a family.
#pragma once

#include <string>

#include "report/letter.h"

namespace attune::report {

struct FaxCover {
    Letterhead letterhead;
    LetterReceiver receiver;
    std::string fax;  ///< the receiver's number
    LetterClinician clinician;
    Date date = Date::from_days({});
    Instant made_at;
    int pages = 0;  ///< of the letter, without this one
};

Document fax_cover(const FaxCover& cover);

}  // namespace attune::report
