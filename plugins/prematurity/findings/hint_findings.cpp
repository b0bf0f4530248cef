// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"
#include "findings/words.h"
#include "rules/early_intervention.h"

namespace attune::prematurity {

namespace {

std::string count_words(int number, int needed) {
    if (number > needed) {
        return std::to_string(number) + " listed risks, more than the " + std::to_string(needed) +
               " that it asks for: refer, and let the programme decide.";
    }
    return std::to_string(number) + " of the " + counted(needed, "risk") + " that it asks for: " +
           (number >= needed ? "refer, and let the programme decide."
                             : "another risk, or a delay in development, may qualify too.");
}

}  // namespace

Findings exposure_findings(const Birth& birth) {
    if (birth.course.exposure != Tell::Yes) return {};
    std::string text =
        "Exposed to alcohol, drugs or another toxin before birth. Check whether a referral to "
        "early intervention is mandatory where you work.";
    if (birth.rule && birth.rule->lists_other_risks) {
        const auto others = static_cast<int>(listed_risks(birth).present.size());
        text += " It is on the early-intervention list; with it " +
                count_words(others + 1, birth.rule->risks_needed);
    }
    return {{"exposure", sdk::Severity::Note, "child", std::move(text), {"PRE-exposure"}}};
}

Findings hint_findings(const Birth& birth) {
    if (!birth.rule) return {};
    const ListedRisks risks = listed_risks(birth);
    if (risks.present.empty()) return {};
    const auto number = static_cast<int>(risks.present.size());
    const bool is_enough = number >= birth.rule->risks_needed;
    std::string text = "The early-intervention list names " + listed(risks.present) + ". ";
    text += count_words(number, birth.rule->risks_needed);
    if (!risks.is_all_known) text += " Not every listed fact is known.";
    return {{"early-intervention", is_enough ? sdk::Severity::Note : sdk::Severity::Information,
             "child", text, risks.because}};
}

}  // namespace attune::prematurity
