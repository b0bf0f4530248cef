// SPDX-License-Identifier: Apache-2.0
#include "storage/assessment_records.h"

#include "records/assessment_table.h"
#include "records/database.h"

namespace attune::storage {

namespace {

StoredResult read_result(Statement& row) {
    StoredResult result;
    row.read(result.assessment, result.answered_up_to, result.at, result.json);
    return result;
}

constexpr std::string_view kMoves =
    "SELECT origin, became, reason, at, clinician FROM assessment_move ";

AssessmentMove read_move(Statement& row) {
    AssessmentMove move;
    row.read(move.origin, move.became, move.reason, move.at, move.clinician);
    return move;
}

}  // namespace

Result<std::optional<Assessment>> AssessmentRecords::find(const AssessmentId& id) const {
    return select_one<Assessment>(m_database.connection(), "WHERE id = ?1", id);
}

Result<std::vector<Assessment>> AssessmentRecords::of(const FamilyId& family) const {
    return select<Assessment>(m_database.connection(),
                              "WHERE family = ?1 ORDER BY created DESC, id", family);
}

Result<std::vector<Assessment>> AssessmentRecords::of(const ChildId& child,
                                                      const std::string& instrument) const {
    return select<Assessment>(m_database.connection(),
                              "WHERE (about_child = ?1 OR subject_child = ?1) AND instrument = ?2 "
                              "ORDER BY created, id",
                              child, instrument);
}

Result<std::vector<Assessment>> AssessmentRecords::unfinished() const {
    return select<Assessment>(m_database.connection(),
                              "WHERE status = 'in-progress' ORDER BY created DESC, id");
}

Result<void> AssessmentRecords::save(const Assessment& assessment) {
    return m_database.change({Act::Saved, RecordKind::Assessment, assessment.id.value,
                              std::string(code_of(assessment.status))},
                             [&] { return put(m_database.connection(), assessment); });
}

Result<void> AssessmentRecords::set_position(const AssessmentId& id, const std::string& position) {
    return m_database.together([&] {
        return m_database.connection().run("UPDATE assessment SET position = ?2 WHERE id = ?1", id,
                                           position);
    });
}

Result<void> AssessmentRecords::mark_entered_in_error(const AssessmentId& id,
                                                      const std::string& reason) {
    if (reason.empty()) {
        return Error{ErrorCode::InvalidInput, "assessment", {{"reason", "is missing"}}};
    }
    return m_database.change(
        {Act::Saved, RecordKind::Assessment, id.value, "entered-in-error"}, [&]() -> Result<void> {
            auto& connection = m_database.connection();
            const auto done = connection.run(
                "UPDATE assessment SET status = 'entered-in-error', error_reason = ?2 "
                "WHERE id = ?1",
                id, reason);
            if (done && connection.changes() == 0) return Error{ErrorCode::NotFound, "assessment"};
            return done;
        });
}

Result<void> AssessmentRecords::note_move(const AssessmentId& origin, const AssessmentId& became,
                                          const std::string& reason) {
    return m_database.change({Act::Moved, RecordKind::Assessment, origin.value, became.value}, [&] {
        return m_database.connection().run(
            "INSERT INTO assessment_move VALUES (?1, ?2, ?3, ?4, ?5)", origin, became, reason,
            m_database.now(), m_database.acting());
    });
}

Result<std::optional<AssessmentMove>> AssessmentRecords::move_from(
    const AssessmentId& origin) const {
    return query_one<AssessmentMove>(m_database.connection(),
                                     std::string(kMoves) + "WHERE origin = ?1", read_move, origin);
}

Result<std::optional<AssessmentMove>> AssessmentRecords::move_to(const AssessmentId& became) const {
    return query_one<AssessmentMove>(m_database.connection(),
                                     std::string(kMoves) + "WHERE became = ?1", read_move, became);
}

Result<void> AssessmentRecords::append_result(const AssessmentId& id, const std::string& json) {
    return m_database.change({Act::Scored, RecordKind::Assessment, id.value, json}, [&] {
        return m_database.connection().run(
            "INSERT INTO result (assessment, answered_up_to, at, json) SELECT ?1, "
            "coalesce((SELECT max(sequence) FROM answer_event WHERE assessment = ?1), 0), ?2, ?3",
            id, m_database.now(), json);
    });
}

Result<std::optional<StoredResult>> AssessmentRecords::latest_result(const AssessmentId& id) const {
    return query_one<StoredResult>(m_database.connection(),
                                   "SELECT assessment, answered_up_to, at, json FROM result "
                                   "WHERE assessment = ?1 ORDER BY sequence DESC LIMIT 1",
                                   read_result, id);
}

Result<std::vector<StoredResult>> AssessmentRecords::results(const AssessmentId& id) const {
    return query<StoredResult>(m_database.connection(),
                               "SELECT assessment, answered_up_to, at, json FROM result "
                               "WHERE assessment = ?1 ORDER BY sequence",
                               read_result, id);
}

}  // namespace attune::storage
