// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "answering/found_lines.h"
#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "practice/wording.h"

namespace attune::workflow {

namespace {

void add_once(std::vector<std::string>& list, std::string entry) {
    if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(std::move(entry));
}

/// "3 not observed, 1 declined"; empty when nothing is missing.
std::string gap_words(const DoneAssessment& done, const OwnerFilter& filter, bool is_brief) {
    if (!is_checklist(done)) {
        if (done.result.part.scores.empty()) return {};
        const int missing = done.result.part.scores.front().items_missing;
        return missing > 0 ? counted(missing, "answer missing", "answers missing") : std::string();
    }
    const auto tally = tally_of(done, filter.is_file_copy());
    std::vector<std::string> gaps;
    if (tally.not_observed > 0) gaps.push_back(fmt::format("{} not observed", tally.not_observed));
    if (tally.declined > 0) gaps.push_back(fmt::format("{} declined", tally.declined));
    // A brief letter says "6 of 27" of each list.
    if (tally.open() > 0 && !is_brief) gaps.push_back(fmt::format("{} left open", tally.open()));
    return joined(gaps, ", ");
}

void add_occasions(const LetterRecord& record, OwnerFilter& filter, report::LetterLimits& limits) {
    std::vector<std::string> settings;
    for (const auto& visit : record.visits) {
        ++limits.occasions;
        auto words = words_of_setting(visit.setting);
        if (filter.allows_unmarked("State of the child at the visit", visit.child_state)) {
            words += ", " + visit.child_state;
        }
        add_once(settings, std::move(words));
        if (!visit.interpreter) continue;
        add_once(limits.notes,
                 visit.interpreter->family_member
                     ? "A family member interpreted; answers may differ with a professional "
                       "interpreter"
                     : "A professional interpreter took part; results of a translated or "
                       "interpreted scale are less certain");
    }
    limits.setting = joined(settings, "; ");
}

}  // namespace

std::string words_of_setting(VisitSetting setting) {
    switch (setting) {
        case VisitSetting::Home:
            return "at home";
        case VisitSetting::Clinic:
            return "in the practice";
        case VisitSetting::Video:
            return "by video";
        case VisitSetting::Phone:
            return "by telephone";
        case VisitSetting::Other:
            return "elsewhere";
    }
    return {};
}

void add_limits(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    auto& limits = letter.limits;
    add_occasions(record, filter, limits);
    for (const auto& done : record.assessments) {
        const auto what = instrument_and_whom(record, done);
        const bool is_told = std::any_of(
            letter.findings.begin(), letter.findings.end(), [&](const report::FindingRow& row) {
                return row.instrument == done.instrument.info.title && row.on == done.on &&
                       row.about == record.household.words_for(done.assessment.subject);
            });
        if (!is_told) continue;
        const auto gaps = gap_words(done, filter, report::is_brief(letter.view));
        if (!gaps.empty()) limits.missing.push_back(what + " " + gaps);
        const auto& settings = done.result.provenance.settings;
        const auto paper = settings.find("paper");
        if (paper != settings.end() && paper->second == "keyed once") {
            add_once(limits.notes, what + " was keyed once from paper, without a second pass");
        }
        const auto& info = done.instrument.info;
        if (info.evidence == Evidence::Unvalidated) add_once(limits.unvalidated, info.short_title);
        limits.caregiver_report = limits.caregiver_report || done.assessment.informant.has_value();
        for (const auto& finding : done.result.part.findings) {
            const bool is_to_look_again =
                finding.due_in_days && !calls_for_referral(done.result.part, finding);
            if (!is_to_look_again || !may_tell(record, done, finding, filter)) continue;
            const auto due = done.on.plus_days(*finding.due_in_days);
            if (!limits.screen_again || due < *limits.screen_again) limits.screen_again = due;
        }
    }
}

}  // namespace attune::workflow
