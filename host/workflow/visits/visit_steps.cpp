// SPDX-License-Identifier: Apache-2.0
// The steps of a visit: its story, what its battery proposes for whom, what was added, and what
// was begun in it all the same.
#include <fmt/core.h>

#include <algorithm>

#include "answering/assessment_rows.h"
#include "practice/wording.h"
#include "visits/visit_seats.h"
#include "workflow/ask_alone.h"
#include "workflow/visit_plan.h"
#include "workflow/visits.h"

namespace attune::workflow {

namespace {

struct PlannedStep {
    std::string instrument;
    Subject subject;
    std::optional<ChildId> about;
    bool operator==(const PlannedStep& other) const {
        return instrument == other.instrument && subject == other.subject;
    }
};

/// Reads once what all steps of a visit are made of.
class StepList {
public:
    static Result<StepList> read(Desk& desk, const Visit& visit);
    Result<std::vector<VisitStep>> steps() const;

private:
    StepList(Desk& desk, const Visit& visit, Household household)
        : m_desk(desk), m_visit(visit), m_household(std::move(household)) {}

    std::vector<PlannedStep> planned() const;
    bool fits(const std::string& instrument, const Seat& seat) const;
    bool belongs(const Assessment& assessment) const;
    const Assessment* current(const PlannedStep& planned) const;
    const StepChoice* choice(const PlannedStep& planned) const;
    Result<VisitStep> step(const PlannedStep& planned) const;
    Result<void> show_progress(const Assessment& assessment, VisitStep& step) const;
    std::string done_before(const PlannedStep& planned) const;

    Desk& m_desk;
    const Visit& m_visit;
    Household m_household;
    Battery m_battery;
    std::vector<StepChoice> m_choices;
    std::vector<Assessment> m_assessments;
};

Result<StepList> StepList::read(Desk& desk, const Visit& visit) {
    auto household = read_household(desk, visit.family);
    if (!household) return household.error();
    auto battery = VisitPlan(desk, visit.id).battery();
    if (!battery) return battery.error();
    auto choices = desk.store->batteries().choices(visit.id);
    if (!choices) return choices.error();
    auto assessments = desk.store->assessments().of(visit.family);
    if (!assessments) return assessments.error();
    StepList list(desk, visit, std::move(*household));
    list.m_battery = std::move(*battery);
    list.m_choices = std::move(*choices);
    list.m_assessments = std::move(*assessments);
    return list;
}

bool StepList::fits(const std::string& instrument, const Seat& seat) const {
    const auto fitting = Instruments(m_desk.shelf).fitting(kind_of(seat.subject), seat.ages);
    return std::any_of(fitting.begin(), fitting.end(),
                       [&](const InstrumentInfo& info) { return info.id == instrument; });
}

bool StepList::belongs(const Assessment& assessment) const {
    return assessment.visit == m_visit.id &&
           assessment.status != AssessmentStatus::EnteredInError &&
           assessment.status != AssessmentStatus::Partial;
}

/// Person by person; for each of them in the order of the battery, then what came beside it.
std::vector<PlannedStep> StepList::planned() const {
    std::vector<PlannedStep> planned;
    const auto add = [&planned](PlannedStep step) {
        if (std::find(planned.begin(), planned.end(), step) == planned.end()) {
            planned.push_back(std::move(step));
        }
    };
    for (const auto& seat : seats_of(m_household, m_visit, m_desk.today())) {
        for (const auto& line : m_battery.lines) {
            if (is_meant_for(line, seat, m_household, m_visit) && fits(line.instrument, seat)) {
                add({line.instrument, seat.subject, seat.about});
            }
        }
        for (const auto& choice : m_choices) {
            const bool stays = choice.decision != StepDecision::AsProposed;
            if (stays && choice.subject == seat.subject && m_desk.shelf.find(choice.instrument)) {
                add({choice.instrument, seat.subject, seat.about});
            }
        }
        // Oldest first: the list comes latest first.
        for (auto one = m_assessments.rbegin(); one != m_assessments.rend(); ++one) {
            if (one->subject == seat.subject && belongs(*one)) {
                add({one->instrument, one->subject, one->about_child});
            }
        }
    }
    return planned;
}

/// The assessment that a step shows: the one of this visit, else one in progress.
const Assessment* StepList::current(const PlannedStep& planned) const {
    for (const auto& assessment : m_assessments) {
        if (assessment.instrument != planned.instrument || assessment.subject != planned.subject) {
            continue;
        }
        if (assessment.status == AssessmentStatus::InProgress || belongs(assessment)) {
            return &assessment;
        }
    }
    return nullptr;
}

const StepChoice* StepList::choice(const PlannedStep& planned) const {
    for (const auto& choice : m_choices) {
        if (choice.instrument == planned.instrument && choice.subject == planned.subject) {
            return &choice;
        }
    }
    return nullptr;
}

std::string StepList::done_before(const PlannedStep& planned) const {
    for (const auto& one : m_assessments) {
        const bool is_done = one.completed && one.status != AssessmentStatus::EnteredInError;
        if (is_done && one.instrument == planned.instrument && one.subject == planned.subject) {
            return "last done " + medium_date(local_date(*one.completed));
        }
    }
    return {};
}

Result<void> StepList::show_progress(const Assessment& assessment, VisitStep& step) const {
    step.assessment = assessment.id;
    if (assessment.status != AssessmentStatus::InProgress) {
        step.state = StepState::Done;
        const auto left = AskAloneDesk(m_desk).left_in(assessment.id);
        if (!left) return left.error();
        // Before others there is no word of it.
        const bool is_next = *left && (*left)->may_be_asked_now;
        step.progress = is_next ? fmt::format("completed, {} to ask alone", (*left)->questions)
                                : std::string("completed");
        return {};
    }
    const auto progress = stored_progress(m_desk, assessment);
    if (!progress) return progress.error();
    step.state = StepState::InProgress;
    step.progress = progress->words;
    return {};
}

Result<VisitStep> StepList::step(const PlannedStep& planned) const {
    VisitStep step;
    step.instrument = planned.instrument;
    const auto* shelved = m_desk.shelf.find(planned.instrument);
    step.short_title = shelved != nullptr ? shelved->info.short_title : planned.instrument;
    step.about = m_household.words_for(planned.subject);
    step.title = step.short_title + ": " + step.about;
    step.subject = planned.subject;
    step.about_child = planned.about;
    step.progress = done_before(planned);
    const auto* assessment = current(planned);
    if (assessment != nullptr) {
        if (const auto shown = show_progress(*assessment, step); !shown) return shown.error();
    }
    const auto* decided = choice(planned);
    if (decided != nullptr && decided->decision == StepDecision::Skipped &&
        step.state != StepState::Done) {
        step.state = StepState::Skipped;
        const bool was_begun = assessment != nullptr && assessment->first_answer_on;
        step.progress = (was_begun ? "not finished: " : "not done: ") + decided->reason;
    }
    return step;
}

Result<std::vector<VisitStep>> StepList::steps() const {
    std::vector<VisitStep> steps;
    for (const auto& planned : this->planned()) {
        auto made = step(planned);
        if (!made) return made.error();
        steps.push_back(std::move(*made));
    }
    return steps;
}

}  // namespace

Result<std::vector<VisitStep>> Visits::steps(const VisitId& id) const {
    const auto visit = this->visit(id);
    if (!visit) return visit.error();
    const auto story = this->story(id);
    if (!story) return story.error();
    const auto list = StepList::read(m_desk, *visit);
    if (!list) return list.error();
    auto steps = list->steps();
    if (!steps) return steps;
    VisitStep first;
    first.title = "Story";
    first.short_title = first.title;
    first.state = *story == Story{} ? StepState::Open : StepState::Done;
    steps->insert(steps->begin(), std::move(first));
    return steps;
}

}  // namespace attune::workflow
