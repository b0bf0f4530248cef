// SPDX-License-Identifier: Apache-2.0
#include "storage/family_records.h"

#include "records/database.h"
#include "records/people_tables.h"
#include "records/search_index.h"

namespace attune::storage {

namespace {

Result<void> read_lists(Connection& connection, Child& child) {
    const auto languages =
        read_list(connection, kChildLanguages, child.id.value, child.languages, kWholeItem);
    if (!languages) return languages;
    return read_list(connection, kChildIdentifiers, child.id.value, child.identifiers,
                     kIdentifierFields);
}

}  // namespace

Result<std::optional<Family>> FamilyRecords::find(const FamilyId& id) const {
    return select_one<Family>(m_database.connection(), "WHERE id = ?1", id);
}

Result<std::vector<Family>> FamilyRecords::all() const {
    return select<Family>(m_database.connection(), "ORDER BY label COLLATE NOCASE, created");
}

Result<void> FamilyRecords::save(const Family& family) {
    return m_database.change(
        {Act::Saved, RecordKind::Family, family.id.value}, [&]() -> Result<void> {
            auto& connection = m_database.connection();
            if (const auto done = put(connection, family); !done) return done;
            return index(connection, {family.id.value, family.id, RecordKind::Family, family.label,
                                      words_of(family)});
        });
}

Result<std::optional<Child>> FamilyRecords::find(const ChildId& id) const {
    auto child = select_one<Child>(m_database.connection(), "WHERE id = ?1", id);
    if (!child || !*child) return child;
    if (const auto read = read_lists(m_database.connection(), **child); !read) return read.error();
    return child;
}

Result<std::vector<Child>> FamilyRecords::children(const FamilyId& family) const {
    auto children =
        select<Child>(m_database.connection(),
                      "WHERE family = ?1 ORDER BY birth_date NULLS LAST, birth_order, id", family);
    if (!children) return children;
    for (auto& child : *children) {
        if (const auto read = read_lists(m_database.connection(), child); !read) {
            return read.error();
        }
    }
    return children;
}

Result<void> FamilyRecords::save(const Child& child) {
    return m_database.change(
        {Act::Saved, RecordKind::Child, child.id.value}, [&]() -> Result<void> {
            auto& connection = m_database.connection();
            if (const auto done = put(connection, child); !done) return done;
            const auto languages = replace_list(connection, kChildLanguages, child.id.value,
                                                child.languages, kWholeItem);
            if (!languages) return languages;
            const auto identifiers = replace_list(connection, kChildIdentifiers, child.id.value,
                                                  child.identifiers, kIdentifierFields);
            if (!identifiers) return identifiers;
            return index(connection, {child.id.value, child.family, RecordKind::Child,
                                      child.name.full(), words_of(child)});
        });
}

Result<std::optional<Caregiver>> FamilyRecords::find(const CaregiverId& id) const {
    return select_one<Caregiver>(m_database.connection(), "WHERE id = ?1", id);
}

Result<std::vector<Caregiver>> FamilyRecords::caregivers(const FamilyId& family) const {
    return select<Caregiver>(m_database.connection(),
                             "WHERE family = ?1 "
                             "ORDER BY (SELECT number FROM findable WHERE record = caregiver.id)",
                             family);
}

Result<void> FamilyRecords::save(const Caregiver& caregiver) {
    return m_database.change(
        {Act::Saved, RecordKind::Caregiver, caregiver.id.value}, [&]() -> Result<void> {
            auto& connection = m_database.connection();
            if (const auto done = put(connection, caregiver); !done) return done;
            return index(connection, {caregiver.id.value, caregiver.family, RecordKind::Caregiver,
                                      caregiver.name.full(), words_of(caregiver)});
        });
}

Result<std::vector<CaregiverLink>> FamilyRecords::links(const FamilyId& family) const {
    return select<CaregiverLink>(m_database.connection(),
                                 "WHERE child IN (SELECT id FROM child WHERE family = ?1) "
                                 "ORDER BY child, is_primary DESC, caregiver",
                                 family);
}

Result<void> FamilyRecords::save(const CaregiverLink& link) {
    return m_database.change({Act::Saved, RecordKind::Caregiver, link.caregiver.value},
                             [&] { return put(m_database.connection(), link); });
}

Result<std::vector<Call>> CallRecords::of(const FamilyId& family) const {
    return select<Call>(m_database.connection(), "WHERE family = ?1 ORDER BY at DESC", family);
}

Result<std::vector<Call>> CallRecords::promised_until(Date day) const {
    return select<Call>(m_database.connection(), "WHERE promised <= ?1 ORDER BY promised, at", day);
}

Result<void> CallRecords::save(const Call& call) {
    return m_database.change({Act::Saved, RecordKind::Call, call.id.value},
                             [&] { return put(m_database.connection(), call); });
}

}  // namespace attune::storage
