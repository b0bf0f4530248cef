// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "letters/letter_content.h"

namespace attune::workflow {

void add_timeline(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const bool is_about_child = letter.view != report::View::FamilyPage &&
                                letter.view != report::View::CaregiverLetter &&
                                letter.view != report::View::UrgentLetter;
    if (!is_about_child || !filter.allows_child()) return;
    auto reasons = Reasons::All;
    for (const auto& told : record.history.separations) {
        if (!told.is_reason_of_an_adult) continue;
        const auto what = fmt::format("Why an adult was away, separation {}", told.row.number);
        if (!filter.allows_confidential(what)) reasons = Reasons::NoAdults;
    }
    auto timeline = timeline_of(record.history, reasons);
    if (!report::is_brief(letter.view)) {
        letter.timeline = std::move(timeline);
    } else if (timeline && !timeline->episodes.empty()) {
        letter.limits.in_the_file.emplace_back(
            "the timeline of separations, visits and milestones");
    }
}

}  // namespace attune::workflow
