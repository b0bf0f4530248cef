// SPDX-License-Identifier: Apache-2.0
#include "findings/age_words.h"
#include "findings/findings.h"
#include "findings/words.h"

namespace attune::separation {
namespace {

std::string name_of(const Episode& episode) {
    return "Separation " + std::to_string(episode.number);
}

std::string id_of(const char* id, const Episode& episode) {
    return id + std::to_string(episode.number);
}

const char* words_of(Doubt doubt) {
    switch (doubt) {
        case Doubt::None:
            return "";
        case Doubt::EndBeforeStart:
            return "it ends before it begins";
        case Doubt::BeforeBirth:
            return "a date lies before the birth";
        case Doubt::AfterToday:
            return "a date lies after the day of this assessment";
    }
    return "";
}

std::string end_words(const History& history, const Placed& placed) {
    const Episode& episode = *placed.episode;
    if (placed.is_lasting) return ", for good";
    if (placed.is_open) return ", still going on";
    if (episode.ending == Ending::At && episode.end) {
        return ", until " + age_words(*episode.end, placed.end, history.days_early);
    }
    return episode.ending == Ending::After ? "" : ", end not known";
}

/// "from birth, until 14 days; 14 days apart".
std::string time_words(const History& history, const Placed& placed) {
    const Episode& episode = *placed.episode;
    if (placed.doubt != Doubt::None) return "when and how long is to be clarified";
    std::string text = episode.start
                           ? "from " + age_words(*episode.start, placed.start, history.days_early)
                           : "beginning not known";
    text += end_words(history, placed);
    if (placed.is_lasting) return text;
    if (!placed.has_length) return text + "; length not known";
    return text + "; " + days_words(placed.days) + " apart" + (placed.is_open ? " so far" : "");
}

void add(std::string& text, const char* label, const std::string& words) {
    if (!words.empty()) text += std::string(" ") + label + ": " + words + ".";
}

std::string text_of(const History& history, const Episode& episode) {
    std::string text = name_of(episode) + ": ";
    const std::string what =
        episode.is_reason_of_an_adult() ? std::string() : what_words(episode.what);
    if (!what.empty()) text += what + ", ";
    text += history.today ? time_words(history, place(episode, *history.today))
                          : "when is not known without a birth date";
    text += ".";
    add(text, "From", from_words(episode.from));
    add(text, "Meanwhile cared for by", care_words(episode.care));
    add(text, "Contact", contact_words(episode.contact));
    add(text, "Meeting again", reunion_words(episode.reunion));
    return text;
}

}  // namespace

Findings episode_findings(const History& history, const Episode& episode) {
    Findings found;
    found.push_back({id_of("episode-", episode), sdk::Severity::Information, "child",
                     text_of(history, episode), episode.answered});
    const std::string what_id = "SEP-what@" + std::to_string(episode.instance);
    if (const std::string what = what_words(episode.what);
        episode.is_reason_of_an_adult() && !what.empty()) {
        found.push_back(
            {id_of("reason-", episode),
             sdk::Severity::Information,
             "third-party",
             "Reason of separation " + std::to_string(episode.number) + ": " + what + ".",
             {what_id}});
    }
    if (history.today) {
        const Doubt doubt = place(episode, *history.today).doubt;
        if (doubt != Doubt::None) {
            found.push_back({id_of("questioned-", episode), sdk::Severity::Note, "child",
                             name_of(episode) + " cannot be as it is written: " + words_of(doubt) +
                                 ". Ask again, or write what is not known as not known.",
                             episode.of_dates});
        }
    }
    if (episode.ending == Ending::Ongoing && !is_lasting(episode) && !episode.is_care_known()) {
        found.push_back({id_of("caregiver-unknown-", episode),
                         sdk::Severity::Note,
                         "child",
                         name_of(episode) +
                             " is still going on, and it is not known who cares for the child. "
                             "Ask who does.",
                         {what_id, "SEP-care@" + std::to_string(episode.instance)}});
    }
    return found;
}

}  // namespace attune::separation
