// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "findings.h"
#include "wording.h"

namespace attune::nonverbal_cues {
namespace {

constexpr int kSecureBaseMonths = 9;
constexpr int kSecureBaseMonthsUnlessEarly = 13;

using CodeWords = std::vector<std::pair<std::string_view, const char*>>;

const CodeWords kSettings = {{"home", "at home"},         {"clinic", "in the clinic"},
                             {"hospital", "in hospital"}, {"day-care", "in day care"},
                             {"video", "by video"},       {"other", "elsewhere"}};
const CodeWords kChildStates = {
    {"alert", "quiet and alert"}, {"active", "active"}, {"drowsy", "drowsy"},
    {"fussy", "fussy"},           {"crying", "crying"}, {"asleep", "asleep for the most part"},
    {"unwell", "unwell"}};
const CodeWords kPresent = {{"nobody", "nobody else"},
                            {"caregiver", "another caregiver"},
                            {"children", "other children"},
                            {"adult", "another adult"},
                            {"interpreter", "an interpreter"}};
const CodeWords kContact = {{"lives-with", "lives with the child"},
                            {"visits", "sees the child at times"},
                            {"supervised", "sees the child under supervision"}};

/// The words of every option that was chosen.
std::string words_of(const sdk::Answers& answers, const char* id, const CodeWords& known) {
    std::string words;
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const sdk::Answer answer = answers.at(i);
        if (answer.link_id != id || !answer.value.is_given()) continue;
        for (const auto& [code, text] : known) {
            if (answer.value.is_code(code))
                words += (words.empty() ? "" : " and ") + std::string(text);
        }
    }
    return words;
}

/// A date is known here as an age: how long ago it was, counted back from the child's age today.
std::string last_seen_words(const sdk::Value& seen, std::optional<int> today) {
    const auto first = seen.age_days();
    if (!first || !today) return {};
    const int at_most = *today - *first;
    const int at_least = std::max(0, *today - seen.age_days_at_most().value_or(*first));
    if (at_most < 0 || *first < 0) return "when last seen before is to be clarified";
    if (at_most == 0) return "last seen earlier the same day";
    const std::string from = at_least == at_most ? "" : std::to_string(at_least) + " to ";
    return "last seen " + from + std::to_string(at_most) + (at_most == 1 ? " day" : " days") +
           " before";
}

/// One part of the sentence, and the question it rests on.
struct Occasion {
    std::string text = {};
    std::vector<std::string> because = {};

    void add(const char* id, const std::string& words) {
        if (words.empty()) return;
        text += (text.empty() ? "" : ", ") + words;
        because.emplace_back(id);
    }
};

void tell_half_entered(const Sheet& sheet, sdk::Result& result) {
    Entries open;
    Entries declined;
    for (const Entry& entry : sheet.all()) {
        const bool is_ticked = !entry.moments.empty() || !entry.responses.empty();
        if (is_ticked && entry.status == Status::NotLookedFor) open.push_back(&entry);
        if (entry.status == Status::Declined) declined.push_back(&entry);
    }
    if (!open.empty()) {
        result.finding(
            {"half-entered", sdk::Severity::Note, "pair",
             "When it was, or what came of it, is ticked, but not whether it was seen: " +
                 examples_of(open) + ".",
             ids_of(open)});
    }
    if (!declined.empty()) {
        result.finding({"declined", sdk::Severity::Information, "pair",
                        "Declined: " + examples_of(declined) + ". This says nothing either way.",
                        ids_of(declined)});
    }
}

/// The areas that nobody looked at, in one line.
void tell_not_looked_for(const Sheet& sheet, sdk::Result& result) {
    std::string names;
    for (const Area& area : areas()) {
        if (is_touched(sheet.of(area.id))) continue;
        names += (names.empty() ? "" : " · ") + std::string(area.name);
        if (area.kind == Kind::ToUnderstand) names += " (signs to understand)";
    }
    if (names.empty()) return;
    result.finding(
        {"not-looked-for", sdk::Severity::Information, "pair", "Not looked for: " + names + "."});
}

bool is_empty(const Sheet& sheet) {
    return std::none_of(sheet.all().begin(), sheet.all().end(),
                        [](const Entry& entry) { return entry.is_looked_for(); });
}

}  // namespace

Speech speech_at(std::optional<sdk::Age> age, bool is_gestation_known) {
    const int from = is_gestation_known ? kSecureBaseMonths : kSecureBaseMonthsUnlessEarly;
    return age && age->months >= from ? Speech::SecureBase : Speech::InteractionOnly;
}

void tell_occasion(const sdk::Request& request, sdk::Result& result) {
    const sdk::Answers answers = request.answers();
    Occasion occasion;
    occasion.add("OBS-setting", words_of(answers, "OBS-setting", kSettings));
    if (const auto minutes = answers["OBS-minutes"].integer()) {
        occasion.add("OBS-minutes", std::to_string(*minutes) + " minutes");
    }
    const std::string child = words_of(answers, "OBS-state", kChildStates);
    if (!child.empty()) occasion.add("OBS-state", "the child " + child);
    const std::string present = words_of(answers, "OBS-present", kPresent);
    if (!present.empty()) occasion.add("OBS-present", "present besides: " + present);
    const std::string contact = words_of(answers, "OBS-contact", kContact);
    if (!contact.empty()) occasion.add("OBS-contact", "this caregiver " + contact);
    if (const auto hours = answers["OBS-hours"].integer()) {
        occasion.add("OBS-hours", std::to_string(*hours) + " hours a week");
    }
    occasion.add("OBS-last-seen", last_seen_words(answers["OBS-last-seen"], request.age_days()));
    if (occasion.text.empty()) return;
    result.finding({"occasion", sdk::Severity::Information, "pair",
                    "Observed: " + occasion.text + ".", std::move(occasion.because)});
}

void tell_limits(const Sheet& sheet, sdk::Result& result) {
    tell_half_entered(sheet, result);
    if (is_empty(sheet)) {
        result.finding({"nothing-observed", sdk::Severity::Note, "pair",
                        "Nothing was looked for yet, so nothing can be said."});
    } else {
        tell_not_looked_for(sheet, result);
    }
    const std::string age = sheet.speech() == Speech::InteractionOnly
                                ? " At this age only the interaction of the day is described."
                                : "";
    result.finding({"limits", sdk::Severity::Information, "pair",
                    "One occasion, a list that has not been validated: signs and how many were "
                    "looked for, no total and no rank." +
                        age});
}

}  // namespace attune::nonverbal_cues
