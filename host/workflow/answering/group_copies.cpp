// SPDX-License-Identifier: Apache-2.0
// Copies of a repeating group: added, removed, and put back.
#include <algorithm>

#include "answering/session_state.h"

namespace attune::workflow {

namespace {

bool lies_in(const forms::Form& form, const ItemAddress& address, const ItemAddress& copy) {
    const auto& wanted = copy.instances;
    if (address.instances.size() < wanted.size() ||
        !std::equal(wanted.begin(), wanted.end(), address.instances.begin())) {
        return false;
    }
    const auto* item = form.find_item(address.link_id);
    while (item != nullptr && item->link_id != copy.link_id) {
        item = item->parent < 0 ? nullptr : &form.item_at(item->parent);
    }
    return item != nullptr;
}

/// The last copy stays and is emptied; any other goes, and later ones move up.
Result<void> take_out(forms::FormState& form, const ItemAddress& copy) {
    ItemAddress group = copy;
    group.instances.pop_back();
    if (form.instance_count(group) > 1) {
        const auto removed = form.remove_instance(copy);
        return removed ? Result<void>() : removed.error();
    }
    for (const auto& [address, answer] : form.answers()) {
        if (!lies_in(form.form(), address, copy)) continue;
        if (const auto emptied = form.set(address, {}); !emptied) return emptied.error();
    }
    return {};
}

forms::Answers changes_between(const forms::Answers& before, const forms::Answers& after) {
    forms::Answers changes;
    for (const auto& [address, answer] : before) {
        const auto now = after.find(address);
        if (now == after.end()) {
            changes[address] = {};
        } else if (now->second != answer) {
            changes[address] = now->second;
        }
    }
    for (const auto& [address, answer] : after) {
        if (!before.contains(address)) changes[address] = answer;
    }
    return changes;
}

}  // namespace

Result<void> AssessmentSession::add_instance(const ItemAddress& group) {
    const auto added = m_state->form.add_instance(group);
    if (!added) return added.error();
    m_state->refresh_rows();
    return {};
}

Result<void> AssessmentSession::remove_instance(const ItemAddress& heading) {
    auto& state = *m_state;
    const auto* row = this->row(heading);
    if (row == nullptr || !row->can_remove) return Error{ErrorCode::NotFound, heading.text()};
    if (state.is_read_only()) return Error{ErrorCode::Conflict, "assessment"};
    const auto copy = row->address;
    // The rows are made anew.
    if (const auto saved = retry(); !saved) return saved;
    const auto before = state.form.answers();
    if (const auto out = take_out(state.form, copy); !out) return out;
    const auto fresh = state.fresh_alerts(state.form.firing_alerts());
    std::set<std::int64_t> removal;
    Instant at = state.desk.now();
    const auto saved = state.desk.store->together([&]() -> Result<void> {
        for (const auto& [address, answer] : changes_between(before, state.form.answers())) {
            const auto event =
                state.append(address, answer, removal.empty() ? fresh : std::vector<Alert>());
            if (!event) return event.error();
            removal.insert(event->sequence);
            at = event->at;
        }
        return {};
    });
    if (!saved) {
        const auto as_before = state.reread();
        return as_before ? saved : as_before;
    }
    state.removal = std::move(removal);
    const auto noted = state.acknowledge(at, fresh);
    state.refresh_rows();
    state.request_result();
    return noted ? Result<void>() : noted.error();
}

Result<Acknowledged> AssessmentSession::State::undo_answers() {
    auto left = removal;
    std::optional<storage::AnswerEvent> last;
    const auto saved = desk.store->together([&]() -> Result<void> {
        do {
            const auto event = needed(desk.store->answers().undo(assessment.id), "answer");
            if (!event) return event.error();
            last = *event;
        } while (left.erase(last->undoes.value_or(0)) > 0 && !left.empty());
        return {};
    });
    if (!saved) return saved.error();
    if (left.size() != removal.size()) {
        removal = std::move(left);
        if (const auto read = reread(); !read) return read.error();
    }
    return put_back(*last);
}

}  // namespace attune::workflow
