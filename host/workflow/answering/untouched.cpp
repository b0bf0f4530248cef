// SPDX-License-Identifier: Apache-2.0
#include "answering/untouched.h"

#include <algorithm>

#include "answering/occasion.h"

namespace attune::workflow {

namespace {

bool is_answered_here(const forms::Item& item) {
    return item.is_question() && !item.read_only && !item.calculated && !is_of_occasion(item);
}

}  // namespace

bool is_untouched(const forms::FormState& state) {
    const auto& form = state.form();
    const auto answers = state.answers();
    const bool is_any_answered =
        std::any_of(answers.begin(), answers.end(), [&](const auto& answered) {
            const auto* item = form.find_item(answered.first.link_id);
            return item != nullptr && is_answered_here(*item);
        });
    const auto& items = form.items();
    return !is_any_answered && std::any_of(items.begin(), items.end(), is_answered_here);
}

}  // namespace attune::workflow
