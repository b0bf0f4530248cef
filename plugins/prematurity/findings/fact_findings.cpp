// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"
#include "findings/words.h"

namespace attune::prematurity {

Findings fact_findings(const Birth& birth) {
    std::vector<std::string> present;
    std::vector<std::string> because;
    int asked = 0;
    for (const Fact& fact : birth.facts) {
        if (fact.told == Tell::Yes || fact.told == Tell::No) ++asked;
        if (fact.told != Tell::Yes) continue;
        std::string text = fact.phrase;
        if (fact.days) text += " (" + counted(*fact.days, "day") + ")";
        present.push_back(text);
        because.emplace_back(fact.id);
        if (fact.days) because.push_back(std::string(fact.id) + ".days");
    }
    if (asked == 0) return {};
    const std::string of =
        std::to_string(asked) + " of " + std::to_string(birth.facts.size()) + " answered";
    if (present.empty()) {
        return {{"facts",
                 sdk::Severity::Information,
                 "child",
                 "Start of life, " + of + ": none of these facts is present.",
                 {}}};
    }
    return {{"facts", sdk::Severity::Note, "child",
             "Start of life, " + of + ": " + listed(present) + ".", because}};
}

}  // namespace attune::prematurity
