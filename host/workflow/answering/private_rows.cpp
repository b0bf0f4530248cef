// SPDX-License-Identifier: Apache-2.0
#include "answering/private_rows.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace attune::workflow {

namespace {

bool has_company(const Visit& visit, const InRoom& room, const std::optional<CaregiverId>& asked) {
    const bool somebody_else =
        std::any_of(room.caregivers.begin(), room.caregivers.end(),
                    [&](const CaregiverId& present) { return present != asked; });
    return somebody_else || room.other_adult ||
           (visit.interpreter && visit.interpreter->family_member);
}

}  // namespace

std::optional<CaregiverId> asked_in_private(const Assessment& assessment) {
    return assessment.informant ? assessment.informant : caregiver_of(assessment.subject);
}

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
        return !room || has_company(visit, *room, asked_in_private(assessment));
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
    std::optional<int> private_depth;
    for (const auto& row : rows) {
        const bool is_below = private_depth && row.depth > *private_depth;
        if (!is_below) private_depth = row.is_private ? std::optional(row.depth) : std::nullopt;
        if (!private_depth) shown.push_back(row);
    }
    return shown;
}

std::vector<FormRow> without_earlier(std::vector<FormRow> rows) {
    for (auto& row : rows) row.earlier.clear();
    return rows;
}

std::vector<FormRow> without_told_before(std::vector<FormRow> rows, bool is_completed) {
    if (is_completed) {
        FormRow closed;
        closed.text = "What was answered can be read when nobody else is in the room.";
        return {closed};
    }
    return without_earlier(std::move(rows));
}

}  // namespace attune::workflow
