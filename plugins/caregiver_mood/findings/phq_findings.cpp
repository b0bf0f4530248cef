// SPDX-License-Identifier: Apache-2.0
#include "findings/findings.h"

namespace attune::mood {

Findings phq9_pattern_findings(const Screening& screening) {
    if (screening.standing != Standing::Set) return {};
    const auto pattern = phq9_pattern(screening.sheet);
    const auto ids = screening.scale().ids();
    if (!pattern) {
        return {
            caregiver_finding("pattern-undecided", sdk::Severity::Information,
                              "Whether the marked items form a pattern of depression depends on "
                              "a missing answer (algorithm of Kroenke 2001).",
                              screening.sheet.missing_ids())};
    }
    switch (*pattern) {
        case Pattern::Major:
            return {caregiver_finding(
                "pattern-major", sdk::Severity::Concern,
                "Five or more symptoms on most days, interest or low mood among them: the pattern "
                "that a clinical interview for major depression looks at (algorithm of Kroenke "
                "2001). The interview decides, not this form.",
                ids)};
        case Pattern::Other:
            return {caregiver_finding(
                "pattern-other", sdk::Severity::Note,
                "Two to four symptoms on most days, interest or low mood among them: the pattern "
                "that a clinical interview for other depression looks at (algorithm of Kroenke "
                "2001). The interview decides, not this form.",
                ids)};
        case Pattern::None:
            return {
                caregiver_finding("pattern-none", sdk::Severity::Information,
                                  "The marked items form neither the pattern of major nor that of "
                                  "other depression (algorithm of Kroenke 2001).",
                                  ids)};
    }
    return {};
}

Findings phq9_difficulty_findings(std::optional<int> difficulty) {
    if (!difficulty) return {};
    return {
        caregiver_finding("difficulty", sdk::Severity::Information,
                          "Difficulty in daily life: " + std::to_string(*difficulty) +
                              " on the form's scale of 1 (least) to 4 (most). It is never added "
                              "to the total.",
                          {"phq9-difficulty"})};
}

Findings phq2_findings(const Screening& screening) {
    if (!screening.is_advised()) return {};
    return {caregiver_finding("full-phq-9", sdk::Severity::Note,
                              std::to_string(*screening.advised_cutoff) + " or more (" +
                                  score_text(screening) +
                                  "): go on to the whole PHQ-9, which also asks about self-harm.",
                              screening.scale().ids())};
}

}  // namespace attune::mood
