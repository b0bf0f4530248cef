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

}  // namespace

Findings epds_findings(const Screening& screening) {
    if (screening.standing != Standing::Set) return {};
    const int possible = screening.ladder.find("possible")->from;
    const int probable = screening.ladder.find("probable")->from;
    const auto ids = screening.scale().ids();
    if (screening.total.decide(probable) == Decision::Reached) {
        return {with_due(
            caregiver_finding("probable", sdk::Severity::Concern,
                              advice_text(probable, screening) + " Refer within days.", ids),
            kReferDays)};
    }
    switch (screening.total.decide(possible)) {
        case Decision::Reached:
            return {with_due(caregiver_finding("possible", sdk::Severity::Concern,
                                               advice_text(possible, screening) +
                                                   " When in doubt, ask again on the date given.",
                                               ids),
                             kRepeatDays)};
        case Decision::NotReached:
            return {caregiver_finding("below", sdk::Severity::Information,
                                      "Below " + std::to_string(possible) + " (" +
                                          score_text(screening) +
                                          "). A low score does not outweigh what you see and hear.",
                                      ids)};
        case Decision::Undecided:
            return {};
    }
    return {};
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
