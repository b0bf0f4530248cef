// SPDX-License-Identifier: Apache-2.0
#include "storage/battery_records.h"

#include <algorithm>

#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

namespace {

constexpr ListTable kLines = {"battery_line", "battery", "instrument, who, from_months, to_months"};
constexpr auto kLineFields = [](auto& line) {
    return std::tie(line.instrument, line.who, line.from_months, line.to_months);
};

Battery read_battery(Statement& row) {
    Battery battery;
    row.read(battery.id, battery.name);
    return battery;
}

StepChoice read_choice(Statement& row) {
    StepChoice choice;
    row.read(choice.instrument, choice.subject, choice.decision, choice.reason);
    return choice;
}

Result<void> write(Connection& connection, const Battery& battery, int position) {
    const auto put = connection.run("INSERT INTO battery (id, name, position) VALUES (?1, ?2, ?3)",
                                    battery.id, battery.name, position);
    if (!put) return put;
    return put_list(connection, kLines, battery.id.value, battery.lines, kLineFields);
}

}  // namespace

Result<std::vector<Battery>> BatteryRecords::all() const {
    auto& connection = m_database.connection();
    auto batteries =
        query<Battery>(connection, "SELECT id, name FROM battery ORDER BY position", read_battery);
    if (!batteries) return batteries;
    for (auto& battery : *batteries) {
        const auto read =
            read_list(connection, kLines, battery.id.value, battery.lines, kLineFields);
        if (!read) return read.error();
    }
    return batteries;
}

Result<void> BatteryRecords::save_all(const std::vector<Battery>& batteries) {
    return m_database.change(
        {Act::Saved, RecordKind::Practice, "batteries"}, [&]() -> Result<void> {
            auto& connection = m_database.connection();
            for (const auto* sql : {"DELETE FROM battery_line", "DELETE FROM battery"}) {
                if (const auto gone = connection.run(sql); !gone) return gone;
            }
            int position = 0;
            for (const auto& battery : batteries) {
                if (const auto put = write(connection, battery, position++); !put) return put;
            }
            return {};
        });
}

Result<std::optional<BatteryId>> BatteryRecords::of_visit(const VisitId& visit) const {
    return query_one<BatteryId>(m_database.connection(),
                                "SELECT battery FROM visit_battery WHERE visit = ?1",
                                read_single<BatteryId>, visit);
}

Result<void> BatteryRecords::follow(const VisitId& visit, const BatteryId& battery) {
    return m_database.change({Act::Saved, RecordKind::Visit, visit.value}, [&] {
        return m_database.connection().run(
            "INSERT INTO visit_battery VALUES (?1, ?2) "
            "ON CONFLICT (visit) DO UPDATE SET battery = excluded.battery",
            visit, battery);
    });
}

Result<std::vector<StepChoice>> BatteryRecords::choices(const VisitId& visit) const {
    auto events = query<StepChoice>(
        m_database.connection(),
        "SELECT instrument, subject, subject_child, subject_caregiver, decision, reason "
        "FROM step_choice WHERE visit = ?1 ORDER BY sequence",
        read_choice, visit);
    if (!events) return events;
    std::vector<StepChoice> latest;
    for (auto& event : *events) {
        std::erase_if(latest, [&](const StepChoice& other) {
            return other.instrument == event.instrument && other.subject == event.subject;
        });
        latest.push_back(std::move(event));
    }
    return latest;
}

Result<void> BatteryRecords::decide(const VisitId& visit, const StepChoice& choice) {
    return m_database.change({Act::Saved, RecordKind::Visit, visit.value}, [&] {
        return m_database.connection().run(
            "INSERT INTO step_choice (visit, at, clinician, instrument, subject, subject_child, "
            "subject_caregiver, decision, reason) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            visit, m_database.now(), m_database.acting(), choice.instrument, choice.subject,
            choice.decision, choice.reason);
    });
}

}  // namespace attune::storage
