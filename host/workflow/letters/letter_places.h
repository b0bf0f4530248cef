// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which part of a letter a finding belongs to, and how complete a list is.
#pragma once

#include "letters/letter_record.h"

namespace attune::workflow {

enum class LetterPlace {
    /// A gap, or a hint to the clinician: no letter needs it.
    Nowhere = 1,
    /// In the table of findings, where it says what the result means.
    Table = 2,
    /// A paragraph on the child's beginnings.
    History = 3,
    Supports = 4,
    Stresses = 5,
    /// A paragraph on a caregiver.
    Caregiver = 6,
    /// Of a pair.
    Occasion = 7,
    Strength = 8,
    Shown = 9,
    ToUnderstand = 10,
    PairLimits = 11,
};

LetterPlace place_of(const DoneAssessment& done, const Finding& finding);
bool is_of_pair(LetterPlace place);

/// Whether its counts say how many of its questions were answered; those of a history count events.
bool is_checklist(const DoneAssessment& done);

/// A list of what was looked for and seen; every other list is answered.
bool is_observation(const DoneAssessment& done);

/// A list, not a scale, that counts answers given alone.
bool counts_private_answers(const DoneAssessment& done);

/// How many questions of a list were answered, within the groups that it counts.
struct ListTally {
    int of = 0;
    int answered = 0;
    int not_observed = 0;
    int declined = 0;

    int open() const { return of - answered - not_observed - declined; }
};
/// Without the private questions the tally says nothing of them, not even how many there are.
ListTally tally_of(const DoneAssessment& done, bool with_private);

}  // namespace attune::workflow
