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

/// No protest is no concern by itself, and a caregiver who frightens is told as what it is.
bool is_to_come_back_to(const Entry& entry) {
    const std::string_view id = entry.sign->id;
    return entry.status == Status::NotSeen && id != "SB-6" && id != "SB-12";
}

Entries looked_for(const Entries& among) {
    Entries found;
    std::copy_if(among.begin(), among.end(), std::back_inserter(found),
                 [](const Entry* it) { return it->is_looked_for(); });
    return found;
}

}  // namespace

Entries strengths_of(const Sheet& sheet, const Area& area) {
    Entries entries = sheet.of(area.id);
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [](const Entry* it) { return it->sign->is_to_understand; }),
                  entries.end());
    return entries;
}

void tell_strengths(const Sheet& sheet, sdk::Result& result) {
    for (const Area& area : areas()) {
        if (area.kind != Kind::Strengths) continue;
        const Entries entries = strengths_of(sheet, area);
        const Entries seen = with_status(entries, Status::Seen);
        if (seen.empty()) continue;
        result.finding({"seen-" + std::string(area.id), sdk::Severity::Information, "pair",
                        heading_of(area, sheet.speech()) + ", " + seen_of_looked_for(entries) +
                            ": " + examples_of(seen) + ".",
                        ids_of(seen)});
    }
}

void tell_not_seen(const Sheet& sheet, sdk::Result& result) {
    for (const Area& area : areas()) {
        if (area.kind != Kind::Strengths) continue;
        const Entries looked = looked_for(strengths_of(sheet, area));
        Entries open;
        std::copy_if(looked.begin(), looked.end(), std::back_inserter(open),
                     [](const Entry* it) { return is_to_come_back_to(*it); });
        const bool is_any_seen = !with_status(looked, Status::Seen).empty();
        if (looked.empty() || (is_any_seen && open.empty())) continue;
        std::string text = area.name;
        // Where something was seen, the strengths say how much of what was looked for.
        if (!is_any_seen) text += ", " + seen_of_looked_for(looked);
        if (!open.empty()) text += ", to come back to as not seen this time: " + examples_of(open);
        result.finding({"not-seen-" + std::string(area.id),
                        open.empty() ? sdk::Severity::Information : sdk::Severity::Note, "pair",
                        text + ".", ids_of(open.empty() ? looked : open)});
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
