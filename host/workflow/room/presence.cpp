// SPDX-License-Identifier: Apache-2.0
#include "workflow/presence.h"

#include <algorithm>

#include "room/family_here.h"
#include "workflow/charts.h"

namespace attune::workflow {

Result<std::optional<FamilyHere>> find_family_here(const Desk& desk) {
    const auto visits = desk.store->visits().open();
    if (!visits) return visits.error();
    const auto running = std::find_if(visits->begin(), visits->end(), [](const Visit& visit) {
        return visit.status == VisitStatus::Running;
    });
    if (running == visits->end()) return std::optional<FamilyHere>();
    const auto family = needed(desk.store->families().find(running->family), "family");
    if (!family) return family.error();
    const auto room = desk.store->visits().in_room(running->id);
    if (!room) return room.error();
    return std::optional<FamilyHere>({running->family, running->id, family->label,
                                      !room->caregivers.empty() || room->other_adult});
}

Result<std::optional<FamilyHere>> PracticeSession::family_here() const {
    return find_family_here(*m_desk);
}

Result<void> RoomWatch::look(PracticeSession& session) {
    auto here = session.family_here();
    if (!here) return here.error();
    m_family = std::move(*here);
    if (!m_family || m_alone_in != m_family->visit) m_alone_in.reset();
    return {};
}

Presence RoomWatch::presence() const {
    return m_family && !m_alone_in ? Presence::Family : Presence::Alone;
}

bool RoomWatch::opens(const PageMatter& matter) const {
    if (presence() == Presence::Alone) return true;
    return matter.family == m_family->family && !matter.is_result;
}

bool RoomWatch::may_read_results() const {
    return presence() == Presence::Alone || !m_family->is_room_taken;
}

void RoomWatch::say_alone() {
    if (m_family) m_alone_in = m_family->visit;
}

std::string RoomWatch::closed_words() const {
    const auto who = m_family ? "family " + m_family->label : std::string("a family");
    return "Closed while " + who +
           " is here: end or pause the visit, or say by PIN that you are alone.";
}

std::string RoomWatch::shut_words() const {
    return "Shut while somebody is in the room: say by PIN that you are alone, or untick who has "
           "left.";
}

ChartView seen_with_family(const ChartView& chart) {
    // Named one by one: what a chart learns to show later stays out of sight by itself.
    ChartView seen;
    seen.family.id = chart.family.id;
    seen.family.label = chart.family.label;
    seen.child = chart.child;
    seen.name = chart.name;
    seen.ages = chart.ages;
    seen.age_line = chart.age_line;
    seen.corrected_line = chart.corrected_line;
    seen.birth_line = chart.birth_line;
    seen.caregivers_line = chart.caregivers_line;
    seen.languages = chart.languages;
    seen.assessments = chart.assessments;
    seen.visits = chart.visits;
    return seen;
}

}  // namespace attune::workflow
