// SPDX-License-Identifier: Apache-2.0
#include "rules/birth_categories.h"

#include <algorithm>
#include <iterator>

namespace attune::prematurity {
namespace {

constexpr int weeks(int number) { return number * kDaysAWeek; }

constexpr Category kGestation[] = {
    {"extremely-preterm", 0, "extremely preterm", nullptr},
    {"very-preterm", weeks(28), "very preterm", nullptr},
    {"moderate-preterm", weeks(32), "moderate to late preterm", nullptr},
    {"late-preterm", weeks(34), "moderate to late preterm", "late preterm"},
    {"early-term", weeks(37), nullptr, "early term"},
    {"full-term", weeks(39), nullptr, "full term"},
    {"late-term", weeks(41), nullptr, "late term"},
    {"post-term", weeks(42), nullptr, "post-term"}};

constexpr WeightCategory kWeights[] = {{"extremely-low", 0, "extremely low birth weight"},
                                       {"very-low", 1000, "very low birth weight"},
                                       {"low", 1500, "low birth weight"},
                                       {"not-low", 2500, "not a low birth weight"}};

/// The last one that begins at or below the value.
template <class Named, std::size_t Count>
const Named& reached(const Named (&categories)[Count], int value) {
    const auto next = std::find_if(std::begin(categories) + 1, std::end(categories),
                                   [value](const Named& it) { return value < it.from; });
    return *std::prev(next);
}

}  // namespace

const Category& gestation_category(int days) { return reached(kGestation, days); }
const WeightCategory& weight_category(int grams) { return reached(kWeights, grams); }

}  // namespace attune::prematurity
