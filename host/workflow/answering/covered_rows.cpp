// SPDX-License-Identifier: Apache-2.0
#include "answering/covered_rows.h"

#include <algorithm>

namespace attune::workflow {

namespace {

/// The row itself, or the compound row that it is a part of.
ItemAddress whole_of(const FormRow& row) {
    return {row.part_of.empty() ? row.address.link_id : row.part_of, row.address.instances};
}

}  // namespace

std::vector<FormRow> with_answers_covered(std::vector<FormRow> rows, const ItemAddress& in_hand) {
    const auto held = std::find_if(rows.begin(), rows.end(),
                                   [&](const FormRow& row) { return row.address == in_hand; });
    const auto open = held == rows.end() ? in_hand : whole_of(*held);
    for (auto& row : rows) {
        if (!row.is_question() || whole_of(row) == open) continue;
        row.draft.clear();
        row.fault.clear();
        row.proposed.reset();
        if (!row.is_answered()) continue;
        row.answer = {AnswerState::Given, {}};
        row.answer_words = "answered";
    }
    return rows;
}

bool is_covered(const FormRow& row) {
    return row.answer.state == AnswerState::Given && row.answer.values.empty();
}

}  // namespace attune::workflow
