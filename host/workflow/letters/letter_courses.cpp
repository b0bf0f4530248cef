// SPDX-License-Identifier: Apache-2.0
// What visits left out, and how scores and counts went from one time to the next.
#include <fmt/core.h>

#include <algorithm>

#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "report/document.h"
#include "workflow/visit_plan.h"

namespace attune::workflow {

namespace {

/// A reason that is offered tells nothing; one of the clinician's own is about whom it was for.
bool allows_reason(OwnerFilter& filter, const std::string& what, const StepChoice& choice) {
    const auto& offered = reasons_to_skip();
    if (std::find(offered.begin(), offered.end(), choice.reason) != offered.end()) return true;
    const auto caregiver = caregiver_of(choice.subject);
    return filter.allows_text(
        what, choice.reason,
        caregiver ? std::vector<CaregiverId>{*caregiver} : std::vector<CaregiverId>{});
}

}  // namespace

void add_left_out(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& [title, choice] : record.left_out) {
        const auto what = fmt::format("{} ({})", title, record.household.words_for(choice.subject));
        if (!filter.allows_subject(what, choice.subject) ||
            !allows_reason(filter, what + ", why it was not done", choice)) {
            continue;
        }
        letter.not_done.push_back(fmt::format("{} not done: {}", what, choice.reason));
    }
}

namespace {

/// A count that rose tells of an answer given alone.
bool counts_private_answers(const LetterRecord& record, const Course& course) {
    return std::any_of(
        record.assessments.begin(), record.assessments.end(), [&](const DoneAssessment& done) {
            return done.assessment.instrument == course.instrument &&
                   done.assessment.subject == course.subject && counts_private_answers(done);
        });
}

}  // namespace

void add_courses(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    // A court or an office reads a line on a chart as a measure; a family has it explained.
    const bool is_for_view =
        filter.view() == ReportView::MentalHealth || filter.view() == ReportView::FileCopy;
    if (!is_for_view) return;
    for (const auto& course : record.courses) {
        const auto what = course.title + " over time";
        if (!course.figure || !filter.allows_subject(what, course.subject)) continue;
        if (counts_private_answers(record, course) &&
            !filter.allows_confirmed("course " + course.title, what)) {
            continue;
        }
        letter.courses.push_back({course.title, *course.figure, course.sources});
    }
}

}  // namespace attune::workflow
