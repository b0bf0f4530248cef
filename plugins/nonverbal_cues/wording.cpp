// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <algorithm>

namespace attune::nonverbal_cues {
namespace {

constexpr std::pair<std::string_view, const char*> kCodeWords[] = {
    {"tense", "tense"},
    {"upset", "upset"},
    {"rough", "rough"},
    {"hit", "hits the child"},
    {"shake", "shakes the child"},
    {"lively", "with noise and motion"},
    {"quiet", "with quiet"},
    {"untested", "never tried out"},
    {"schedule", "a fixed schedule goes first"},
    {"missed", "the nap is often missed"},
    {"slow", "slowly"}};

/// What stands instead of the form's words: an answer that contradicts them, or an age at which
/// only what passes between the two is described.
struct OtherWords {
    std::string_view id;
    std::string_view code;  ///< empty: whatever was answered
    const char* words;
    const char* early_words;  ///< below nine months
};

constexpr OtherWords kOtherWords[] = {
    {"SB-6", "extreme", "Extreme distress when the caregiver leaves",
     "Very upset when the caregiver leaves"},
    {"SB-6", "indifferent", "Indifferent throughout when the caregiver leaves",
     "Takes no notice when the caregiver leaves"},
    {"SB-8", "settles", "Cries or clings when the caregiver returns, then settles",
     "Cries or clings when the caregiver is back, then settles"},
    {"SB-8", "avoids", "Ignores or avoids the caregiver on return",
     "Looks or turns away when the caregiver is back"},
    {"SB-8", "unsettled", "Resists the caregiver on return, or cannot be settled",
     "Is not calmed when the caregiver is back"},
    {"SB-1", "", nullptr, "Looks around, then back to the caregiver"},
    {"SB-2", "", nullptr, "At ease both in the caregiver's arms and at play"},
    {"SB-3", "", nullptr, "Plays when the caregiver is near"},
    {"SB-4", "", nullptr, "Turns toward the caregiver"},
    {"SB-5", "", nullptr, "Seems happy and at ease with the caregiver"},
    {"SB-6", "", nullptr, "Upset when the caregiver leaves"},
    {"SB-7", "", nullptr, "Settles with another adult while the caregiver is away"},
    {"SB-8", "", nullptr, "Brightens when the caregiver is back"},
    {"SB-9", "", nullptr, "Calms with the caregiver when upset"},
    {"SB-13", "", nullptr, "Wary of being close to the caregiver"}};

/// In a sentence about this caregiver, where the form's own words would read as an instruction.
constexpr std::pair<std::string_view, const char*> kToldWords[] = {
    {"CUE-pref-1", "motion: rocking, being walked"},
    {"CUE-pref-2", "sound such as soft music"},
    {"CUE-pref-3", "a change of place, such as going outside"},
    {"CUE-pref-4", "a touch it enjoys, at a pressure it likes"},
    {"SF-1", "tried to win the caregiver back"},
    {"SF-2", "turned away, stressed"},
    {"SF-3", "reached out and cried in alarm"},
    {"SF-4", "recovered once contact resumed"},
    {"CR-1", "calming down before picking up the crying baby"},
    {"CR-2", "slow breaths or another way to settle the body"},
    {"CR-3", "sharing the fussy hours with someone"},
    {"CR-4", "getting outdoors or a change of scene"},
    {"CR-5", "a sleep plan"},
    {"CR-6", "asking for help at home"},
    {"CR-7", "some time away"},
    {"CR-9", "being calm again quickly"},
    {"CR-10", "keeping own fear or sadness at a new stage from the child"},
    {"CR-11", "staying with all of the baby's feelings"}};

std::string phrase_of(const Entry& entry) {
    for (const OtherWords& other : kOtherWords) {
        if (other.id != entry.sign->id || (!other.code.empty() && !entry.has(other.code))) continue;
        const bool is_early = entry.speech == Speech::InteractionOnly;
        if (const char* words = is_early ? other.early_words : other.words) return words;
    }
    for (const auto& [id, words] : kToldWords) {
        if (id == entry.sign->id) return words;
    }
    return entry.sign->phrase;
}

void add(std::string& list, const std::string& entry) {
    list += (list.empty() ? "" : ", ") + entry;
}

}  // namespace

std::string spoken_name(const Area& area) {
    if (std::string_view(area.id) == "RP") return "Repair of a missed cue";
    std::string name = area.name;
    if (std::string_view(area.id).substr(0, 3) != "NV-") return name;
    // Plain ASCII: the names are our own.
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return "Caregiver's " + name;
}

std::string example_of(const Entry& entry) {
    std::string more;
    for (const auto& [code, words] : kCodeWords) {
        if (entry.has(code)) add(more, words);
    }
    if (entry.seconds) {
        add(more, "after " + std::to_string(*entry.seconds) +
                      (*entry.seconds == 1 ? " second" : " seconds"));
    }
    for (const std::string& moment : entry.moments) add(more, moment);
    if (entry.was("repaired")) add(more, "repaired after a miss");
    return phrase_of(entry) + (more.empty() ? std::string() : " (" + more + ")");
}

std::string examples_of(const Entries& entries) {
    std::string text;
    for (const Entry* entry : entries) text += (text.empty() ? "" : " · ") + example_of(*entry);
    return text;
}

std::vector<std::string> ids_of(const Entries& entries) {
    std::vector<std::string> ids;
    for (const Entry* entry : entries) ids.emplace_back(entry->sign->id);
    return ids;
}

std::string seen_of_looked_for(const Entries& area) {
    const auto seen = std::count_if(area.begin(), area.end(),
                                    [](const Entry* it) { return it->status == Status::Seen; });
    const auto looked = std::count_if(area.begin(), area.end(),
                                      [](const Entry* it) { return it->is_looked_for(); });
    return std::to_string(seen) + (seen == 1 ? " sign" : " signs") + " seen of " +
           std::to_string(looked) + " looked for";
}

}  // namespace attune::nonverbal_cues
