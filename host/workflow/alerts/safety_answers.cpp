// SPDX-License-Identifier: Apache-2.0
#include "alerts/safety_answers.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "letters/letter_places.h"

namespace attune::workflow {

namespace {

/// What was marked on self-harm, and what is still to be asked alone or was declined there.
constexpr std::string_view kPrivateFindings[] = {"self-harm", "self-harm-unanswered",
                                                 "still-to-ask-alone", "declined-in-private"};

bool is_private_finding(std::string_view id) {
    return std::find(std::begin(kPrivateFindings), std::end(kPrivateFindings), id) !=
           std::end(kPrivateFindings);
}

/// Of the child's own dangers only harm done to it is kept back; a lost skill is for everybody who
/// treats it.
bool is_private_rule(std::string_view rule, Owner owner) {
    if (owner == Owner::Child) return rule == "A-3";
    return rule == "A-1" || rule == "A-2" || rule == "A-3" || rule == "A-4";
}

/// Stored alerts outlive an edit of the answer; those of the result stand for what is there now.
std::set<std::string> alarming_answers(const LetterRecord& record, const DoneAssessment& done,
                                       Owner owner) {
    std::set<std::string> answers;
    for (const auto& alert : record.alerts) {
        if (alert.assessment != done.assessment.id || !is_private_rule(alert.rule, owner)) continue;
        answers.insert(alert.because.begin(), alert.because.end());
    }
    for (const auto& raised : done.result.part.alerts) {
        if (!is_private_rule(raised.id, owner)) continue;
        answers.insert(raised.because.begin(), raised.because.end());
    }
    return answers;
}

/// A total rests on many answers and tells none; a finding of a list tells each it rests on.
bool tells_any(const DoneAssessment& done, const Finding& finding,
               const std::function<bool(const std::string&)>& is_kept) {
    const auto& because = finding.because;
    if (because.empty()) return false;
    return done.result.part.scores.empty() ? std::any_of(because.begin(), because.end(), is_kept)
                                           : std::all_of(because.begin(), because.end(), is_kept);
}

}  // namespace

bool tells_safety_answer(const LetterRecord& record, const DoneAssessment& done,
                         const Finding& finding) {
    if (is_private_finding(finding.id)) return true;
    const auto alarming = alarming_answers(record, done, finding.owner);
    return tells_any(done, finding,
                     [&](const std::string& answer) { return alarming.contains(answer); });
}

bool is_told_by_another(const DoneAssessment& done) {
    const auto whose = caregiver_of(done.assessment.subject);
    const auto& asked = done.assessment.informant;
    return whose && asked && *asked != *whose;
}

bool tells_private_answer(const LetterRecord& record, const DoneAssessment& done,
                          const Finding& finding) {
    if (tells_safety_answer(record, done, finding)) return true;
    const bool is_support = place_of(done, finding) == LetterPlace::Supports;
    if (is_told_by_another(done) && !is_support) return true;
    return tells_any(done, finding, [&](const std::string& answer) {
        const auto address = ItemAddress::parse(answer);
        const auto* item = address ? done.instrument.form->find_item(address->link_id) : nullptr;
        return item != nullptr && item->is_private;
    });
}

}  // namespace attune::workflow
