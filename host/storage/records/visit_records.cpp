// SPDX-License-Identifier: Apache-2.0
#include "storage/visit_records.h"

#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Visit> {
    static constexpr std::string_view name = "visit";
    static constexpr std::string_view columns =
        "id, family, date, time, setting, status, started, ended, paused_ms, paused_since, "
        "clinician, others, child_state, worries, strengths_child, strengths_caregiver, "
        "strengths_pair, what_happened";
    static constexpr int keys = 1;
    static auto fields(auto& v) {
        return std::tie(v.id, v.family, v.date, v.time, v.setting, v.status, v.started, v.ended,
                        v.paused_ms, v.paused_since, v.clinician, v.others, v.child_state,
                        v.story.worries, v.story.strengths_child, v.story.strengths_caregiver,
                        v.story.strengths_pair, v.story.what_happened);
    }
    static Visit blank() {
        return {{}, {}, Date::from_days({}), {}, {}, {}, {}, {}, 0, {}, {}, {}, {}, {}, {}, {}, {}};
    }
};

namespace {

constexpr ListTable kCaregivers = {"visit_caregiver", "visit", "caregiver"};
constexpr ListTable kChildren = {"visit_child", "visit", "child"};
constexpr ListTable kSteps = {"visit_step", "visit", "what, owner, due, agreement"};
constexpr ListTable kInterpreters = {"visit_interpreter", "visit",
                                     "name, agency, language, way, family_member"};
constexpr auto kStepFields = [](auto& s) { return std::tie(s.what, s.owner, s.by, s.agreement); };
constexpr auto kInterpreterFields = [](auto& i) {
    return std::tie(i.name, i.agency, i.language, i.way, i.family_member);
};

Result<void> write_lists(Connection& connection, const Visit& visit) {
    const auto& id = visit.id.value;
    auto done = replace_list(connection, kCaregivers, id, visit.taking_part, kWholeItem);
    if (done) done = replace_list(connection, kChildren, id, visit.children, kWholeItem);
    if (done) done = replace_list(connection, kSteps, id, visit.story.next_steps, kStepFields);
    std::vector<Interpreter> interpreters;
    if (visit.interpreter) interpreters.push_back(*visit.interpreter);
    if (done) done = replace_list(connection, kInterpreters, id, interpreters, kInterpreterFields);
    return done;
}

Result<void> read_lists(Connection& connection, Visit& visit) {
    const auto& id = visit.id.value;
    auto done = read_list(connection, kCaregivers, id, visit.taking_part, kWholeItem);
    if (done) done = read_list(connection, kChildren, id, visit.children, kWholeItem);
    if (done) done = read_list(connection, kSteps, id, visit.story.next_steps, kStepFields);
    std::vector<Interpreter> interpreters;
    if (done) done = read_list(connection, kInterpreters, id, interpreters, kInterpreterFields);
    if (!interpreters.empty()) visit.interpreter = interpreters.front();
    return done;
}

template <class... Values>
Result<std::vector<Visit>> visits(Connection& connection, std::string_view tail,
                                  const Values&... values) {
    auto found = select<Visit>(connection, tail, values...);
    if (!found) return found;
    for (auto& visit : *found) {
        if (const auto read = read_lists(connection, visit); !read) return read.error();
    }
    return found;
}

}  // namespace

Result<std::optional<Visit>> VisitRecords::find(const VisitId& id) const {
    auto found = visits(m_database.connection(), "WHERE id = ?1", id);
    if (!found) return found.error();
    if (found->empty()) return std::optional<Visit>();
    return std::optional<Visit>(std::move(found->front()));
}

Result<std::vector<Visit>> VisitRecords::of(const FamilyId& family) const {
    return visits(m_database.connection(), "WHERE family = ?1 ORDER BY date DESC, time DESC",
                  family);
}

Result<std::vector<Visit>> VisitRecords::on(Date day) const {
    return visits(m_database.connection(), "WHERE date = ?1 ORDER BY time, id", day);
}

Result<std::vector<Visit>> VisitRecords::open() const {
    return visits(m_database.connection(),
                  "WHERE status IN ('running', 'paused') ORDER BY started DESC");
}

Result<void> VisitRecords::save(const Visit& visit) {
    return m_database.change({Act::Saved, RecordKind::Visit, visit.id.value},
                             [&]() -> Result<void> {
                                 if (const auto done = put(m_database.connection(), visit); !done)
                                     return done;
                                 return write_lists(m_database.connection(), visit);
                             });
}

Result<InRoom> VisitRecords::in_room(const VisitId& visit) const {
    const auto room =
        query_one<InRoom>(m_database.connection(),
                          "SELECT caregivers, other_adult, interpreter FROM room_event "
                          "WHERE visit = ?1 ORDER BY sequence DESC LIMIT 1",
                          read_single<InRoom>, visit);
    if (!room) return room.error();
    return room->value_or(InRoom{});
}

Result<void> VisitRecords::set_in_room(const VisitId& visit, const InRoom& room) {
    return m_database.change({Act::Saved, RecordKind::Visit, visit.value}, [&] {
        return m_database.connection().run(
            "INSERT INTO room_event (visit, at, caregivers, other_adult, interpreter) "
            "VALUES (?1, ?2, ?3, ?4, ?5)",
            visit, m_database.now(), room);
    });
}

}  // namespace attune::storage
