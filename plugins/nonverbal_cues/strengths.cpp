// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings.h"
#include "wording.h"

namespace attune::nonverbal_cues {
namespace {

std::string heading_of(const Area& area, Speech speech) {
    const bool is_base = std::string_view(area.id) == "SB" && speech == Speech::SecureBase;
    return is_base ? "Secure base, parting and coming back" : spoken_name(area);
}

/// The signs of an area that are good to see.
Entries strengths_of(const Sheet& sheet, const Area& area) {
    Entries entries = sheet.of(area.id);
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [](const Entry* it) { return it->sign->is_to_understand; }),
                  entries.end());
    return entries;
}

}  // namespace

void tell_strengths(const Sheet& sheet, Speech speech, sdk::Result& result) {
    for (const Area& area : areas()) {
        if (area.kind != Kind::Strengths) continue;
        const Entries entries = strengths_of(sheet, area);
        const Entries seen = with_status(entries, Status::Seen);
        if (seen.empty()) continue;
        result.finding({"seen-" + std::string(area.id), sdk::Severity::Information, "pair",
                        heading_of(area, speech) + ", " + seen_of_looked_for(entries) + ": " +
                            examples_of(seen) + ".",
                        ids_of(seen)});
    }
}

void tell_natural_break(const Sheet& sheet, sdk::Result& result) {
    Entries came = with_status(sheet.of("SF"), Status::Seen);
    std::string text = examples_of(came);
    const Entry& recovery = sheet["SF-4"];
    if (recovery.status == Status::NotSeen) {
        came.push_back(&recovery);
        text += (text.empty() ? "" : " · ") + std::string("did not recover once contact resumed");
    }
    if (came.empty()) return;
    result.finding({"natural-break", sdk::Severity::Information, "pair",
                    "When the caregiver's attention broke off by itself, the child: " + text + ".",
                    ids_of(came)});
}

}  // namespace attune::nonverbal_cues
