// SPDX-License-Identifier: Apache-2.0
#include "workflow/kept_rows.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace attune::workflow {

namespace {

/// What stands under one heading, the heading first.
using Stretch = std::vector<const FormRow*>;

std::vector<Stretch> stretches(const std::vector<FormRow>& rows) {
    std::vector<Stretch> found;
    for (const auto& row : rows) {
        if (row.is_folded) continue;
        if (found.empty() || row.kind == RowKind::Heading) found.emplace_back();
        found.back().push_back(&row);
    }
    return found;
}

bool has_parts(const FormRow& row, const Stretch& stretch) {
    return std::any_of(stretch.begin(), stretch.end(), [&](const FormRow* part) {
        return part->part_of == row.address.link_id &&
               part->address.instances == row.address.instances;
    });
}

bool is_sign(const FormRow& row, const Stretch& stretch) {
    return row.kind == RowKind::Choice && has_parts(row, stretch);
}

/// Parts propose one of three options; beside two they say at which moment it was.
bool says_seen_or_not(const FormRow& row) {
    return std::count_if(row.options.begin(), row.options.end(), [](const AnswerOption& option) {
               return option.answer.state == AnswerState::Given;
           }) == 2;
}

bool is_list_of_signs(const Stretch& stretch) {
    return std::any_of(stretch.begin(), stretch.end(), [&](const FormRow* row) {
        return is_sign(*row, stretch) && says_seen_or_not(*row);
    });
}

FormRow line_of_untouched(const FormRow& heading, int untouched) {
    FormRow line;
    line.address = {heading.address.link_id + ".not-looked-for", heading.address.instances};
    line.depth = heading.depth + 1;
    line.text = fmt::format("{} not looked for", untouched);
    return line;
}

void add_list(const Stretch& stretch, const std::set<ItemAddress>& opened,
              std::vector<FormRow>& kept) {
    std::vector<FormRow> untouched;
    int signs = 0;
    const auto heading = kept.size();
    for (const auto* row : stretch) {
        const bool is_one = is_sign(*row, stretch);
        signs += is_one ? 1 : 0;
        const bool is_left_open = row->is_question() && row->part_of.empty() && !row->is_answered();
        if (!is_left_open) {
            kept.push_back(*row);
        } else if (is_one) {
            untouched.push_back(*row);
        }
    }
    const auto open = static_cast<int>(untouched.size());
    auto& head = kept[heading];
    if (open < signs && head.kind == RowKind::Heading) {
        head.help = fmt::format("{} of {} looked for", signs - open, signs) +
                    (head.help.empty() ? "" : ". " + head.help);
    }
    if (open == 0) return;
    auto line = line_of_untouched(head, open);
    line.can_fold = opened.contains(line.address);
    line.is_folded = !line.can_fold;
    kept.push_back(line);
    if (line.can_fold) std::move(untouched.begin(), untouched.end(), std::back_inserter(kept));
}

}  // namespace

std::vector<FormRow> kept_rows(const std::vector<FormRow>& rows,
                               const std::set<ItemAddress>& opened) {
    std::vector<FormRow> kept;
    for (const auto& stretch : stretches(rows)) {
        if (is_list_of_signs(stretch)) {
            add_list(stretch, opened, kept);
            continue;
        }
        for (const auto* row : stretch) kept.push_back(*row);
    }
    return kept;
}

}  // namespace attune::workflow
