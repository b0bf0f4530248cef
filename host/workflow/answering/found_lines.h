// SPDX-License-Identifier: Apache-2.0
/// \file
/// A result in words, each finding with the answers it rests on.
#pragma once

#include <string>

#include "forms/form_state.h"
#include "instruments/instrument_shelf.h"
#include "workflow/found.h"

namespace attune::workflow {

/// `on` is the day that the result's ages belong to.
FoundView found_view(const AssessmentResult& result, const ShelvedInstrument& instrument,
                     const forms::Answers& answers, Date on, const std::string& language);
/// Whether the finding's day is that of the task which its alert is; else it says when
/// to look again.
bool calls_for_referral(const ScorerPart& part, const Finding& finding);
/// What the settings of a result say of how its answers came about: "From paper: keyed twice.".
std::vector<std::string> validity_words(const Provenance& provenance);
/// "Birth to 3 months" for the count "0-3" when the form has such a group; else the id made
/// readable.
std::string count_title(const forms::Form& form, const std::string& id,
                        const std::string& language);
/// "Days apart" for the score "separated-days" when the form names it in a line `score-<id>`; else
/// the id made readable: "Separated days".
std::string score_title(const forms::Form& form, const std::string& id,
                        const std::string& language);
/// Whole numbers as such, others with two places: "17", "0.24".
std::string number_words(double value);
/// "of 30" is said of a sum of answers; a number of days or grams is what it is.
bool is_sum_of_answers(const forms::Form& form, const std::string& score);
/// "2 of 3 yes, 1 emerging, 1 not observed", in the form's own words for yes and no.
std::string tally_words(const forms::Form& form, const Count& count, const std::string& language);

}  // namespace attune::workflow
