// SPDX-License-Identifier: Apache-2.0
#include "workflow/right_person.h"

#include <fmt/core.h>

#include <algorithm>

#include "alerts/unasked_safety.h"
#include "answering/assessment_rows.h"
#include "practice/wording.h"
#include "workflow/assessments.h"

namespace attune::workflow {

namespace {

std::vector<RightPerson> everybody(const Household& household, const Assessment& assessment) {
    std::vector<RightPerson> people;
    const auto add = [&](const Subject& subject, const std::optional<ChildId>& about) {
        if (subject == assessment.subject) return;
        const auto child = child_of(subject);
        const auto* found = child ? household.find(*child) : nullptr;
        auto words = household.words_for(subject);
        if (found != nullptr && !found->birth_order.empty()) words += ", " + found->birth_order;
        people.push_back({subject, about, words});
    };
    switch (kind_of(assessment.subject)) {
        case SubjectKind::Child:
            for (const auto& child : household.children) add(ChildSubject{child.id}, child.id);
            break;
        case SubjectKind::Caregiver:
            for (const auto& caregiver : household.caregivers) {
                add(CaregiverSubject{caregiver.id}, assessment.about_child);
            }
            break;
        case SubjectKind::Dyad:
            for (const auto& child : household.children) {
                for (const auto& linked : household.of_child(child.id)) {
                    add(DyadSubject{child.id, linked.caregiver.id}, child.id);
                }
            }
            break;
    }
    return people;
}

/// The same run about `to`, still to be written.
Assessment run_about(const Desk& desk, const Assessment& origin, const RightPerson& to) {
    auto right = origin;
    right.id = AssessmentId::make();
    right.subject = to.subject;
    right.about_child = to.about_child;
    right.status = AssessmentStatus::InProgress;
    right.clinician = desk.me.id;
    right.created = desk.now();
    right.completed.reset();
    const auto was = caregiver_of(origin.subject);
    if (was && origin.informant == was) right.informant = caregiver_of(to.subject);
    return right;
}

/// The answers that hold, each in the room in which it was given.
Result<int> take_over_answers(Desk& desk, const Assessment& origin, const Assessment& right) {
    const auto history = desk.store->answers().history(origin.id);
    if (!history) return history.error();
    const auto current = desk.store->answers().current(origin.id);
    if (!current) return current.error();
    std::map<ItemAddress, InRoom> rooms;
    for (const auto& event : *history) rooms[event.item] = event.in_room;
    for (const auto& [item, answer] : *current) {
        storage::NewAnswer entry;
        entry.assessment = right.id;
        entry.item = item;
        entry.answer = answer;
        entry.in_room = rooms[item];
        entry.evaluated = storage::Evaluated::No;
        entry.origin = storage::AnswerOrigin::Moved;
        const auto event = desk.store->answers().commit(entry);
        if (!event) return event.error();
    }
    return static_cast<int>(current->size());
}

Result<void> take_over_paper(Desk& desk, const Assessment& origin, const Assessment& right) {
    auto& paper = desk.store->paper();
    auto check = paper.of(origin.id);
    if (!check) return check.error();
    if (check->stage == storage::PaperStage::FirstPass) return {};
    const auto keys = paper.current(origin.id);
    if (!keys) return keys.error();
    for (const auto& [item, key] : *keys) {
        if (const auto kept = paper.append(right.id, key); !kept) return kept;
    }
    check->assessment = right.id;
    return paper.save(*check);
}

/// A question on self-harm that was declined waits for the right person too.
Result<int> raise_declined(Desk& desk, const AssessmentSession::State& right) {
    const auto waiting = unasked(desk, right.assessment, right.form.form(), right.form.answers(),
                                 Left::OnPurpose, right.alerts);
    for (const auto& alert : waiting) {
        if (const auto raised = desk.store->alerts().raise(alert); !raised) return raised.error();
    }
    return static_cast<int>(waiting.size());
}

/// Signed letters that name the instrument and were made since it was completed.
Result<std::vector<ToRecall>> letters_to_recall(const Desk& desk, const Assessment& origin) {
    if (!origin.completed) return std::vector<ToRecall>();
    const auto instrument = instrument_of(desk, origin);
    if (!instrument) return instrument.error();
    const auto letters = desk.store->reports().of(origin.family);
    if (!letters) return letters.error();
    std::vector<ToRecall> recall;
    for (const auto& letter : *letters) {
        const bool tells = letter.status == ReportStatus::Final &&
                           letter.made >= *origin.completed &&
                           letter.text.find(instrument->info.title) != std::string::npos;
        if (!tells) continue;
        const auto referral = desk.store->referrals().find(letter.referral);
        if (!referral) return referral.error();
        const auto receiver = *referral ? desk.store->practice().find((*referral)->receiver)
                                        : Result<std::optional<Receiver>>(std::nullopt);
        if (!receiver) return receiver.error();
        recall.push_back(
            {letter.referral,
             fmt::format("{}: letter of {}", *receiver ? (*receiver)->name : "no receiver",
                         medium_date(local_date(letter.made)))});
    }
    return recall;
}

}  // namespace

Result<std::vector<RightPerson>> Assessments::right_persons(const AssessmentId& id) const {
    const auto assessment = needed(m_desk.store->assessments().find(id), "assessment");
    if (!assessment) return assessment.error();
    const auto household = read_household(m_desk, assessment->family);
    if (!household) return household.error();
    return everybody(*household, *assessment);
}

Result<Moved> Assessments::move(const AssessmentId& id, const RightPerson& to) {
    const auto origin = needed(m_desk.store->assessments().find(id), "assessment");
    if (!origin) return origin.error();
    const bool can_move = origin->status != AssessmentStatus::EnteredInError &&
                          origin->status != AssessmentStatus::Signed &&
                          kind_of(to.subject) == kind_of(origin->subject) &&
                          to.subject != origin->subject;
    if (!can_move) return Error{ErrorCode::Conflict, "assessment"};
    const auto household = read_household(m_desk, origin->family);
    if (!household) return household.error();
    auto recall = letters_to_recall(m_desk, *origin);
    if (!recall) return recall.error();
    auto right = run_about(m_desk, *origin, to);
    const auto reason =
        fmt::format("entered for {}, moved to {}", household->words_for(origin->subject), to.words);
    Moved moved;
    moved.became = right.id;
    moved.recall = std::move(*recall);
    const auto done = m_desk.store->together([&]() -> Result<void> {
        if (const auto kept = m_desk.store->assessments().save(right); !kept) return kept;
        const auto answers = take_over_answers(m_desk, *origin, right);
        if (!answers) return answers.error();
        moved.answers = *answers;
        if (const auto kept = take_over_paper(m_desk, *origin, right); !kept) return kept;
        // Raises what these answers raise, now for the right person.
        const auto opened = AssessmentSession::State::load(m_desk, right);
        if (!opened) return opened.error();
        const auto waiting = raise_declined(m_desk, **opened);
        if (!waiting) return waiting.error();
        moved.alerts = static_cast<int>((*opened)->alerts.size()) + *waiting;
        auto& records = m_desk.store->assessments();
        if (const auto kept = records.mark_entered_in_error(id, reason); !kept) return kept;
        return records.note_move(id, right.id, reason);
    });
    if (!done) return done.error();
    if (origin->status != AssessmentStatus::InProgress) {
        right.completed = origin->completed;
        if (const auto kept = keep_as(m_desk, right, origin->status); !kept) return kept.error();
    }
    m_desk.changed(origin->family);
    return moved;
}

}  // namespace attune::workflow
