// SPDX-License-Identifier: Apache-2.0
/// \file
/// Visits: planned, started, interrupted, ended; their story and their steps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/visit.h"

namespace attune::workflow {

struct Desk;

/// `Skipped`: left out of this visit, with a reason.
enum class StepState { Open = 1, InProgress = 2, Done = 3, Skipped = 4 };

/// One line at the left of a visit: the story, or an instrument for one subject.
struct VisitStep {
    /// Empty for the story.
    std::string instrument;
    std::string title;        ///< "Story", "Milestones: Leo"
    std::string short_title;  ///< "Story", "Milestones"
    std::string about;        ///< "Leo", "Ana with Leo"; empty for the story
    std::optional<Subject> subject;
    std::optional<ChildId> about_child;
    /// The one to resume, or the one done in this visit.
    std::optional<AssessmentId> assessment;
    StepState state = StepState::Open;
    /// "row 6 of 10"; "completed"; "not done: declined"; "last done 14 Nov 2026"; empty.
    std::string progress;
};

/// "at home", "by phone".
std::string place_words(VisitSetting setting);
/// "Sat 28 Nov, 10:00, at home".
std::string when_and_where(const Visit& visit);

/// Main thread only. Conflict when a visit is not in a state for what is asked (its subject names
/// the state).
class Visits {
public:
    explicit Visits(Desk& desk) : m_desk(desk) {}

    /// A visit without an id is planned (or, when running, started now); one with an id is changed.
    /// InvalidInput with the place "visit.date" for a new one on a day that has passed or before a
    /// child's birth.
    Result<VisitId> plan(Visit visit);
    /// Begins a visit at once, with everybody of the family. Today's visit that is planned,
    /// paused or running already goes on instead of a second one.
    Result<VisitId> start_now(const FamilyId& family, VisitSetting setting);
    Result<void> start(const VisitId& id);
    Result<void> pause(const VisitId& id);
    Result<void> resume(const VisitId& id);
    Result<void> end(const VisitId& id);
    /// Goes on with one that was ended too soon; the time between counts as a pause. Conflict
    /// unless it ended today.
    Result<void> reopen(const VisitId& id);
    bool may_be_reopened(const Visit& visit) const;
    Result<void> cancel(const VisitId& id);

    Result<Visit> visit(const VisitId& id) const;
    /// Latest first.
    Result<std::vector<Visit>> of_family(const FamilyId& family) const;

    /// As typed, on every key: durable at once, not an event of the record.
    Result<void> draft_story(const VisitId& id, const Story& story);
    /// On leaving the field or after a rest: part of the record.
    Result<void> save_story(const VisitId& id, const Story& story);
    /// What was typed last, drafts included.
    Result<Story> story(const VisitId& id) const;

    /// Who is in the room now; stamped on each answer from here on. Open assessments of
    /// the family show or keep back their private rows.
    Result<void> set_in_room(const VisitId& id, const InRoom& room);
    InRoom in_room(const VisitId& id) const;
    /// Who interprets from now on; absent = nobody. A professional one is then in the room, one of
    /// the family keeps private questions back. InvalidInput without a name or number of a
    /// professional one.
    Result<void> set_interpreter(const VisitId& id, const std::optional<Interpreter>& interpreter);

    /// The story, then person by person what the battery of the visit proposes and what was
    /// added; see VisitPlan.
    Result<std::vector<VisitStep>> steps(const VisitId& id) const;
    /// Milliseconds that the visit has run, pauses left out.
    std::int64_t running_ms(const Visit& visit) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
