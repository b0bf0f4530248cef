// SPDX-License-Identifier: Apache-2.0
#include "records/answer_columns.h"

namespace attune::storage {

std::string stored_text(const Answer& answer) {
    return answer.state == AnswerState::Missing ? std::string() : to_json(answer);
}

Answer answer_of(Statement& row, const std::string& stored) {
    if (stored.empty()) return {};
    auto answer = answer_from_json(stored);
    if (!answer) {
        row.meet_nonsense();
        return {};
    }
    return std::move(*answer);
}

ItemAddress item_of(Statement& row, const std::string& stored) {
    auto item = ItemAddress::parse(stored);
    if (!item) {
        row.meet_nonsense();
        return {};
    }
    return std::move(*item);
}

}  // namespace attune::storage
