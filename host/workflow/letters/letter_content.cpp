// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_content.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/alert_rules.h"
#include "letters/alert_owner.h"
#include "practice/wording.h"
#include "workflow/alert_desk.h"
#include "workflow/disclosures.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

report::View report_view(ReportView view) {
    switch (view) {
        case ReportView::EarlyIntervention:
            return report::View::EarlyIntervention;
        case ReportView::Physician:
            return report::View::Physician;
        case ReportView::MentalHealth:
            return report::View::MentalHealth;
        case ReportView::FamilyPage:
            return report::View::FamilyPage;
        case ReportView::FileCopy:
            return report::View::FileCopy;
        case ReportView::CaregiverLetter:
            return report::View::CaregiverLetter;
        case ReportView::ChildWelfare:
            return report::View::ChildWelfare;
        case ReportView::UrgentLetter:
            return report::View::UrgentLetter;
        case ReportView::RequesterCopy:
            return report::View::RequesterCopy;
    }
    return report::View::FileCopy;
}

/// The newest alert that was acted on and that its owner and the clinician let out. What was done
/// about A-3 is confidential to the practice and in no view, about A-4 in the file copy alone.
void add_urgent(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& alert : record.alerts) {
        if (!holds_completion(alert.rule) || alert.rule == "A-3") continue;
        const auto acted =
            std::find_if(alert.actions.begin(), alert.actions.end(),
                         [](const AlertAction& one) { return answers_danger(one.kind); });
        if (acted == alert.actions.end()) continue;
        const auto& action = *acted;
        const auto what = "Urgent: " + matter_of(alert);
        if (alert.rule == "A-4" && !filter.allows_confidential(what)) continue;
        if (!filter.allows_subject(what, owner_of(alert))) continue;
        if (!filter.allows_confirmed("urgent " + alert.id.value, what)) continue;
        auto done = words_of(action.kind);
        if (filter.allows_confirmed_text("details " + alert.id.value, what + ", details",
                                         action.details)) {
            done += ": " + action.details;
        }
        letter.urgent =
            report::UrgentNote{capitalised(matter_of(alert)), done,
                               record.clinician_name(action.by), long_date(local_date(action.at))};
        return;
    }
}

void add_reviews(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& review : record.reviews) {
        const auto what = capitalised(words_of(review.kind)) + ", " + review.with;
        const bool is_of_family = review.kind == ReviewKind::GoneThrough;
        const bool is_named = !is_of_family || filter.allows_names(what, review.with);
        const auto with = is_named ? review.with : std::string("the family");
        auto line = fmt::format(
            "{} {} on {}",
            is_of_family ? "Gone through with" : capitalised(words_of(review.kind)) + ":", with,
            long_date(review.on));
        if (filter.allows_unmarked(what + ": corrections", review.words)) {
            line += ". Corrections or disagreement: " + review.words;
        }
        if (is_of_family && review.with == record.household.spoken(filter.addressee())) {
            letter.family.read_with = "Read with " + with + " on " + long_date(review.on);
        }
        letter.reviews.push_back(std::move(line));
    }
}

/// What a court may take for granted.
void add_not_done(const LetterRecord& record, const OwnerFilter& filter,
                  report::LetterContent& letter) {
    for (const auto& linked : record.household.of_child(record.child.id)) {
        const bool was_seen =
            std::any_of(record.visits.begin(), record.visits.end(), [&](const Visit& visit) {
                const auto& there = visit.taking_part;
                return std::find(there.begin(), there.end(), linked.caregiver.id) != there.end();
            });
        if (!was_seen) {
            letter.not_done.push_back(capitalised(filter.person(linked.caregiver.id)) +
                                      " was not seen");
        }
    }
    letter.not_done.emplace_back("No opinion on custody or placement is given");
}

}  // namespace

report::LetterContent letter_content(const LetterRecord& record, const LetterChoices& choices,
                                     OwnerFilter& filter) {
    report::LetterContent letter;
    letter.view = report_view(choices.view);
    letter.version = record.finals + 1;
    letter.made_at = record.now;
    letter.date = record.today;
    add_people(record, filter, letter);
    add_urgent(record, filter, letter);
    add_story(record, filter, letter);
    add_timeline(record, filter, letter);
    add_findings(record, filter, letter);
    add_paragraphs(record, filter, letter);
    add_limits(record, filter, letter);
    add_reviews(record, filter, letter);
    if (choices.view == ReportView::ChildWelfare) add_not_done(record, filter, letter);
    add_left_out(record, filter, letter);
    add_courses(record, filter, letter);
    if (choices.view == ReportView::FamilyPage) {
        add_family_page(record, choices, filter, letter);
    }
    return letter;
}

}  // namespace attune::workflow
