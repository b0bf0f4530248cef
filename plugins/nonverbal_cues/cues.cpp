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

constexpr Topic kAsTold[] = {
    {"CUE-cry-1", "yes", "takes a short, low cry for hunger and has tried it out"},
    {"CUE-cry-2", "yes", "takes a broken-up wail for tiredness and has tried it out"},
    {"CUE-hunger-2", "yes", "feeds as the need for food shifts"},
    {"CUE-hunger-3", "yes", "finds the child more engaged after more feeds or rest"},
    {"CUE-fatigue-3", "yes", "sees the signs of sleep come sooner than expected"}};

constexpr Topic kToTalkAbout[] = {
    {"CUE-cry-1", "untested", "takes a short, low cry for hunger and has never tried it out"},
    {"CUE-cry-2", "untested", "takes a broken-up wail for tiredness and has never tried it out"},
    {"CUE-hunger-2", "schedule", "feeds by a fixed schedule while the need for food shifts"},
    {"CUE-fatigue-3", "missed", "often misses the nap, whose signs come early"}};

/// What applies of some topics, and the questions it rests on.
struct Applying {
    std::string text = {};
    std::vector<std::string> because = {};

    void add(const char* id, const std::string& words) {
        text += (text.empty() ? "" : " · ") + words;
        because.emplace_back(id);
    }
};

template <std::size_t Count>
Applying applying(const Topic (&topics)[Count], const Sheet& sheet) {
    Applying found;
    for (const Topic& topic : topics) {
        if (sheet[topic.id].has(topic.code)) found.add(topic.id, topic.words);
    }
    return found;
}

/// Hours of sleep are told and judge nothing.
std::string sleep_words(double hours) {
    std::string number = std::to_string(hours);
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
    return "gives the child's sleep as " + number + (number == "1" ? " hour" : " hours") + " a day";
}

void tell_as_told(const Sheet& sheet, const sdk::Answers& answers, sdk::Result& result) {
    Applying told = applying(kAsTold, sheet);
    if (const auto hours = answers["CUE-fatigue-4"].number()) {
        told.add("CUE-fatigue-4", sleep_words(*hours));
    }
    if (told.text.empty()) return;
    result.finding({"as-told", sdk::Severity::Information, "pair",
                    "The caregiver, as told: " + told.text + ".", std::move(told.because)});
}

void tell_worth_a_talk(const Sheet& sheet, sdk::Result& result) {
    Applying topics = applying(kToTalkAbout, sheet);
    if (topics.text.empty()) return;
    result.finding({"talk-about", sdk::Severity::Note, "pair",
                    "Worth a talk. The caregiver, as told: " + topics.text + ".",
                    std::move(topics.because)});
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
    Entries noticed = where_caregiver(shown, "noticed");
    noticed.erase(
        std::remove_if(noticed.begin(), noticed.end(),
                       [](const Entry* it) { return it->was("answered") || it->was("repaired"); }),
        noticed.end());
    tell("cues-noticed", sdk::Severity::Information, "pair", "Cues that the caregiver noticed",
         noticed, result);
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

void tell_what_was_told(const Sheet& sheet, const sdk::Answers& answers, sdk::Result& result) {
    tell("likings", sdk::Severity::Information, "pair",
         "What soothes the child, as told by the caregiver", likings(sheet, Status::Seen), result);
    tell("calm", sdk::Severity::Information, "caregiver",
         "What helps the caregiver to stay calm, as told",
         with_status(sheet.of("CR"), Status::Seen), result);
    tell_as_told(sheet, answers, result);
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
