// SPDX-License-Identifier: Apache-2.0
/// \file
/// Everything about one answered scale that its result rests on.
#pragma once

#include <optional>
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

/// A ladder without a cut-off that holds says nothing in this language.
inline Standing standing_on(const Ladder& ladder, Standing of_respondent) {
    if (of_respondent != Standing::Set || ladder.has_cutoffs()) return of_respondent;
    return Standing::NotInLanguage;
}

struct Screening {
    Sheet sheet;
    Sum total;
    Ladder ladder;
    /// From here a full assessment is advised; nothing where no such cut-off holds.
    std::optional<int> advised_cutoff;
    std::string advised_source;  ///< of one that holds where no range does; else empty
    /// Of the person: whether cut-offs were found in people who answer as this one does.
    Standing of_respondent = Standing::Set;
    Standing standing = Standing::Set;  ///< and of the cut-offs of the total
    /// What says who answered: the item, or what the record has.
    std::string respondent_item;
    Translation translation;
    Help help = Help::None;
    bool is_first_week = false;  ///< the child is less than a week old
    /// The child has had its first birthday: the cut-offs were found before it.
    bool is_after_first_year = false;
    bool is_pregnancy_over = false;  ///< said to be pregnant with a child that is born

    const Scale& scale() const { return *sheet.scale; }
    bool is_advised() const {
        return advised_cutoff && total.decide(*advised_cutoff) == Decision::Reached;
    }
};

}  // namespace attune::mood
