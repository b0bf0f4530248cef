// SPDX-License-Identifier: Apache-2.0
/// \file
/// Who did or saw what, and when. Each entry carries the hash of the entry before it, so that one
/// taken out, changed or slipped in is noticed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune::storage {

class Database;

/// What was done to a record.
enum class Act {
    Opened = 1,
    Created = 2,
    Saved = 3,
    Answered = 4,
    Undone = 5,
    Evaluated = 6,
    Scored = 7,
    Acted = 8,
    Viewed = 9,
    Printed = 10,
    PassphraseSet = 11,
    KeyedAgain = 12,  ///< a key of the second pass from paper
    Moved = 13,       ///< to the right person
};

/// The kind of record an entry is about.
enum class RecordKind {
    Practice = 1,
    Clinician = 2,
    Receiver = 3,
    Family = 4,
    Child = 5,
    Caregiver = 6,
    Call = 7,
    Visit = 8,
    Document = 9,
    Assessment = 10,
    Answer = 11,
    Alert = 12,
    Consent = 13,
    Referral = 14,
    Report = 15,
};

struct AuditEntry {
    std::int64_t sequence = 0;
    Instant at;
    ClinicianId clinician;  ///< empty when the file was opened with the recovery key
    Act act = Act::Opened;
    RecordKind kind = RecordKind::Practice;
    std::string record;  ///< the record's id; for an answer its assessment's
};

class AuditLog {
public:
    explicit AuditLog(Database& database) : m_database(database) {}

    /// Notes that a record was looked at or printed; changes note themselves.
    Result<void> note(Act act, RecordKind kind, const std::string& record);
    /// The newest `count` entries, newest first.
    Result<std::vector<AuditEntry>> newest(int count) const;
    /// Everything about one record, oldest first.
    Result<std::vector<AuditEntry>> about(const std::string& record) const;

private:
    Database& m_database;
};

}  // namespace attune::storage

namespace attune {

template <>
struct CodeTable<storage::Act> {
    static constexpr std::pair<storage::Act, std::string_view> codes[] = {
        {storage::Act::Opened, "opened"},
        {storage::Act::Created, "created"},
        {storage::Act::Saved, "saved"},
        {storage::Act::Answered, "answered"},
        {storage::Act::Undone, "undone"},
        {storage::Act::Evaluated, "evaluated"},
        {storage::Act::Scored, "scored"},
        {storage::Act::Acted, "acted"},
        {storage::Act::Viewed, "viewed"},
        {storage::Act::Printed, "printed"},
        {storage::Act::PassphraseSet, "passphrase-set"},
        {storage::Act::KeyedAgain, "keyed-again"},
        {storage::Act::Moved, "moved"}};
};
template <>
struct CodeTable<storage::RecordKind> {
    static constexpr std::pair<storage::RecordKind, std::string_view> codes[] = {
        {storage::RecordKind::Practice, "practice"},
        {storage::RecordKind::Clinician, "clinician"},
        {storage::RecordKind::Receiver, "receiver"},
        {storage::RecordKind::Family, "family"},
        {storage::RecordKind::Child, "child"},
        {storage::RecordKind::Caregiver, "caregiver"},
        {storage::RecordKind::Call, "call"},
        {storage::RecordKind::Visit, "visit"},
        {storage::RecordKind::Document, "document"},
        {storage::RecordKind::Assessment, "assessment"},
        {storage::RecordKind::Answer, "answer"},
        {storage::RecordKind::Alert, "alert"},
        {storage::RecordKind::Consent, "consent"},
        {storage::RecordKind::Referral, "referral"},
        {storage::RecordKind::Report, "report"}};
};

}  // namespace attune
