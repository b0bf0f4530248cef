// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"
#include "findings/words.h"
#include "rules/early_intervention.h"

namespace attune::prematurity {

Findings hint_findings(const Birth& birth) {
    if (!birth.rule) return {};
    const ListedRisks risks = listed_risks(birth);
    if (risks.present.empty()) return {};
    const auto number = static_cast<int>(risks.present.size());
    const bool is_enough = number >= birth.rule->risks_needed;
    std::string text = "The early-intervention list names " + listed(risks.present) + ". ";
    text += std::to_string(number) + " of the " + counted(birth.rule->risks_needed, "risk") +
            " that it asks for: ";
    text += is_enough ? "refer, and let the programme decide."
                      : "another risk, or a delay in development, may qualify too.";
    if (!risks.is_all_known) text += " Not every listed fact is known.";
    return {{"early-intervention", is_enough ? sdk::Severity::Note : sdk::Severity::Information,
             "child", text, risks.because}};
}

}  // namespace attune::prematurity
