// SPDX-License-Identifier: Apache-2.0
#include "answering/asked_words.h"

#include <algorithm>

#include "practice/wording.h"
#include "workflow/assessments.h"
#include "workflow/languages.h"

namespace attune::workflow {

namespace {

std::string interpreter_words(std::string_view by) {
    if (by.empty()) return "with an interpreter";
    return by == kFamilyMember ? "with a family member interpreting"
                               : "with a professional interpreter";
}

/// The words of a scale are its measure; an interview or an observation has no fixed words.
bool has_fixed_words(EntryMode mode) {
    return mode != EntryMode::Interview && mode != EntryMode::Observed;
}

}  // namespace

std::string_view interpreted_by(const Desk& desk, const Assessment& assessment) {
    if (!assessment.visit || !assessment.informant) return {};
    const auto history = desk.store->answers().history(assessment.id);
    const bool has_professional =
        history && std::any_of(history->begin(), history->end(), [](const auto& event) {
            return event.in_room.professional_interpreter;
        });
    if (has_professional) return kProfessional;
    const bool is_begun = !history || !history->empty();
    const auto visit = desk.store->visits().find(*assessment.visit);
    if (!visit || !*visit || !(*visit)->interpreter) return {};
    if ((*visit)->interpreter->family_member) return kFamilyMember;
    // Nothing was asked yet: whoever is there now will interpret.
    return is_begun ? std::string_view() : kProfessional;
}

std::string asked_words(const Assessment& assessment, std::string_view interpreted_by) {
    const bool is_interpreted = assessment.mode == EntryMode::Interpreted;
    std::vector<std::string> words{
        words_of(is_interpreted ? EntryMode::ReadAloud : assessment.mode)};
    if (!assessment.language.empty()) {
        words.push_back(language_words(assessment.language));
    } else if (has_fixed_words(assessment.mode)) {
        words.emplace_back("language not recorded");
    }
    if (is_interpreted || !interpreted_by.empty()) {
        words.push_back(interpreter_words(interpreted_by));
    }
    return joined(words, ", ");
}

std::string asked_words(const Desk& desk, const Assessment& assessment) {
    return asked_words(assessment, interpreted_by(desk, assessment));
}

}  // namespace attune::workflow
