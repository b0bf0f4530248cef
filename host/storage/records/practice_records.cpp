// SPDX-License-Identifier: Apache-2.0
#include "storage/practice_records.h"

#include "records/database.h"
#include "records/people_tables.h"

namespace attune::storage {

namespace {

constexpr std::string_view kPracticeColumns =
    "name, address, phone, fax, email, logo, letter_paper";

Practice read_practice(Statement& row) {
    Practice practice;
    row.read(practice.name, practice.address, practice.phone, practice.fax, practice.email,
             practice.logo, practice.letter_paper);
    return practice;
}

}  // namespace

Result<Practice> PracticeRecords::practice() const {
    const auto stored = query_one<Practice>(
        m_database.connection(),
        "SELECT name, address, phone, fax, email, logo, letter_paper FROM practice", read_practice);
    if (!stored) return stored.error();
    return stored->value_or(Practice{});
}

Result<void> PracticeRecords::save(const Practice& practice) {
    static const auto sql = upsert_sql("practice", std::string("id, ").append(kPracticeColumns), 1);
    return m_database.change({Act::Saved, RecordKind::Practice, "practice"}, [&] {
        return m_database.connection().run(sql, 1, practice.name, practice.address, practice.phone,
                                           practice.fax, practice.email, Blob{practice.logo},
                                           practice.letter_paper);
    });
}

Result<std::vector<Clinician>> PracticeRecords::clinicians() const {
    return select<Clinician>(m_database.connection(), "ORDER BY name");
}

Result<std::optional<Clinician>> PracticeRecords::find(const ClinicianId& id) const {
    return select_one<Clinician>(m_database.connection(), "WHERE id = ?1", id);
}

Result<void> PracticeRecords::save(const Clinician& clinician) {
    return m_database.change({Act::Saved, RecordKind::Clinician, clinician.id.value},
                             [&] { return put(m_database.connection(), clinician); });
}

Result<std::vector<Receiver>> PracticeRecords::receivers() const {
    return select<Receiver>(m_database.connection(), "ORDER BY name");
}

Result<std::optional<Receiver>> PracticeRecords::find(const ReceiverId& id) const {
    return select_one<Receiver>(m_database.connection(), "WHERE id = ?1", id);
}

Result<void> PracticeRecords::save(const Receiver& receiver) {
    return m_database.change({Act::Saved, RecordKind::Receiver, receiver.id.value},
                             [&] { return put(m_database.connection(), receiver); });
}

Result<std::optional<std::string>> PracticeRecords::setting(const std::string& name) const {
    return query_one<std::string>(m_database.connection(),
                                  "SELECT value FROM setting WHERE name = ?1",
                                  read_single<std::string>, name);
}

Result<void> PracticeRecords::set_setting(const std::string& name, const std::string& value) {
    return m_database.change({Act::Saved, RecordKind::Practice, name, value}, [&] {
        return m_database.connection().run(
            "INSERT INTO setting VALUES (?1, ?2) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            name, value);
    });
}

}  // namespace attune::storage
