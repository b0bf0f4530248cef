// SPDX-License-Identifier: Apache-2.0
// What is shown of a form, in which order, and what is still to answer.
#include <algorithm>

#include "state/age_places.h"
#include "state/answer_engine.h"

namespace attune::forms {
namespace {

/// Walks the places in document order and writes their rows.
class RowWriter {
public:
    RowWriter(const AnswerEngine& engine)
        : m_engine(engine), m_ages(engine.form(), engine.context()) {}

    std::vector<Row> write() {
        for (const auto& child : m_engine.tree().root().children) add(*child, {}, false, 0);
        return std::move(m_rows);
    }

private:
    void add(const Place& place, const std::string& group, bool folded, int depth) {
        const Item& item = *place.item;
        if (item.hidden || item.is_guidance) return;
        Row row;
        row.address = place.address;
        row.item = &item;
        row.depth = depth;
        row.is_enabled = place.is_enabled;
        row.group = group;
        row.place = m_ages.place_of(item);
        const bool own_range = !item.is_group() && item.shown_at_ages.has_value();
        if (own_range) folded = folded && row.place != AgePlace::Current;
        row.is_folded = folded || (item.is_group() && row.place == AgePlace::Folded) ||
                        (item.follow_up &&
                         !is_follow_up_due(m_engine.context(), *item.follow_up, place.address));
        if (own_range && row.place == AgePlace::Folded) row.place = AgePlace::Always;
        const bool fold_below = row.is_folded;
        m_rows.push_back(std::move(row));
        for (const auto& child : place.children)
            add(*child, item.is_group() ? item.link_id : group, fold_below, depth + 1);
    }

    const AnswerEngine& m_engine;
    AgePlaces m_ages;
    std::vector<Row> m_rows;
};

bool is_answerable(const Row& row) {
    const Item& item = *row.item;
    return row.is_enabled && !row.is_folded && item.is_question() && !item.read_only &&
           !item.calculated && item.part_of.empty();
}

}  // namespace

std::vector<Row> FormState::rows() const { return RowWriter(*m_engine).write(); }

std::optional<ItemAddress> FormState::next_unanswered(const ItemAddress& from) const {
    const auto all = rows();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&from](const Row& row) { return row.address == from; });
    const std::size_t start = at == all.end() ? 0 : static_cast<std::size_t>(at - all.begin()) + 1;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Row& row = all[(start + i) % all.size()];
        if (is_answerable(row) && answer(row.address).state == AnswerState::Missing)
            return row.address;
    }
    return std::nullopt;
}

Progress FormState::progress() const {
    Progress progress;
    for (const Row& row : rows()) {
        if (!is_answerable(row)) continue;
        ++progress.of;
        if (answer(row.address).state != AnswerState::Missing) ++progress.answered;
    }
    return progress;
}

}  // namespace attune::forms
