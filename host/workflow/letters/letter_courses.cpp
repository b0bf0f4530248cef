// SPDX-License-Identifier: Apache-2.0
// What visits left out, and how scores and counts went from one time to the next.
#include <fmt/core.h>

#include <algorithm>

#include "letters/letter_content.h"
#include "letters/letter_places.h"
#include "report/document.h"

namespace attune::workflow {

void add_left_out(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& [title, choice] : record.left_out) {
        const auto what = fmt::format("{} ({})", title, record.household.words_for(choice.subject));
        if (!filter.allows_subject(what, choice.subject) ||
            !filter.allows_text(what + ", why it was not done", choice.reason, {})) {
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
