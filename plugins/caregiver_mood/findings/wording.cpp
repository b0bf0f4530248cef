// SPDX-License-Identifier: Apache-2.0
#include "findings/wording.h"

namespace attune::mood {

sdk::Finding caregiver_finding(std::string id, sdk::Severity severity, std::string text,
                               std::vector<std::string> because) {
    return {std::move(id), severity, "caregiver", std::move(text), std::move(because), {}};
}

std::string score_text(const Screening& screening) {
    const Sum& total = screening.total;
    const std::string of = " of " + std::to_string(screening.scale().max());
    if (total.is_complete()) return std::to_string(total.at_least) + of;
    return "at least " + std::to_string(total.at_least) + ", at most " +
           std::to_string(total.at_most) + of;
}

std::string decisions_text(const Sum& sum, const Ladder& ladder) {
    std::string text;
    for (std::size_t i = 1; i < ladder.steps.size(); ++i) {
        const int cutoff = ladder.steps[i].from;
        const char* decision = " is not decided";
        if (sum.decide(cutoff) == Decision::Reached) decision = " is reached";
        if (sum.decide(cutoff) == Decision::NotReached) decision = " is not reached";
        text += (text.empty() ? "" : ", ") + std::to_string(cutoff) + decision;
    }
    return text;
}

std::string missing_text(const Sum& sum) {
    return std::to_string(sum.missing) + " of " + std::to_string(sum.used + sum.missing) +
           " answers " + (sum.missing == 1 ? "is" : "are") + " missing";
}

std::string advice_text(int cutoff, const Screening& screening) {
    return std::to_string(cutoff) + " or more: full assessment advised (" + score_text(screening) +
           ").";
}

}  // namespace attune::mood
