// SPDX-License-Identifier: Apache-2.0
#include "letters/letter_record.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>

#include "alerts/alert_rules.h"
#include "alerts/crisis_texts.h"
#include "alerts/unasked_safety.h"
#include "answering/assessment_rows.h"
#include "chart/courses.h"
#include "storage/disclosure_records.h"

namespace attune::workflow {

namespace {

bool concerns(const Assessment& assessment, const ChildId& child) {
    const auto subject = child_of(assessment.subject);
    return !subject || *subject == child;
}

/// The child, then the caregivers in the order of the household, then the pairs.
void sort_by_subject(const Household& household, std::vector<DoneAssessment>& assessments) {
    const auto rank = [&](const DoneAssessment& done) {
        const auto caregiver = caregiver_of(done.assessment.subject);
        const auto& people = household.caregivers;
        const auto seat = std::find_if(people.begin(), people.end(),
                                       [&](const Caregiver& one) { return one.id == caregiver; });
        return std::tuple(kind_of(done.assessment.subject), seat, done.assessment.instrument);
    };
    std::sort(assessments.begin(), assessments.end(),
              [&](const DoneAssessment& a, const DoneAssessment& b) { return rank(a) < rank(b); });
}

Result<std::vector<DoneAssessment>> done_assessments(const Desk& desk, const FamilyId& family,
                                                     const ChildId& child) {
    const auto all = desk.store->assessments().of(family);
    if (!all) return all.error();
    std::vector<DoneAssessment> done;
    for (const auto& assessment : *all) {
        if (!has_ended(assessment.status) || !concerns(assessment, child)) continue;
        const bool is_newer_there =
            std::any_of(done.begin(), done.end(), [&](const DoneAssessment& other) {
                return other.assessment.instrument == assessment.instrument &&
                       other.assessment.subject == assessment.subject;
            });
        if (is_newer_there) continue;
        const auto result = stored_result(desk, assessment.id);
        if (!result && result.error().code == ErrorCode::NotFound) continue;
        if (!result) return result.error();
        auto instrument = instrument_of(desk, assessment);
        if (!instrument) return instrument.error();
        auto answers = desk.store->answers().current(assessment.id);
        if (!answers) return answers.error();
        const auto on = assessment.first_answer_on.value_or(local_date(assessment.created));
        done.push_back({assessment, std::move(*instrument), *result, std::move(*answers), on});
    }
    return done;
}

/// What the letter says of its writers and receiver.
Result<void> read_people(const Desk& desk, LetterRecord& record) {
    auto& practice = desk.store->practice();
    auto letterhead = practice.practice();
    if (!letterhead) return letterhead.error();
    record.practice = std::move(*letterhead);
    auto receiver = practice.find(record.referral.receiver);
    if (!receiver) return receiver.error();
    if (*receiver) record.receiver = std::move(**receiver);
    auto receivers = practice.receivers();
    if (!receivers) return receivers.error();
    record.receivers = std::move(*receivers);
    auto clinicians = practice.clinicians();
    if (!clinicians) return clinicians.error();
    record.clinicians = std::move(*clinicians);
    record.clinician = desk.me;
    return {};
}

Result<void> read_family(const Desk& desk, LetterRecord& record) {
    const auto& family = record.referral.family;
    auto household = read_household(desk, family);
    if (!household) return household.error();
    record.household = std::move(*household);
    const auto* child = record.household.find(record.referral.child);
    if (child == nullptr) return Error{ErrorCode::NotFound, "child"};
    record.child = *child;
    auto visits = desk.store->visits().of(family);
    if (!visits) return visits.error();
    record.visits = std::move(*visits);
    std::erase_if(record.visits, [&](const Visit& visit) {
        const auto& there = visit.children;
        return !visit.started || (!there.empty() && std::find(there.begin(), there.end(),
                                                              record.child.id) == there.end());
    });
    auto calls = desk.store->calls().of(family);
    if (!calls) return calls.error();
    record.calls = std::move(*calls);
    return {};
}

/// A question on self-harm that was open on the form and is not any more.
void tell_asked_since(const LetterRecord& record, DoneAssessment& done) {
    for (const auto& alert : record.alerts) {
        const bool is_its = alert.rule == kAskAlone && alert.assessment == done.assessment.id;
        if (!is_its || alert.is_open()) continue;
        const auto& action = alert.actions.back();
        for (auto& finding : done.result.part.findings) {
            if (finding.because != alert.because || finding.severity == Severity::Urgent) continue;
            if (tells_of_thoughts(action.details) != true) finding.severity = Severity::Information;
            finding.text = fmt::format("The question on self-harm had no answer on the form; {}.",
                                       asked_since_words(action, record.clinician_name(action.by)));
        }
    }
}

bool is_done(const LetterRecord& record, const StepChoice& choice) {
    return std::any_of(record.assessments.begin(), record.assessments.end(),
                       [&](const DoneAssessment& done) {
                           return done.assessment.instrument == choice.instrument &&
                                  done.assessment.subject == choice.subject;
                       });
}

Result<void> read_left_out(const Desk& desk, LetterRecord& record) {
    for (const auto& visit : record.visits) {
        const auto choices = desk.store->batteries().choices(visit.id);
        if (!choices) return choices.error();
        for (const auto& choice : *choices) {
            const bool is_known =
                std::any_of(record.left_out.begin(), record.left_out.end(), [&](const auto& other) {
                    return other.choice.instrument == choice.instrument &&
                           other.choice.subject == choice.subject;
                });
            const auto child = child_of(choice.subject);
            if (choice.decision != StepDecision::Skipped || is_known || is_done(record, choice) ||
                (child && *child != record.child.id)) {
                continue;
            }
            const auto* shelved = desk.shelf.find(choice.instrument);
            record.left_out.push_back(
                {shelved != nullptr ? shelved->info.short_title : choice.instrument, choice});
        }
    }
    return {};
}

}  // namespace

std::string LetterRecord::clinician_name(const ClinicianId& id) const {
    for (const auto& other : clinicians) {
        if (other.id == id) return other.name;
    }
    return clinician.name;
}

Result<LetterRecord> read_letter_record(const Desk& desk, const ReferralId& id) {
    LetterRecord record;
    record.now = desk.now();
    record.today = desk.today();
    auto referral = needed(desk.store->referrals().find(id), "referral");
    if (!referral) return referral.error();
    record.referral = std::move(*referral);
    if (const auto read = read_people(desk, record); !read) return read.error();
    if (const auto read = read_family(desk, record); !read) return read.error();
    const auto& family = record.referral.family;
    auto consents = desk.store->consents().of(family);
    if (!consents) return consents.error();
    record.consents = std::move(*consents);
    auto alerts = desk.store->alerts().of(family);
    if (!alerts) return alerts.error();
    record.alerts = std::move(*alerts);
    const auto texts = stored_crisis_texts(desk);
    if (!texts) return texts.error();
    record.help_lines = texts->lines;
    auto done = done_assessments(desk, family, record.child.id);
    if (!done) return done.error();
    record.assessments = std::move(*done);
    for (auto& one : record.assessments) tell_asked_since(record, one);
    sort_by_subject(record.household, record.assessments);
    auto shares = desk.store->disclosures().shares_of(family);
    if (!shares) return shares.error();
    record.shares = std::move(*shares);
    auto marked = desk.store->disclosures().marked_of(family);
    if (!marked) return marked.error();
    record.marked = std::move(*marked);
    auto reviews = desk.store->disclosures().reviews_of(id);
    if (!reviews) return reviews.error();
    record.reviews = std::move(*reviews);
    if (const auto read = read_left_out(desk, record); !read) return read.error();
    auto courses = courses_of(desk, record.child.id);
    if (!courses) return courses.error();
    record.courses = std::move(*courses);
    auto history = read_history(desk, record.household, record.child.id);
    if (!history) return history.error();
    record.history = std::move(*history);
    const auto reports = desk.store->reports().of(family);
    if (!reports) return reports.error();
    record.finals =
        static_cast<int>(std::count_if(reports->begin(), reports->end(), [&](const Report& report) {
            return report.referral == id && report.status == ReportStatus::Final;
        }));
    return record;
}

}  // namespace attune::workflow
