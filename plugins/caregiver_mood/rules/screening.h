// SPDX-License-Identifier: Apache-2.0
/// \file
/// Everything about one answered scale that its result rests on.
#pragma once

#include <string>

#include "rules/ladder.h"

namespace attune::mood {

/// Whether the cut-offs say anything about this person.
enum class Standing {
    Set = 1,
    NotForRespondent = 2,    ///< the EPDS of somebody who has not given birth
    NotInLanguage = 3,       ///< a language in which nobody has checked them
    RespondentNotKnown = 4,  ///< the EPDS of somebody who may have given birth, or not
};

/// What is not self-report, and so not how the cut-offs were found.
enum class Help { None = 1, ReadAloud = 2, Interpreted = 3 };

struct Screening {
    Sheet sheet;
    Sum total;
    Ladder ladder;
    /// From here a full assessment is advised.
    int advised_cutoff = 0;
    Standing standing = Standing::Set;
    /// What says who answered: the item, or what the record has.
    std::string respondent_item;
    std::string language;  ///< tag; empty = not known
    Help help = Help::None;
    bool is_first_week = false;  ///< the child is less than a week old
    /// The child has had its first birthday: the cut-offs were found before it.
    bool is_after_first_year = false;

    const Scale& scale() const { return *sheet.scale; }
    bool is_advised() const {
        return standing == Standing::Set && total.decide(advised_cutoff) == Decision::Reached;
    }
};

}  // namespace attune::mood
