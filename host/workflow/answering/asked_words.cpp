// SPDX-License-Identifier: Apache-2.0
#include "answering/asked_words.h"

#include "practice/wording.h"
#include "workflow/assessments.h"
#include "workflow/languages.h"

namespace attune::workflow {

namespace {

std::string interpreter_words(const std::optional<Interpreter>& interpreter) {
    if (!interpreter) return "with an interpreter";
    return interpreter->family_member ? "with a family member interpreting"
                                      : "with a professional interpreter";
}

/// The words of a scale are its measure; an interview or an observation has no fixed words.
bool has_fixed_words(EntryMode mode) {
    return mode != EntryMode::Interview && mode != EntryMode::Observed;
}

}  // namespace

std::string asked_words(const Assessment& assessment,
                        const std::optional<Interpreter>& interpreter) {
    const bool is_interpreted = assessment.mode == EntryMode::Interpreted;
    std::vector<std::string> words{
        words_of(is_interpreted ? EntryMode::ReadAloud : assessment.mode)};
    if (!assessment.language.empty()) {
        words.push_back(language_words(assessment.language));
    } else if (has_fixed_words(assessment.mode)) {
        words.emplace_back("language not recorded");
    }
    if (is_interpreted || interpreter) words.push_back(interpreter_words(interpreter));
    return joined(words, ", ");
}

std::string asked_words(const Desk& desk, const Assessment& assessment) {
    if (!assessment.visit) return asked_words(assessment, std::nullopt);
    const auto visit = desk.store->visits().find(*assessment.visit);
    const bool has_one = visit && *visit;
    return asked_words(assessment, has_one ? (*visit)->interpreter : std::nullopt);
}

}  // namespace attune::workflow
