// SPDX-License-Identifier: Apache-2.0
/// \file
/// Both ages in words.
#pragma once

#include <optional>
#include <string>

#include "model/age.h"

namespace attune::workflow {

struct AgesView {
    Ages ages;
    std::string chronological;  ///< "7 months 0 days"
    /// "4 months 22 days"; "4 months 22 days to 4 months 28 days" when the gestation's days are not
    /// known; "not known"; "not used from 36 months on"; "before term, 36 weeks 2 days
    /// postmenstrual"; "the same (born at 40 weeks)".
    std::string corrected;
    bool is_corrected_known = false;
    std::string born_early;  ///< "70 days early"; "gestation not known"
    std::string term;        ///< "very preterm (30+0)"; empty when not known
    std::string weight;      ///< "very low birth weight (1210 g)"; empty when not known

    /// "7 months 0 days (corrected 4 months 22 days)"; "7 months 0 days" where both are the same;
    /// "7 months 0 days (gestation not recorded: not corrected)".
    std::string line() const;
};

/// InvalidInput when `on` is before `born`.
Result<AgesView> ages_view(Date born, const std::optional<Gestation>& gestation,
                           std::optional<int> birth_weight_grams, Date on);

std::string words_of(TermCategory category);
std::string words_of(BirthWeightCategory category);

}  // namespace attune::workflow
