// SPDX-License-Identifier: Apache-2.0
/// \file
/// How early and how small, by name. Preterm: WHO, and ACOG for late preterm; term: ACOG 2013.
/// Every boundary lies on a whole week, so unknown days within the week never change a category.
#pragma once

namespace attune::prematurity {

constexpr int kDaysAWeek = 7;
constexpr int kTermDays = 40 * kDaysAWeek;

/// One category and where it begins, in days of pregnancy or in grams.
struct Category {
    const char* id;
    int from;
    const char* who;   ///< the WHO's words; null from 37 weeks on, which the WHO does not divide
    const char* acog;  ///< the ACOG's words; null below 34 weeks, where it has no name of its own
};

/// `days` of pregnancy, 0 or more.
const Category& gestation_category(int days);

struct WeightCategory {
    const char* id;
    int from;           ///< grams
    const char* words;  ///< "very low birth weight"
};

/// Strictly less than the limit; the narrowest category.
const WeightCategory& weight_category(int grams);

}  // namespace attune::prematurity
