// SPDX-License-Identifier: Apache-2.0
#include "workflow/visit_plan.h"

#include <fmt/core.h>

#include <algorithm>

#include "answering/occasion.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "visits/visit_seats.h"
#include "workflow/assessment_session.h"
#include "workflow/batteries.h"

namespace attune::workflow {

std::string PlanProgress::words() const {
    if (of == 0) return {};
    auto words = fmt::format("{} of {} done", done, of);
    if (skipped > 0) words += fmt::format(", {} left out", skipped);
    return words;
}

PlanProgress progress_of(const std::vector<VisitStep>& steps) {
    PlanProgress progress;
    for (const auto& step : steps) {
        if (step.instrument.empty()) continue;
        ++progress.of;
        if (step.state == StepState::Done) ++progress.done;
        if (step.state == StepState::Skipped) ++progress.skipped;
    }
    return progress;
}

const std::vector<std::string>& reasons_to_skip() {
    static const std::vector<std::string> reasons = {
        "no time left",          "declined",
        "not the right moment",  "child tired or unwell",
        "no interpreter for it", "done elsewhere, not long ago"};
    return reasons;
}

Result<Battery> VisitPlan::battery() const {
    const auto chosen = m_desk.store->batteries().of_visit(m_visit);
    if (!chosen) return chosen.error();
    const auto all = Batteries(m_desk).all();
    if (!all) return all.error();
    for (const auto& battery : *all) {
        if (battery.id == *chosen) return battery;
    }
    return all->front();
}

Result<void> VisitPlan::follow(const BatteryId& battery) {
    const auto visit = Visits(m_desk).visit(m_visit);
    if (!visit) return visit.error();
    const auto chosen = m_desk.store->batteries().follow(m_visit, battery);
    if (chosen) m_desk.changed(visit->family);
    return chosen;
}

Result<std::vector<AddableStep>> VisitPlan::addable() const {
    const Visits visits(m_desk);
    const auto visit = visits.visit(m_visit);
    if (!visit) return visit.error();
    const auto household = read_household(m_desk, visit->family);
    if (!household) return household.error();
    const auto steps = visits.steps(m_visit);
    if (!steps) return steps.error();
    std::vector<AddableStep> addable;
    const Instruments instruments(m_desk.shelf);
    for (const auto& seat : seats_of(*household, *visit, m_desk.today())) {
        const auto kind = kind_of(seat.subject);
        const auto fitting = instruments.fitting(kind, seat.ages);
        for (const auto& info : instruments.fitting(kind, std::nullopt)) {
            const bool is_there =
                std::any_of(steps->begin(), steps->end(), [&](const VisitStep& step) {
                    return step.instrument == info.id && step.subject == seat.subject;
                });
            if (is_there) continue;
            const bool is_of_age =
                std::any_of(fitting.begin(), fitting.end(),
                            [&](const InstrumentInfo& other) { return other.id == info.id; });
            addable.push_back({info.id,
                               info.short_title + ": " + household->words_for(seat.subject),
                               seat.subject,
                               !seat.apart.empty() ? seat.apart
                               : is_of_age         ? ""
                                                   : "outside its ages: " + info.ages});
        }
    }
    std::stable_partition(addable.begin(), addable.end(),
                          [](const AddableStep& step) { return step.remark.empty(); });
    return addable;
}

Result<void> VisitPlan::add(const std::string& instrument, const Subject& subject) {
    const auto* shelved = m_desk.shelf.find(instrument);
    if (shelved == nullptr) return Error{ErrorCode::NotFound, instrument};
    if (shelved->info.subject != kind_of(subject)) {
        return Error{ErrorCode::InvalidInput,
                     shelved->info.short_title,
                     {{"subject", "is about somebody else than was chosen"}}};
    }
    return decide({instrument, subject, StepDecision::Added, {}});
}

Result<void> VisitPlan::skip(const std::string& instrument, const Subject& subject,
                             const std::string& reason) {
    const auto said = trimmed(reason);
    if (said.empty()) {
        return Error{ErrorCode::InvalidInput,
                     "step",
                     {{"reason", "Say in a few words why it is not done: the letter says so."}}};
    }
    return decide({instrument, subject, StepDecision::Skipped, said});
}

Result<void> VisitPlan::take_back(const std::string& instrument, const Subject& subject) {
    return decide({instrument, subject, StepDecision::AsProposed, {}});
}

Result<NewAssessment> VisitPlan::entry_for(const VisitStep& step) const {
    const Visits visits(m_desk);
    const auto visit = visits.visit(m_visit);
    if (!visit) return visit.error();
    const auto* shelved = m_desk.shelf.find(step.instrument);
    if (shelved == nullptr || !step.subject) return Error{ErrorCode::NotFound, step.instrument};
    NewAssessment entry;
    entry.instrument = step.instrument;
    entry.family = visit->family;
    entry.subject = *step.subject;
    entry.about_child = step.about_child;
    entry.visit = m_visit;
    if (shelved->info.informants == std::vector<std::string>{"clinician"}) {
        entry.mode = EntryMode::Observed;
        return entry;
    }
    entry.informant = caregiver_of(*step.subject);
    const auto room = visits.in_room(m_visit);
    if (!entry.informant && !room.caregivers.empty()) entry.informant = room.caregivers.front();
    return entry;
}

Result<std::unique_ptr<AssessmentSession>> VisitPlan::begin(const VisitStep& step) const {
    const auto entry = entry_for(step);
    if (!entry) return entry.error();
    auto begun = Assessments(m_desk).start(*entry);
    if (!begun || (*begun)->assessment().first_answer_on) return begun;
    const auto visit = Visits(m_desk).visit(m_visit);
    if (!visit) return visit.error();
    const auto household = read_household(m_desk, visit->family);
    if (!household) return household.error();
    const auto room = Visits(m_desk).in_room(m_visit);
    if (const auto told = tell_occasion(**begun, *visit, room, *household); !told) {
        return told.error();
    }
    return begun;
}

Result<void> VisitPlan::decide(const StepChoice& choice) {
    const auto visit = Visits(m_desk).visit(m_visit);
    if (!visit) return visit.error();
    const auto decided = m_desk.store->batteries().decide(m_visit, choice);
    if (decided) m_desk.changed(visit->family);
    return decided;
}

}  // namespace attune::workflow
