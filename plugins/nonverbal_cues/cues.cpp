// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "findings.h"
#include "wording.h"

namespace attune::nonverbal_cues {
namespace {

Entries where_caregiver(const Entries& cues, std::string_view response) {
    Entries found;
    std::copy_if(cues.begin(), cues.end(), std::back_inserter(found),
                 [response](const Entry* it) { return it->was(response); });
    return found;
}

void tell(const char* id, sdk::Severity severity, const char* owner, const std::string& heading,
          const Entries& entries, sdk::Result& result) {
    if (entries.empty()) return;
    result.finding(
        {id, severity, owner, heading + ": " + examples_of(entries) + ".", ids_of(entries)});
}

Entries likings(const Sheet& sheet, Status status) {
    Entries found;
    for (const char* id : {"CUE-pref-1", "CUE-pref-2", "CUE-pref-3", "CUE-pref-4"}) {
        if (sheet[id].status == status) found.push_back(&sheet[id]);
    }
    return found;
}

/// Cues worth a note when they were looked for and did not come.
Entries missing_answers_of_the_child(const Sheet& sheet) {
    Entries found;
    for (const char* id : {"CUE-body-6", "CUE-face-4", "CUE-cry-4", "CUE-cry-5"}) {
        if (sheet[id].status == Status::NotSeen) found.push_back(&sheet[id]);
    }
    return found;
}

Entries worth_a_talk(const Sheet& sheet) {
    Entries found;
    const std::pair<const char*, const char*> wanted[] = {{"CUE-cry-1", "untested"},
                                                          {"CUE-cry-2", "untested"},
                                                          {"CUE-hunger-2", "schedule"},
                                                          {"CUE-fatigue-3", "missed"}};
    for (const auto& [id, code] : wanted) {
        if (sheet[id].has(code)) found.push_back(&sheet[id]);
    }
    return found;
}

}  // namespace

void tell_cues(const Sheet& sheet, sdk::Result& result) {
    const Entries shown = with_status(sheet.of("CUE"), Status::Seen);
    Entries met = where_caregiver(shown, "answered");
    for (const Entry* entry : where_caregiver(shown, "repaired")) {
        if (!entry->was("answered")) met.push_back(entry);
    }
    tell("cues-met", sdk::Severity::Information, "pair",
         "Cues that the caregiver answered, at once or at a later try", met, result);
    tell("cues-shown", sdk::Severity::Information, "pair", "Cues that the child showed", shown,
         result);
    tell("cues-missed", sdk::Severity::Note, "pair",
         "Cues to look at together, missed on this occasion", where_caregiver(shown, "missed"),
         result);
    tell("cues-not-seen", sdk::Severity::Note, "pair",
         "Looked for and not seen this time; look again, and think of hearing, vision and health",
         missing_answers_of_the_child(sheet), result);
    if (sheet["CUE-cry-3"].status == Status::Seen) {
        result.finding({"cry-without-end",
                        sdk::Severity::Note,
                        "pair",
                        "Crying that nothing stopped: ask about health, feeding and sleep, and "
                        "record it under the stresses of the baby.",
                        {"CUE-cry-3"}});
    }
}

void tell_what_was_told(const Sheet& sheet, sdk::Result& result) {
    tell("likings", sdk::Severity::Information, "pair", "What soothes, as told by the caregiver",
         likings(sheet, Status::Seen), result);
    tell("calm", sdk::Severity::Information, "caregiver", "How the caregiver stays calm, as told",
         with_status(sheet.of("CR"), Status::Seen), result);
    const Entries none = likings(sheet, Status::NotSeen);
    if (none.size() == 4) {
        result.finding({"no-soother", sdk::Severity::Note, "pair",
                        "The caregiver names nothing yet that soothes: look for it together.",
                        ids_of(none)});
    }
    tell("talk-about", sdk::Severity::Note, "pair", "Worth a talk with the caregiver",
         worth_a_talk(sheet), result);
    tell("calm-to-build", sdk::Severity::Note, "caregiver",
         "Not yet a help to the caregiver, as told", with_status(sheet.of("CR"), Status::NotSeen),
         result);
}

}  // namespace attune::nonverbal_cues
