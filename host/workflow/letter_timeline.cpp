// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "letter_content.h"

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
    letter.timeline = timeline_of(record.history, reasons);
}

}  // namespace attune::workflow
