// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

namespace attune::mood {
namespace {

/// How a range is told. The two highest call for a referral within days, or at once.
struct Telling {
    const char* band;
    const char* name;
    sdk::Severity severity;
    std::optional<int> due_in_days;
};

constexpr int kReferNowDays = 1;

constexpr Telling kPhq9Tellings[] = {
    {"minimal", "minimal", sdk::Severity::Information, {}},
    {"mild", "mild", sdk::Severity::Note, {}},
    {"moderate", "moderate", sdk::Severity::Concern, {}},
    {"moderately-severe", "moderately severe", sdk::Severity::Concern, kReferDays},
    {"severe", "severe", sdk::Severity::Urgent, kReferNowDays},
};
constexpr Telling kGad7Tellings[] = {
    {"minimal", "minimal", sdk::Severity::Information, {}},
    {"mild", "mild", sdk::Severity::Note, {}},
    {"moderate", "moderate", sdk::Severity::Concern, {}},
    {"severe", "severe", sdk::Severity::Concern, kReferDays},
};

sdk::Finding range_finding(const Telling& telling, const Screening& screening) {
    std::string text =
        "Symptoms in the " + std::string(telling.name) + " range (" + score_text(screening) + ").";
    if (screening.is_advised()) {
        text +=
            " " + std::to_string(*screening.advised_cutoff) + " or more: full assessment advised.";
    }
    auto finding =
        caregiver_finding("range", telling.severity, std::move(text), screening.scale().ids());
    finding.due_in_days = telling.due_in_days;
    return finding;
}

/// No range is known, or it depends on a missing answer, but the advice does not.
sdk::Finding advice_without_range(const Screening& screening) {
    return caregiver_finding("advised", sdk::Severity::Concern,
                             advice_text(*screening.advised_cutoff, screening),
                             screening.scale().ids());
}

}  // namespace

Findings range_findings(const Screening& screening) {
    const bool has_ranges = screening.standing == Standing::Set;
    const Step* step = has_ranges ? screening.ladder.decided(screening.total) : nullptr;
    if (step == nullptr) {
        return screening.is_advised() ? Findings{advice_without_range(screening)} : Findings{};
    }
    const auto find_in = [&](const auto& tellings) -> Findings {
        for (const Telling& telling : tellings) {
            if (step->id == telling.band) return {range_finding(telling, screening)};
        }
        return {};
    };
    return &screening.scale() == &gad7() ? find_in(kGad7Tellings) : find_in(kPhq9Tellings);
}

}  // namespace attune::mood
