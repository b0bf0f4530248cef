// SPDX-License-Identifier: Apache-2.0
#include "answering/private_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "answering/form_rows.h"

namespace attune::workflow {

namespace {

bool has_company(const Visit& visit, const InRoom& room,
                 const std::optional<CaregiverId>& informant) {
    const bool somebody_else =
        std::any_of(room.caregivers.begin(), room.caregivers.end(),
                    [&](const CaregiverId& present) { return present != informant; });
    return somebody_else || room.other_adult ||
           (visit.interpreter && visit.interpreter->family_member);
}

/// Rows that lie side by side and are not shown now.
struct Gap {
    ItemAddress first;
    int depth = 0;
    int questions = 0;
    int open = 0;
};

void count(const FormRow& row, Gap& gap) {
    if (!is_asked(row)) return;
    ++gap.questions;
    if (!row.is_answered()) ++gap.open;
}

/// Nothing when only headings and words are kept back.
void close(std::optional<Gap>& gap, std::vector<FormRow>& shown) {
    if (gap && gap->questions > 0) {
        FormRow note;
        note.address = {gap->first.link_id + ".ask-alone", gap->first.instances};
        note.depth = gap->depth;
        note.text = gap->open == 0   ? "Asked alone"
                    : gap->open == 1 ? "1 question to ask alone"
                                     : fmt::format("{} questions to ask alone", gap->open);
        shown.push_back(std::move(note));
    }
    gap.reset();
}

}  // namespace

bool is_in_company(const Desk& desk, const Assessment& assessment) {
    const auto open = desk.store->visits().open();
    if (!open) return true;
    std::vector<Visit> here;
    std::copy_if(open->begin(), open->end(), std::back_inserter(here),
                 [&](const Visit& visit) { return visit.family == assessment.family; });
    // Who was there when an earlier visit paused says nothing about the one that runs.
    const auto runs = [](const Visit& visit) { return visit.status == VisitStatus::Running; };
    const bool one_runs = std::any_of(here.begin(), here.end(), runs);
    return std::any_of(here.begin(), here.end(), [&](const Visit& visit) {
        if (one_runs && !runs(visit)) return false;
        const auto room = desk.store->visits().in_room(visit.id);
        return !room || has_company(visit, *room, assessment.informant);
    });
}

bool is_private(const forms::Form& form, const std::string& link_id) {
    const auto* item = form.find_item(link_id);
    while (item != nullptr && !item->is_private) {
        item = item->parent < 0 ? nullptr : &form.item_at(item->parent);
    }
    return item != nullptr;
}

std::vector<FormRow> without_private(const std::vector<FormRow>& rows) {
    std::vector<FormRow> shown;
    std::optional<Gap> gap;
    std::optional<int> private_depth;
    for (const auto& row : rows) {
        const bool is_below = private_depth && row.depth > *private_depth;
        if (!is_below) private_depth = row.is_private ? std::optional(row.depth) : std::nullopt;
        if (!private_depth) {
            close(gap, shown);
            shown.push_back(row);
            continue;
        }
        if (!gap) gap = Gap{row.address, row.depth};
        count(row, *gap);
    }
    close(gap, shown);
    return shown;
}

}  // namespace attune::workflow
