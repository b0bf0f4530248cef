// SPDX-License-Identifier: Apache-2.0
#include "storage/paper_records.h"

#include "records/answer_columns.h"
#include "records/database.h"
#include "records/query.h"

namespace attune::storage {

namespace {

/// A key as it stands in its row.
struct KeyEvent {
    std::int64_t sequence = 0;
    PaperKey key;
};

constexpr std::string_view kKeys = "SELECT sequence, item, answer, settles FROM paper_key k ";
constexpr std::string_view kStands =
    "k.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM paper_key u WHERE u.undoes = k.sequence) ";

KeyEvent read_key(Statement& row) {
    KeyEvent event;
    std::string item;
    std::string answer;
    row.read(event.sequence, item, answer, event.key.settles);
    event.key.item = item_of(row, item);
    event.key.answer = answer_of(row, answer);
    return event;
}

Result<void> insert_key(Database& database, const AssessmentId& assessment, const PaperKey& key,
                        std::optional<std::int64_t> undoes) {
    const auto item = key.item.text();
    const auto answer = stored_text(key.answer);
    return database.change(
        {Act::KeyedAgain, RecordKind::Assessment, assessment.value, item + "\n" + answer}, [&] {
            return database.connection().run(
                "INSERT INTO paper_key (assessment, item, answer, settles, at, clinician, undoes) "
                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                assessment, item, answer, key.settles, database.now(), database.acting(), undoes);
        });
}

Result<std::optional<KeyEvent>> last_standing(Connection& connection,
                                              const AssessmentId& assessment) {
    return query_one<KeyEvent>(connection,
                               std::string(kKeys) + "WHERE k.assessment = ?1 AND " +
                                   std::string(kStands) + "ORDER BY sequence DESC LIMIT 1",
                               read_key, assessment);
}

}  // namespace

Result<PaperCheck> PaperRecords::of(const AssessmentId& assessment) const {
    const auto stored = query_one<PaperCheck>(
        m_database.connection(),
        "SELECT assessment, stage, reason, total FROM paper_check WHERE assessment = ?1",
        [](Statement& row) {
            PaperCheck check;
            row.read(check.assessment, check.stage, check.reason, check.total);
            return check;
        },
        assessment);
    if (!stored) return stored.error();
    return stored->value_or(PaperCheck{assessment, PaperStage::FirstPass, {}, {}});
}

Result<void> PaperRecords::save(const PaperCheck& check) {
    if (check.stage == PaperStage::KeyedOnce && check.reason.empty()) {
        return Error{ErrorCode::InvalidInput, "assessment", {{"reason", "is missing"}}};
    }
    return m_database.change(
        {Act::Saved, RecordKind::Assessment, check.assessment.value,
         std::string(code_of(check.stage)) + "\n" + check.reason + "\n" + check.total},
        [&] {
            return m_database.connection().run(
                "INSERT INTO paper_check VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (assessment) "
                "DO UPDATE SET stage = excluded.stage, reason = excluded.reason, "
                "total = excluded.total, at = excluded.at, clinician = excluded.clinician",
                check.assessment, check.stage, check.reason, check.total, m_database.now(),
                m_database.acting());
        });
}

Result<void> PaperRecords::append(const AssessmentId& assessment, const PaperKey& key) {
    return insert_key(m_database, assessment, key, std::nullopt);
}

Result<std::optional<PaperKey>> PaperRecords::undo(const AssessmentId& assessment) {
    std::optional<PaperKey> undone;
    const auto done = m_database.together([&]() -> Result<void> {
        const auto last = last_standing(m_database.connection(), assessment);
        if (!last) return last.error();
        if (!*last) return {};
        auto taken_back = (*last)->key;
        taken_back.answer = {};
        const auto added = insert_key(m_database, assessment, taken_back, (*last)->sequence);
        if (!added) return added;
        const auto before = current(assessment);
        if (!before) return before.error();
        const auto holds = before->find(taken_back.item);
        if (holds != before->end()) taken_back.answer = holds->second.answer;
        undone = taken_back;
        return {};
    });
    if (!done) return done.error();
    return undone;
}

Result<std::map<ItemAddress, PaperKey>> PaperRecords::current(
    const AssessmentId& assessment) const {
    const auto events = query<KeyEvent>(m_database.connection(),
                                        std::string(kKeys) + "WHERE k.assessment = ?1 AND " +
                                            std::string(kStands) + "ORDER BY sequence",
                                        read_key, assessment);
    if (!events) return events.error();
    std::map<ItemAddress, PaperKey> keys;
    for (const auto& event : *events) {
        keys.erase(event.key.item);
        if (event.key.answer.state != AnswerState::Missing) keys[event.key.item] = event.key;
    }
    return keys;
}

}  // namespace attune::storage
