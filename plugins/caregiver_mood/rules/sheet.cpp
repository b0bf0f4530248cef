// SPDX-License-Identifier: Apache-2.0
#include "rules/sheet.h"

#include <algorithm>

namespace attune::mood {
namespace {

bool is_given(const ItemAnswer& answer) { return answer.state == ItemState::Given; }

}  // namespace

bool Sheet::is_untouched() const {
    return std::all_of(answers.begin(), answers.end(), [](const ItemAnswer& answer) {
        return answer.state == ItemState::Untouched;
    });
}

std::vector<std::string> Sheet::missing_ids() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!is_given(answers[i])) ids.push_back(scale->items[i].id);
    }
    return ids;
}

Decision Sum::decide(int cutoff) const {
    if (at_least >= cutoff) return Decision::Reached;
    return at_most < cutoff ? Decision::NotReached : Decision::Undecided;
}

Sum sum_of(const Sheet& sheet) { return sum_of(sheet, 1, sheet.answers.size()); }

Sum sum_of(const Sheet& sheet, std::size_t from, std::size_t to) {
    Sum sum;
    for (std::size_t i = from - 1; i < to; ++i) {
        const ItemAnswer& answer = sheet.answers[i];
        ++(is_given(answer) ? sum.used : sum.missing);
        sum.at_least += is_given(answer) ? answer.points : 0;
        sum.at_most += is_given(answer) ? answer.points : kMaxPoints;
    }
    return sum;
}

}  // namespace attune::mood
