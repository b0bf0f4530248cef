// SPDX-License-Identifier: Apache-2.0
// The steps of a visit: its story, then the instruments that apply to whom it is with.
#include <algorithm>

#include "assessment_rows.h"
#include "workflow/visits.h"

namespace attune::workflow {

namespace {

bool is_empty(const Story& story) { return story == Story{}; }

struct Candidate {
    Subject subject;
    ChildId about;
};

/// Everybody of the visit as a subject; a caregiver once, with the ages of the first child.
std::vector<Candidate> subjects_of(const Visit& visit) {
    std::vector<Candidate> subjects;
    for (const auto& child : visit.children) subjects.push_back({ChildSubject{child}, child});
    if (visit.children.empty()) return subjects;
    for (const auto& caregiver : visit.taking_part) {
        subjects.push_back({CaregiverSubject{caregiver}, visit.children.front()});
        for (const auto& child : visit.children) {
            subjects.push_back({DyadSubject{child, caregiver}, child});
        }
    }
    return subjects;
}

/// The assessment that this step shows: the one of this visit, else one in progress.
const Assessment* step_assessment(const std::vector<Assessment>& all, const Visit& visit,
                                  const std::string& instrument, const Subject& subject) {
    for (const auto& assessment : all) {
        if (assessment.instrument != instrument || assessment.subject != subject) continue;
        if (assessment.status == AssessmentStatus::InProgress) return &assessment;
        if (assessment.visit == visit.id && assessment.status != AssessmentStatus::EnteredInError &&
            assessment.status != AssessmentStatus::Partial) {
            return &assessment;
        }
    }
    return nullptr;
}

Result<VisitStep> step_of(const Desk& desk, const Household& household, const Visit& visit,
                          const std::vector<Assessment>& all, const InstrumentInfo& info,
                          const Candidate& candidate) {
    VisitStep step;
    step.instrument = info.id;
    step.title = info.short_title + ": " + household.words_for(candidate.subject);
    step.subject = candidate.subject;
    step.about_child = candidate.about;
    const auto* assessment = step_assessment(all, visit, info.id, candidate.subject);
    if (assessment == nullptr) return step;
    step.assessment = assessment->id;
    step.state = assessment->status == AssessmentStatus::InProgress ? StepState::InProgress
                                                                    : StepState::Done;
    step.progress = "completed";
    if (step.state == StepState::InProgress) {
        const auto progress = stored_progress(desk, *assessment);
        if (!progress) return progress.error();
        step.progress = progress->words;
    }
    return step;
}

}  // namespace

Result<std::vector<VisitStep>> Visits::steps(const VisitId& id) const {
    const auto visit = this->visit(id);
    if (!visit) return visit.error();
    const auto household = read_household(m_desk, visit->family);
    if (!household) return household.error();
    const auto all = m_desk.store->assessments().of(visit->family);
    if (!all) return all.error();
    const auto story = this->story(id);
    if (!story) return story.error();
    std::vector<VisitStep> steps(1);
    steps[0].title = "Story";
    steps[0].state = is_empty(*story) ? StepState::Open : StepState::Done;
    const Instruments instruments(m_desk.shelf);
    for (const auto& candidate : subjects_of(*visit)) {
        const auto ages = birth_of(*household, candidate.about).ages_on(m_desk.today());
        for (const auto& info : instruments.fitting(kind_of(candidate.subject), ages)) {
            auto step = step_of(m_desk, *household, *visit, *all, info, candidate);
            if (!step) return step.error();
            steps.push_back(std::move(*step));
        }
    }
    return steps;
}

}  // namespace attune::workflow
