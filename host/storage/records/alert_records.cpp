// SPDX-License-Identifier: Apache-2.0
#include "storage/alert_records.h"

#include "records/alert_table.h"

namespace attune::storage {

namespace {

constexpr ListTable kBecause = {"alert_because", "alert", "because"};
constexpr ListTable kActions = {"alert_action", "alert", "kind, clinician, at, details"};
constexpr auto kActionFields = [](auto& a) { return std::tie(a.kind, a.by, a.at, a.details); };

template <class... Values>
Result<std::vector<Alert>> alerts_where(Connection& connection, std::string_view tail,
                                        const Values&... values) {
    auto alerts = select<Alert>(connection, tail, values...);
    if (!alerts) return alerts;
    for (auto& alert : *alerts) {
        auto read = read_list(connection, kBecause, alert.id.value, alert.because, kWholeItem);
        if (read) {
            read = read_list(connection, kActions, alert.id.value, alert.actions, kActionFields);
        }
        if (!read) return read.error();
    }
    return alerts;
}

Result<void> add_alert(Database& database, const Alert& alert) {
    auto& connection = database.connection();
    const auto added = connection.run(
        "INSERT INTO alert (id, family, rule, subject, subject_child, subject_caregiver, "
        "assessment, raised, raised_by, text, severity) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        alert.id, alert.family, alert.rule, alert.subject, alert.assessment, alert.raised,
        alert.raised_by, alert.text, alert.severity);
    if (!added) return added;
    auto done = put_list(connection, kBecause, alert.id.value, alert.because, kWholeItem);
    if (done) done = put_list(connection, kActions, alert.id.value, alert.actions, kActionFields);
    return done;
}

Result<void> add_action(Connection& connection, const AlertId& alert, const AlertAction& action) {
    const auto added = connection.run(
        "INSERT INTO alert_action (alert, position, kind, clinician, at, details) SELECT ?1, "
        "(SELECT count(*) FROM alert_action WHERE alert = ?1), ?2, ?3, ?4, ?5 "
        "WHERE EXISTS (SELECT 1 FROM alert WHERE id = ?1)",
        alert, action.kind, action.by, action.at, action.details);
    if (added && connection.changes() == 0) return Error{ErrorCode::NotFound, "alert"};
    return added;
}

}  // namespace

Result<void> add_alerts(Database& database, const std::vector<Alert>& alerts) {
    for (const auto& alert : alerts) {
        const auto done = database.change({Act::Created, RecordKind::Alert, alert.id.value},
                                          [&] { return add_alert(database, alert); });
        if (!done) return done;
    }
    return {};
}

Result<std::optional<Alert>> AlertRecords::find(const AlertId& id) const {
    auto alerts = alerts_where(m_database.connection(), "WHERE id = ?1", id);
    if (!alerts) return alerts.error();
    if (alerts->empty()) return std::optional<Alert>();
    return std::optional<Alert>(std::move(alerts->front()));
}

Result<std::vector<Alert>> AlertRecords::of(const FamilyId& family) const {
    return alerts_where(m_database.connection(),
                        "WHERE family = ?1 ORDER BY raised DESC, rowid DESC", family);
}

Result<std::vector<Alert>> AlertRecords::of(const AssessmentId& assessment) const {
    return alerts_where(m_database.connection(),
                        "WHERE assessment = ?1 ORDER BY raised DESC, rowid DESC", assessment);
}

Result<std::vector<Alert>> AlertRecords::open() const {
    return alerts_where(m_database.connection(),
                        "WHERE NOT EXISTS (SELECT 1 FROM alert_action a WHERE a.alert = alert.id) "
                        "ORDER BY raised, id");
}

Result<std::vector<Alert>> AlertRecords::unsettled() const {
    return alerts_where(
        m_database.connection(),
        "WHERE NOT EXISTS (SELECT 1 FROM alert_action a WHERE a.alert = alert.id "
        "AND (alert.rule NOT GLOB 'A-[1-5]' OR a.kind IN ('details', 'details-not-needed') "
        "OR (a.kind = 'keyed-in-error' AND alert.assessment IS NULL))) ORDER BY raised, id");
}

Result<void> AlertRecords::raise(const Alert& alert) {
    return m_database.together([&] { return add_alerts(m_database, {alert}); });
}

Result<void> AlertRecords::act(const std::vector<AlertId>& alerts, const AlertAction& action) {
    return m_database.together([&]() -> Result<void> {
        for (const auto& alert : alerts) {
            const auto done = m_database.change(
                {Act::Acted, RecordKind::Alert, alert.value, std::string(code_of(action.kind))},
                [&] { return add_action(m_database.connection(), alert, action); });
            if (!done) return done;
        }
        return {};
    });
}

}  // namespace attune::storage
