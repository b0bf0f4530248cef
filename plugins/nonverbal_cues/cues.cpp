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

struct Topic {
    const char* id;
    const char* code;
    const char* words;
};

constexpr Topic kTopics[] = {
    {"CUE-cry-1", "untested", "takes a short, low cry for hunger and has never tried it out"},
    {"CUE-cry-2", "untested", "takes a broken-up wail for tiredness and has never tried it out"},
    {"CUE-hunger-2", "schedule", "feeds by a fixed schedule while the need for food shifts"},
    {"CUE-fatigue-3", "missed", "often misses the nap, whose signs come early"}};

void tell_worth_a_talk(const Sheet& sheet, sdk::Result& result) {
    std::string text;
    std::vector<std::string> because;
    for (const Topic& topic : kTopics) {
        if (!sheet[topic.id].has(topic.code)) continue;
        text += (text.empty() ? "" : " · ") + std::string(topic.words);
        because.emplace_back(topic.id);
    }
    if (text.empty()) return;
    result.finding({"talk-about", sdk::Severity::Note, "pair",
                    "Worth a talk. The caregiver, as told: " + text + ".", std::move(because)});
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
         "Cues of the child that were missed on this occasion, to look at together",
         where_caregiver(shown, "missed"), result);
    tell("cues-not-seen", sdk::Severity::Note, "pair",
         "Looked for in the child and not seen this time; look again, and think of hearing, vision "
         "and health",
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
    tell("likings", sdk::Severity::Information, "pair",
         "What soothes the child, as told by the caregiver", likings(sheet, Status::Seen), result);
    tell("calm", sdk::Severity::Information, "caregiver",
         "What helps the caregiver to stay calm, as told",
         with_status(sheet.of("CR"), Status::Seen), result);
    const Entries none = likings(sheet, Status::NotSeen);
    if (none.size() == 4) {
        result.finding({"no-soother", sdk::Severity::Note, "pair",
                        "The caregiver names nothing yet that soothes: look for it together.",
                        ids_of(none)});
    }
    tell_worth_a_talk(sheet, result);
    tell("calm-to-build", sdk::Severity::Note, "caregiver",
         "What could help the caregiver to stay calm and is not there yet, as told",
         with_status(sheet.of("CR"), Status::NotSeen), result);
}

}  // namespace attune::nonverbal_cues
