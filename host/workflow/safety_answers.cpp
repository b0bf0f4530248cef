// SPDX-License-Identifier: Apache-2.0
#include "safety_answers.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace attune::workflow {

namespace {

/// What was marked on self-harm, and what is still to be asked alone or was declined there.
constexpr std::string_view kPrivateFindings[] = {"self-harm", "self-harm-unanswered",
                                                 "still-to-ask-alone", "declined-in-private"};

bool is_private_finding(std::string_view id) {
    return std::find(std::begin(kPrivateFindings), std::end(kPrivateFindings), id) !=
           std::end(kPrivateFindings);
}

bool is_private_rule(std::string_view rule) {
    return rule == "A-1" || rule == "A-2" || rule == "A-3" || rule == "A-4";
}

/// Stored alerts outlive an edit of the answer; those of the result stand for what is there now.
std::set<std::string> alarming_answers(const LetterRecord& record, const DoneAssessment& done) {
    std::set<std::string> answers;
    for (const auto& alert : record.alerts) {
        if (alert.assessment != done.assessment.id || !is_private_rule(alert.rule)) continue;
        answers.insert(alert.because.begin(), alert.because.end());
    }
    for (const auto& raised : done.result.part.alerts) {
        if (!is_private_rule(raised.id)) continue;
        answers.insert(raised.because.begin(), raised.because.end());
    }
    return answers;
}

}  // namespace

bool tells_safety_answer(const LetterRecord& record, const DoneAssessment& done,
                         const Finding& finding) {
    if (finding.owner == Owner::Child) return false;
    if (is_private_finding(finding.id)) return true;
    const auto& because = finding.because;
    if (because.empty()) return false;
    const auto alarming = alarming_answers(record, done);
    const auto is_alarming = [&](const std::string& answer) { return alarming.contains(answer); };
    return done.result.part.scores.empty()
               ? std::any_of(because.begin(), because.end(), is_alarming)
               : std::all_of(because.begin(), because.end(), is_alarming);
}

}  // namespace attune::workflow
