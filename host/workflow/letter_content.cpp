// SPDX-License-Identifier: Apache-2.0
#include "letter_content.h"

#include <fmt/core.h>

#include <algorithm>

#include "alert_rules.h"
#include "wording.h"
#include "workflow/alert_desk.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

/// The same lines on every family's page (US; clinical/instruments section 8).
const std::vector<std::string> kSupportLines = {
    "Call or text 988: Suicide and Crisis Lifeline, day and night",
    "1-833-852-6262: National Maternal Mental Health Hotline, day and night",
    "911 in an emergency"};

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
    }
    return report::View::FileCopy;
}

report::Decision decision_of(StepAgreement agreement) {
    switch (agreement) {
        case StepAgreement::Agreed:
            return report::Decision::Agreed;
        case StepAgreement::Declined:
            return report::Decision::Declined;
        case StepAgreement::Open:
            break;
    }
    return report::Decision::Open;
}

/// The newest alert that was acted on and may be told: stay in the practice.
void add_urgent(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& alert : record.alerts) {
        if (alert.is_open() || !holds_completion(alert.rule)) continue;
        const auto& action = alert.actions.front();
        if (action.kind == AlertActionKind::KeyedInError) continue;
        const auto what = "Urgent: " + words_of_rule(alert.rule);
        const bool stays = alert.rule == "A-3" || alert.rule == "A-4";
        if (stays && letter.view != report::View::FileCopy) continue;
        if (!filter.allows_subject(what, alert.subject)) continue;
        auto done = words_of(action.kind);
        if (filter.allows_text(what + ", details", action.details, {})) {
            done += ": " + action.details;
        }
        letter.urgent =
            report::UrgentNote{capitalised(words_of_rule(alert.rule)), done,
                               record.clinician_name(action.by), long_date(local_date(action.at))};
        return;
    }
}

void add_reason(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto& referral = record.referral;
    int number = 0;
    for (const auto& ask : referral.asks) {
        ++number;
        if (number > 3) break;
        if (filter.allows_text(fmt::format("Request {}", number), ask.what + " " + ask.who, {})) {
            letter.asks.push_back({ask.what, ask.who, ask.by});
        }
    }
    if (filter.allows_text("Why referred, in the family's words", referral.reason, {})) {
        letter.family_words = referral.reason;
        letter.family_words_by = "the family";
    }
    if (filter.allows_text("Your question", referral.question, {})) {
        letter.referrer_question = referral.question;
    }
}

std::string dated(const std::string& text, Date day) {
    return fmt::format("{} ({})", text, medium_date(day));
}

void add_story(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    const auto child = record.household.spoken(record.child.id);
    for (const auto& visit : record.visits) {
        const auto& story = visit.story;
        const auto when = ", visit of " + medium_date(visit.date);
        if (filter.allows_text("Strengths of " + child + when, story.strengths_child, {})) {
            letter.strengths.push_back(dated(story.strengths_child, visit.date));
        }
        std::vector<std::string> names;
        for (const auto& id : visit.taking_part) names.push_back(record.household.spoken(id));
        const auto who = names.empty() ? "the caregiver" : listed(names);
        if (filter.allows_text("Strengths of " + who + when, story.strengths_caregiver,
                               visit.taking_part)) {
            auto& list = letter.view == report::View::FamilyPage ? letter.family.caregiver_strengths
                                                                 : letter.strengths;
            list.push_back(dated(story.strengths_caregiver, visit.date));
        }
        if (filter.allows_text("Strengths of " + who + " with " + child + when,
                               story.strengths_pair, visit.taking_part)) {
            letter.strengths.push_back(dated(story.strengths_pair, visit.date));
        }
        if (filter.allows_text("What happened" + when, story.what_happened, visit.taking_part)) {
            letter.observed.push_back({long_date(visit.date), story.what_happened});
        }
    }
}

void add_plan(const LetterRecord& record, OwnerFilter& filter, report::LetterContent& letter) {
    for (const auto& visit : record.visits) {
        for (const auto& step : visit.story.next_steps) {
            if (!filter.allows_text("Next step “" + step.what + "”", step.what, {})) continue;
            auto owner = step.owner;
            for (const auto& named : filter.named_in(owner)) {
                if (!filter.allows_caregiver(named)) owner = "the family";
            }
            letter.plan.push_back({step.what, owner, step.by, decision_of(step.agreement)});
        }
    }
}

void add_family_page(const LetterRecord& record, report::LetterContent& letter) {
    const auto caregivers = record.household.of_child(record.child.id);
    if (!caregivers.empty()) {
        letter.family.addressed_to = caregivers.front().caregiver.name.spoken();
    }
    if (!record.receiver.name.empty()) {
        const auto by = record.today.plus_days(7);
        letter.family.next = fmt::format(
            "Expect a call from {} by {}; if not, ring {}", record.receiver.name, long_date(by),
            record.practice.phone.empty() ? "us" : record.practice.phone);
    }
    letter.family.support_lines = kSupportLines;
}

}  // namespace

report::LetterContent letter_content(const LetterRecord& record, ReportView view,
                                     OwnerFilter& filter) {
    report::LetterContent letter;
    letter.view = report_view(view);
    letter.version = record.finals + 1;
    letter.made_at = record.now;
    letter.date = record.today;
    add_people(record, filter, letter);
    add_urgent(record, filter, letter);
    add_reason(record, filter, letter);
    add_story(record, filter, letter);
    add_plan(record, filter, letter);
    add_findings(record, filter, letter);
    if (letter.view == report::View::FamilyPage) add_family_page(record, letter);
    return letter;
}

}  // namespace attune::workflow
