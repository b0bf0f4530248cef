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

/// Below nine months nothing is read into a goodbye that leaves a child unmoved, nor into a return
/// that it does not answer.
bool is_only_described(const Entry& entry) {
    return entry.speech == Speech::InteractionOnly &&
           (entry.has("indifferent") || entry.has("avoids"));
}

bool is_to_understand(const Area& area, const Entry& entry) {
    if (entry.status == Status::Unsettling) return !is_only_described(entry);
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

/// Areas of which every sign to understand that was looked for was absent.
void tell_none_seen(const Sheet& sheet, sdk::Result& result) {
    std::string names;
    std::vector<std::string> because;
    for (const Area& area : areas()) {
        const Entries absent = with_status(sheet.of(area.id), Status::NotSeen);
        const bool is_any_seen = !with_status(sheet.of(area.id), Status::Seen).empty();
        if (area.kind != Kind::ToUnderstand || is_any_seen || absent.empty()) continue;
        names += (names.empty() ? "" : " · ") + std::string(area.name) + ", " +
                 seen_of_looked_for(absent);
        for (std::string& id : ids_of(absent)) because.push_back(std::move(id));
    }
    if (names.empty()) return;
    result.finding({"none-to-understand", sdk::Severity::Information, "pair",
                    "Of the signs to understand: " + names + ".", std::move(because)});
}

void tell_leaving_and_return(const Sheet& sheet, sdk::Result& result) {
    Entries described;
    for (const Entry& entry : sheet.all()) {
        if (is_only_described(entry)) described.push_back(&entry);
    }
    if (described.empty()) return;
    result.finding(
        {"leaving-and-return", sdk::Severity::Information, "pair",
         "Described only, as nothing is read into it at this age: " + examples_of(described) + ".",
         ids_of(described)});
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
        std::string heading = spoken_name(area) + ", signs to understand";
        if (area.kind == Kind::ToUnderstand) {
            heading += ", " + seen_of_looked_for(sheet.of(area.id));
        }
        result.finding({"understand-" + std::string(area.id), sdk::Severity::Note, "pair",
                        heading + ": " + examples_of(entries) + ".", ids_of(entries)});
    }
    tell_none_seen(sheet, result);
    tell_leaving_and_return(sheet, result);
    tell_partings(sheet, result);
}

}  // namespace attune::nonverbal_cues
