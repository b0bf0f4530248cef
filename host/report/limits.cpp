// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "letter_sections.h"

namespace attune::report {

namespace {

std::string occasions_in_words(int occasions) {
    static constexpr const char* kNumbers[] = {"", "one occasion", "two occasions",
                                               "three occasions", "four occasions"};
    if (occasions >= 1 && occasions <= 4) return kNumbers[occasions];
    return fmt::format("{} occasions", occasions);
}

std::string observation(const LetterContent& content) {
    const auto& limits = content.limits;
    const auto& called = content.child.called;
    if (limits.occasions <= 0) return fmt::format("No visit with {} is recorded.", called);
    const auto setting = limits.setting.empty() ? "" : ", " + limits.setting;
    return fmt::format(
        "{} was observed on {}{}; at another time or place behaviour can be different.", called,
        occasions_in_words(limits.occasions), setting);
}

std::string age_used(const LetterAges& ages) {
    const auto because = ages.used_because.empty() ? "" : fmt::format(" ({})", ages.used_because);
    switch (ages.used) {
        case AgeUsed::Chronological:
            return fmt::format("Results use chronological age{}.", because);
        case AgeUsed::Corrected:
            return fmt::format("Results use corrected age{}.", because);
        case AgeUsed::None:
            return "";
    }
    return "";
}

std::string not_validated(const std::vector<std::string>& lists) {
    if (lists.empty()) return "";
    if (lists.size() == 1) {
        return capitalised(lists[0]) + " is a list of things to look for, not a validated measure.";
    }
    return capitalised(joined(lists)) + " are lists of things to look for, not validated measures.";
}

std::string in_one_sentence(const char* lead, const std::vector<std::string>& phrases) {
    if (phrases.empty()) return "";
    return fmt::format("{}: {}.", lead, fmt::join(phrases, "; "));
}

std::string out_of_date(const LetterLimits& limits) {
    if (!limits.screen_again) {
        return "Results go out of date; look again if worries stay or change.";
    }
    return fmt::format("Results go out of date; please look again by {}.",
                       date_in_words(*limits.screen_again));
}

}  // namespace

std::string limits_paragraph(const LetterContent& content) {
    const auto& limits = content.limits;
    const bool is_about_child = content.view != View::CaregiverLetter;
    std::vector<std::string> sentences{"Screening and observation are not a diagnosis."};
    if (is_about_child) sentences.push_back(observation(content));
    if (limits.caregiver_report) {
        sentences.emplace_back("What people report can be affected by mood, language and trust.");
    }
    if (is_about_child) sentences.push_back(age_used(content.child.ages));
    sentences.push_back(in_one_sentence("Without an answer", limits.missing));
    sentences.push_back(in_one_sentence("Not done", limits.skipped));
    sentences.push_back(not_validated(limits.unvalidated));
    for (const auto& note : limits.notes) sentences.push_back(sentence(capitalised(note)));
    sentences.push_back(in_one_sentence("In the file, on request", limits.in_the_file));
    sentences.push_back(out_of_date(limits));

    std::string paragraph;
    for (const auto& words : sentences) {
        if (words.empty()) continue;
        paragraph += (paragraph.empty() ? "" : " ") + words;
    }
    return paragraph;
}

}  // namespace attune::report
