// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

namespace attune::mood {
namespace {

/// The guidance is to screen again after two weeks when in doubt.
constexpr int kRepeatDays = 14;

sdk::Finding with_due(sdk::Finding finding, int days) {
    finding.due_in_days = days;
    return finding;
}

/// False for a cut-off that does not hold in the language of who answered.
bool is_reached(const Screening& screening, const Step* step) {
    return step != nullptr && screening.total.decide(step->from) == Decision::Reached;
}

}  // namespace

Findings epds_findings(const Screening& screening) {
    if (screening.standing != Standing::Set) return {};
    const auto ids = screening.scale().ids();
    const Step* probable = screening.ladder.find("probable");
    if (is_reached(screening, probable)) {
        return {with_due(
            caregiver_finding("probable", sdk::Severity::Concern,
                              advice_text(probable->from, screening) + " Refer within days.", ids),
            kReferDays)};
    }
    const Step* possible = screening.ladder.find("possible");
    if (is_reached(screening, possible)) {
        return {with_due(caregiver_finding("possible", sdk::Severity::Concern,
                                           advice_text(possible->from, screening) +
                                               " When in doubt, ask again on the date given.",
                                           ids),
                         kRepeatDays)};
    }
    const int lowest = screening.ladder.steps[1].from;
    if (screening.total.decide(lowest) == Decision::Undecided) return {};
    return {caregiver_finding("below", sdk::Severity::Information,
                              "Below " + std::to_string(lowest) + " (" + score_text(screening) +
                                  "). A low score does not outweigh what you see and hear.",
                              ids)};
}

Findings epds_anxiety_findings(const Sum& anxiety, int cutoff) {
    if (anxiety.decide(cutoff) != Decision::Reached) return {};
    return {caregiver_finding("anxiety", sdk::Severity::Note,
                              "Anxiety items 3 to 5 reach " + std::to_string(cutoff) +
                                  ": enquire further about worry and panic. Studies disagree on "
                                  "this cut-off.",
                              {"epds-3", "epds-4", "epds-5"})};
}

}  // namespace attune::mood
