// SPDX-License-Identifier: Apache-2.0
/// \file
/// One scale as it was answered, and what can be said of its sum while answers are missing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/scale.h"

namespace attune::mood {

/// Why an item has points, or none.
enum class ItemState {
    Given = 1,
    PassedOver = 2,  ///< declined, not asked: somebody said that there is no answer
    Untouched = 3,
};

struct ItemAnswer {
    ItemState state = ItemState::Untouched;
    int points = 0;  ///< 0 to 3 when Given
};

/// In the order of the scale's items.
struct Sheet {
    const Scale* scale = nullptr;  ///< never null once read
    std::vector<ItemAnswer> answers;

    bool is_untouched() const;
    std::vector<std::string> missing_ids() const;
};

/// Whether a cut-off is reached whatever the missing answers are.
enum class Decision { Reached = 1, NotReached = 2, Undecided = 3 };

struct Sum {
    int used = 0;
    int missing = 0;
    int at_least = 0;  ///< every missing answer scores 0
    int at_most = 0;   ///< every missing answer scores 3

    bool is_complete() const { return missing == 0; }
    Decision decide(int cutoff) const;
};

Sum sum_of(const Sheet& sheet);
/// Of the items `from` to `to`, counted from 1, both included.
Sum sum_of(const Sheet& sheet, std::size_t from, std::size_t to);

}  // namespace attune::mood
