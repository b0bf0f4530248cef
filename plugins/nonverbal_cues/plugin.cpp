// SPDX-License-Identifier: Apache-2.0
/// \file
/// The instrument `nonverbal-cues`: reads, counts by area, tells.
#include <attune/plugin.hpp>

#include "findings.h"
#include "sheet.h"

namespace attune::nonverbal_cues {
namespace {

sdk::Count count_of(const Area& area, const Entries& entries) {
    sdk::Count count{area.id};
    for (const Entry* entry : entries) {
        if (entry->sign->is_to_understand || entry->status == Status::NotApplicable) continue;
        ++count.of;
        count.yes += entry->status == Status::Seen ? 1 : 0;
        count.no += entry->status == Status::NotSeen || entry->status == Status::Unsettling ? 1 : 0;
        count.declined += entry->status == Status::Declined ? 1 : 0;
    }
    return count;
}

struct NonverbalCues {
    static constexpr const char* id = "nonverbal-cues";

    void score(const sdk::Request& request, sdk::Result& result) const {
        const bool is_gestation_known = request.context(ATTUNE_CONTEXT_DAYS_EARLY).is_given();
        const Sheet sheet(request.answers(), speech_at(request.age_used(), is_gestation_known));
        for (const Area& area : areas()) {
            const Entries entries = sheet.of(area.id);
            if (area.kind != Kind::Break && is_touched(entries)) {
                result.count(count_of(area, entries));
            }
        }
        tell_strengths(sheet, result);
        tell_what_was_told(sheet, request.answers(), result);
        tell_cues(sheet, result);
        tell_natural_break(sheet, result);
        tell_safety(sheet, result);
        tell_signs_to_understand(sheet, result);
        tell_not_seen(sheet, result);
        tell_occasion(request, result);
        tell_limits(sheet, result);
    }
};

}  // namespace
}  // namespace attune::nonverbal_cues

ATTUNE_PLUGIN(attune::nonverbal_cues::NonverbalCues)
