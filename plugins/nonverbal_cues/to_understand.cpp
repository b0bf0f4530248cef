// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings.h"
#include "wording.h"

namespace attune::nonverbal_cues {
namespace {

constexpr const char* kDecide = "Decide today, with your supervisor, what child protection needs.";

/// A caregiver who is moved when parting is nothing to understand.
bool is_ordinary_parting(const Entry& entry) {
    const std::string_view id = entry.sign->id;
    const bool is_feeling = id == "NV-face-X1" || id == "NV-face-X3" || id == "NV-face-X4";
    return is_feeling && !entry.moments.empty() &&
           std::all_of(entry.moments.begin(), entry.moments.end(),
                       [](const std::string& moment) { return moment == "goodbye"; });
}

bool is_to_understand(const Area& area, const Entry& entry) {
    if (entry.status == Status::Unsettling) return true;
    const bool means_it = area.kind == Kind::ToUnderstand || entry.sign->is_to_understand;
    return means_it && entry.status == Status::Seen && !is_ordinary_parting(entry);
}

void tell_partings(const Sheet& sheet, sdk::Result& result) {
    Entries partings;
    for (const Entry& entry : sheet.all()) {
        if (entry.status == Status::Seen && is_ordinary_parting(entry)) partings.push_back(&entry);
    }
    if (partings.empty()) return;
    result.finding({"at-goodbye", sdk::Severity::Information, "pair",
                    "In the caregiver's face only at the goodbye, where it is ordinary: " +
                        examples_of(partings) + ".",
                    ids_of(partings)});
}

}  // namespace

void tell_safety(const Sheet& sheet, sdk::Result& result) {
    const Entry& handling = sheet["NV-touch-X2"];
    const bool hits = handling.has("hit");
    const bool shakes = handling.has("shake");
    if (hits || shakes) {
        result.finding({"harm-seen",
                        sdk::Severity::Urgent,
                        "pair",
                        std::string("Seen: the caregiver ") +
                            (hits && shakes ? "hits and shakes"
                             : hits         ? "hits"
                                            : "shakes") +
                            " the child. " + kDecide,
                        {"NV-touch-X2"}});
    }
    if (sheet["SB-12"].status == Status::NotSeen) {
        result.finding(
            {"frightened-or-hurt",
             sdk::Severity::Urgent,
             "pair",
             std::string("When cross, the caregiver frightened or hurt the child. ") + kDecide,
             {"SB-12"}});
    }
    if (handling.has("rough")) {
        result.finding({"rough-handling",
                        sdk::Severity::Concern,
                        "pair",
                        "Safety note: rough handling was seen. Say what exactly, and decide "
                        "whether it needs more than a talk.",
                        {"NV-touch-X2"}});
    }
}

void tell_signs_to_understand(const Sheet& sheet, sdk::Result& result) {
    for (const Area& area : areas()) {
        Entries entries = sheet.of(area.id);
        entries.erase(std::remove_if(entries.begin(), entries.end(),
                                     [&](const Entry* it) { return !is_to_understand(area, *it); }),
                      entries.end());
        if (entries.empty()) continue;
        result.finding({"understand-" + std::string(area.id), sdk::Severity::Note, "pair",
                        spoken_name(area) + ", signs to understand: " + examples_of(entries) + ".",
                        ids_of(entries)});
    }
    tell_partings(sheet, result);
}

}  // namespace attune::nonverbal_cues
