// SPDX-License-Identifier: Apache-2.0
#include "workflow/visits.h"

#include <algorithm>

#include "alerts/unasked_safety.h"
#include "answering/assessment_rows.h"
#include "answering/left_unfinished.h"
#include "practice/desk.h"
#include "practice/wording.h"
#include "visits/visit_drafts.h"
#include "workflow/entries.h"

namespace attune::workflow {

namespace {

Error wrong_state(const Visit& visit, std::string_view what) {
    return Error{ErrorCode::Conflict,
                 "visit",
                 {{"visit", std::string(what) + "; it is " + std::string(code_of(visit.status))}}};
}

Result<void> save(Desk& desk, const Visit& visit) {
    const auto saved = desk.store->visits().save(visit);
    if (saved) desk.changed(visit.family);
    return saved;
}

Result<void> check_born(const Household& household, const Visit& visit) {
    for (const auto& id : visit.children) {
        const auto* child = household.find(id);
        if (child == nullptr) return Error{ErrorCode::NotFound, "child"};
        if (child->birth_date && *child->birth_date > visit.date) {
            return Error{ErrorCode::InvalidInput,
                         "visit",
                         {{"visit.date", household.spoken(id) + " was born after that, on " +
                                             long_date(*child->birth_date) + "."}}};
        }
    }
    return {};
}

int readiness(VisitStatus status) {
    switch (status) {
        case VisitStatus::Running:
            return 3;
        case VisitStatus::Paused:
            return 2;
        case VisitStatus::Planned:
            return 1;
        case VisitStatus::Ended:
        case VisitStatus::Cancelled:
            break;
    }
    return 0;
}

/// The one that runs, else the one that is paused, else the first planned; `visits` latest first.
const Visit* todays(const std::vector<Visit>& visits, Date today) {
    const Visit* found = nullptr;
    for (const auto& visit : visits) {
        const int ready = readiness(visit.status);
        if (visit.date != today || ready == 0) continue;
        if (found == nullptr || ready >= readiness(found->status)) found = &visit;
    }
    return found;
}

/// What was begun in this visit and not completed.
Result<std::vector<Assessment>> begun_in(const Desk& desk, const Visit& visit) {
    auto begun = desk.store->assessments().of(visit.family);
    if (!begun) return begun;
    std::erase_if(*begun, [&](const Assessment& one) {
        return one.visit != visit.id || one.status != AssessmentStatus::InProgress ||
               !one.first_answer_on;
    });
    return begun;
}

void end_pause(Visit& visit, Instant now) {
    if (visit.paused_since) visit.paused_ms += now.ms - visit.paused_since->ms;
    visit.paused_since.reset();
}

}  // namespace

std::string place_words(VisitSetting setting) {
    switch (setting) {
        case VisitSetting::Home:
            return "at home";
        case VisitSetting::Clinic:
            return "in the clinic";
        case VisitSetting::Video:
            return "by video";
        case VisitSetting::Phone:
            return "by phone";
        case VisitSetting::Other:
            return "elsewhere";
    }
    return {};
}

std::string when_and_where(const Visit& visit) {
    auto words = short_date(visit.date);
    if (!visit.time.empty()) words += ", " + visit.time;
    return words + ", " + place_words(visit.setting);
}

Result<VisitId> Visits::plan(Visit visit) {
    const auto household = read_household(m_desk, visit.family);
    if (!household) return household.error();
    if (visit.date == Date::from_days({})) visit.date = m_desk.today();
    if (visit.children.empty()) {
        for (const auto& child : household->children) {
            const bool is_born = !child.birth_date || *child.birth_date <= visit.date;
            if (is_born) visit.children.push_back(child.id);
        }
    }
    if (const auto possible = check_born(*household, visit); !possible) return possible.error();
    if (visit.id.empty() && visit.date < m_desk.today()) {
        return Error{ErrorCode::InvalidInput,
                     "visit",
                     {{"visit.date", long_date(visit.date) + " has passed."}}};
    }
    if (visit.id.empty()) visit.id = VisitId::make();
    if (visit.clinician.empty()) visit.clinician = m_desk.me.id;
    if (const auto saved = save(m_desk, visit); !saved) return saved.error();
    return visit.id;
}

Result<VisitId> Visits::start_now(const FamilyId& family, VisitSetting setting) {
    const auto known = of_family(family);
    if (!known) return known.error();
    if (const auto* there = todays(*known, m_desk.today())) {
        const auto done = there->status == VisitStatus::Planned  ? start(there->id)
                          : there->status == VisitStatus::Paused ? resume(there->id)
                                                                 : Result<void>();
        if (!done) return done.error();
        return there->id;
    }
    Visit visit;
    visit.family = family;
    visit.date = m_desk.today();
    visit.time = local_time(m_desk.now()).substr(0, 5);
    visit.setting = setting;
    const auto household = read_household(m_desk, family);
    if (!household) return household.error();
    for (const auto& caregiver : household->caregivers) visit.taking_part.push_back(caregiver.id);
    const auto id = plan(visit);
    if (!id) return id;
    if (const auto started = start(*id); !started) return started.error();
    return id;
}

Result<void> Visits::start(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status != VisitStatus::Planned) return wrong_state(*visit, "cannot be started");
    visit->status = VisitStatus::Running;
    visit->started = m_desk.now();
    visit->date = m_desk.today();
    return m_desk.store->together([&]() -> Result<void> {
        InRoom room;
        room.caregivers = visit->taking_part;
        room.professional_interpreter = visit->interpreter && !visit->interpreter->family_member;
        if (const auto kept = save(m_desk, *visit); !kept) return kept;
        return m_desk.store->visits().set_in_room(id, room);
    });
}

Result<void> Visits::pause(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status != VisitStatus::Running) return wrong_state(*visit, "cannot be paused");
    visit->status = VisitStatus::Paused;
    visit->paused_since = m_desk.now();
    const auto begun = begun_in(m_desk, *visit);
    if (!begun) return begun.error();
    const auto paused = save(m_desk, *visit);
    if (!paused) return paused;
    for (const auto& left : *begun) leave(m_desk, left);
    return {};
}

Result<void> Visits::resume(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status != VisitStatus::Paused) return wrong_state(*visit, "is not paused");
    visit->status = VisitStatus::Running;
    end_pause(*visit, m_desk.now());
    return save(m_desk, *visit);
}

Result<void> Visits::end(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status != VisitStatus::Running && visit->status != VisitStatus::Paused) {
        return wrong_state(*visit, "cannot be ended");
    }
    const auto story = this->story(id);
    if (!story) return story.error();
    visit->story = *story;
    end_pause(*visit, m_desk.now());
    visit->status = VisitStatus::Ended;
    visit->ended = m_desk.now();
    const auto begun = begun_in(m_desk, *visit);
    if (!begun) return begun.error();
    const auto ended = m_desk.store->together([&]() -> Result<void> {
        for (const auto& left : *begun) {
            if (const auto raised = raise_unasked(m_desk, left); !raised) return raised;
        }
        if (const auto kept = save(m_desk, *visit); !kept) return kept;
        return discard_drafts(*m_desk.store, id);
    });
    if (!ended) return ended;
    for (const auto& left : *begun) leave(m_desk, left);
    return {};
}

bool Visits::may_be_reopened(const Visit& visit) const {
    return visit.status == VisitStatus::Ended && visit.ended &&
           local_date(*visit.ended) == local_date(m_desk.now());
}

Result<void> Visits::reopen(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (!may_be_reopened(*visit)) return wrong_state(*visit, "did not end today");
    visit->status = VisitStatus::Running;
    visit->paused_since = visit->ended;
    visit->ended.reset();
    end_pause(*visit, m_desk.now());
    return save(m_desk, *visit);
}

Result<void> Visits::cancel(const VisitId& id) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status != VisitStatus::Planned) return wrong_state(*visit, "cannot be cancelled");
    visit->status = VisitStatus::Cancelled;
    return save(m_desk, *visit);
}

Result<Visit> Visits::visit(const VisitId& id) const {
    return needed(m_desk.store->visits().find(id), "visit");
}

Result<std::vector<Visit>> Visits::of_family(const FamilyId& family) const {
    return m_desk.store->visits().of(family);
}

Result<void> Visits::draft_story(const VisitId& id, const Story& story) {
    const auto before = this->story(id);
    if (!before) return before.error();
    return put_drafts(*m_desk.store, id, *before, story);
}

Result<void> Visits::save_story(const VisitId& id, const Story& story) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    visit->story = story;
    return m_desk.store->together([&]() -> Result<void> {
        if (const auto kept = save(m_desk, *visit); !kept) return kept;
        return discard_drafts(*m_desk.store, id);
    });
}

Result<Story> Visits::story(const VisitId& id) const {
    const auto visit = this->visit(id);
    if (!visit) return visit.error();
    return with_drafts(*m_desk.store, id, visit->story);
}

Result<void> Visits::set_in_room(const VisitId& id, const InRoom& room) {
    const auto visit = this->visit(id);
    if (!visit) return visit.error();
    const auto kept = m_desk.store->visits().set_in_room(id, room);
    if (kept) m_desk.changed(visit->family);
    return kept;
}

InRoom Visits::in_room(const VisitId& id) const {
    return m_desk.store->visits().in_room(id).value_or({});
}

Result<void> Visits::set_interpreter(const VisitId& id,
                                     const std::optional<Interpreter>& interpreter) {
    auto visit = this->visit(id);
    if (!visit) return visit.error();
    if (visit->status == VisitStatus::Ended || visit->status == VisitStatus::Cancelled) {
        return wrong_state(*visit, "keeps its interpreter");
    }
    if (interpreter && !interpreter->family_member && trimmed(interpreter->name).empty()) {
        return Error{ErrorCode::InvalidInput,
                     "visit",
                     {{"interpreter.name", "Write the interpreter's name or number."}}};
    }
    visit->interpreter = interpreter;
    auto room = in_room(id);
    room.professional_interpreter = interpreter && !interpreter->family_member;
    return m_desk.store->together([&]() -> Result<void> {
        if (const auto kept = m_desk.store->visits().set_in_room(id, room); !kept) return kept;
        return save(m_desk, *visit);
    });
}

std::int64_t Visits::running_ms(const Visit& visit) const {
    if (!visit.started) return 0;
    const auto until = visit.ended.value_or(visit.paused_since.value_or(m_desk.now()));
    return until.ms - visit.started->ms - visit.paused_ms;
}

}  // namespace attune::workflow
