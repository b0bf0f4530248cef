// SPDX-License-Identifier: Apache-2.0
#include "storage/answer_records.h"

#include "records/alert_table.h"
#include "records/answer_columns.h"
#include "records/audit_chain.h"
#include "records/query.h"

namespace attune::storage {

namespace {

constexpr std::string_view kEvents =
    "SELECT sequence, assessment, item, answer, at, clinician, caregivers, other_adult, "
    "interpreter, undoes FROM answer_event ";

AnswerEvent read_event(Statement& row) {
    AnswerEvent event;
    std::string item;
    std::string answer;
    row.read(event.sequence, event.assessment, item, answer, event.at, event.clinician,
             event.in_room, event.undoes);
    event.item = item_of(row, item);
    event.answer = answer_of(row, answer);
    return event;
}

/// Appends `event`, gives it its number, and vouches for it in the audit log.
Result<void> append_event(Database& database, AnswerEvent& event, Act act) {
    auto& connection = database.connection();
    const auto item = event.item.text();
    const auto answer = stored_text(event.answer);
    const auto added = connection.run(
        "INSERT INTO answer_event (assessment, item, answer, at, clinician, caregivers, "
        "other_adult, interpreter, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        event.assessment, item, answer, event.at, event.clinician, event.in_room, event.undoes);
    if (!added) return added;
    event.sequence = connection.last_row_id();
    return database.append_audit(
        {act, RecordKind::Answer, event.assessment.value,
         content_of_answer(event.sequence, event.assessment.value, item, answer)});
}

Result<void> note_unevaluated(Connection& connection, const AnswerEvent& event) {
    return connection.run("INSERT INTO answer_unevaluated VALUES (?1, ?2)", event.sequence,
                          event.assessment);
}

Result<void> settle_item(Connection& connection, const NewAnswer& answer) {
    const auto typed = connection.run("DELETE FROM draft WHERE owner = ?1 AND field = ?2",
                                      answer.assessment, answer.item.text());
    if (!typed || !answer.position) return typed;
    return connection.run("UPDATE assessment SET position = ?2 WHERE id = ?1", answer.assessment,
                          *answer.position);
}

/// The last answer that is neither taken back nor itself taking one back.
Result<std::optional<AnswerEvent>> last_standing(Connection& connection,
                                                 const AssessmentId& assessment) {
    return query_one<AnswerEvent>(
        connection,
        std::string(kEvents).append("e WHERE assessment = ?1 AND undoes IS NULL AND NOT EXISTS "
                                    "(SELECT 1 FROM answer_event u WHERE u.undoes = e.sequence) "
                                    "ORDER BY sequence DESC LIMIT 1"),
        read_event, assessment);
}

Result<Answer> answer_before(Connection& connection, const AnswerEvent& event) {
    const auto before = query_one<AnswerEvent>(
        connection,
        std::string(kEvents).append("WHERE assessment = ?1 AND item = ?2 AND sequence < ?3 "
                                    "ORDER BY sequence DESC LIMIT 1"),
        read_event, event.assessment, event.item.text(), event.sequence);
    if (!before) return before.error();
    return *before ? (*before)->answer : Answer{};
}

}  // namespace

Result<AnswerEvent> AnswerRecords::commit(const NewAnswer& answer,
                                          const std::vector<Alert>& alerts) {
    AnswerEvent event{0,
                      answer.assessment,
                      answer.item,
                      answer.answer,
                      m_database.now(),
                      m_database.acting(),
                      answer.in_room,
                      std::nullopt};
    const auto done = m_database.together([&]() -> Result<void> {
        auto& connection = m_database.connection();
        auto step = append_event(m_database, event,
                                 answer.origin == AnswerOrigin::Keyed ? Act::Answered : Act::Moved);
        if (step && answer.evaluated == Evaluated::No) step = note_unevaluated(connection, event);
        if (step) step = settle_item(connection, answer);
        if (step) step = add_alerts(m_database, alerts);
        return step;
    });
    if (!done) return done.error();
    return event;
}

Result<std::optional<AnswerEvent>> AnswerRecords::undo(const AssessmentId& assessment) {
    std::optional<AnswerEvent> undone;
    const auto done = m_database.together([&]() -> Result<void> {
        auto& connection = m_database.connection();
        const auto last = last_standing(connection, assessment);
        if (!last) return last.error();
        if (!*last) return {};
        const auto before = answer_before(connection, **last);
        if (!before) return before.error();
        undone = **last;
        undone->answer = *before;
        undone->at = m_database.now();
        undone->clinician = m_database.acting();
        undone->undoes = (*last)->sequence;
        const auto added = append_event(m_database, *undone, Act::Undone);
        return added ? note_unevaluated(connection, *undone) : added;
    });
    if (!done) return done.error();
    return undone;
}

Result<CurrentAnswers> AnswerRecords::current(const AssessmentId& assessment) const {
    const auto events = query<AnswerEvent>(
        m_database.connection(),
        std::string(kEvents).append("WHERE sequence IN (SELECT max(sequence) FROM answer_event "
                                    "WHERE assessment = ?1 GROUP BY item)"),
        read_event, assessment);
    if (!events) return events.error();
    CurrentAnswers answers;
    for (const auto& event : *events) {
        if (event.answer.state != AnswerState::Missing) answers[event.item] = event.answer;
    }
    return answers;
}

Result<std::vector<AnswerEvent>> AnswerRecords::history(const AssessmentId& assessment) const {
    return query<AnswerEvent>(
        m_database.connection(),
        std::string(kEvents).append("WHERE assessment = ?1 ORDER BY sequence"), read_event,
        assessment);
}

Result<bool> AnswerRecords::has_unevaluated(const AssessmentId& assessment) const {
    const auto some =
        query_one<bool>(m_database.connection(),
                        "SELECT EXISTS (SELECT 1 FROM answer_unevaluated WHERE assessment = ?1)",
                        read_single<bool>, assessment);
    if (!some) return some.error();
    return some->value_or(false);
}

Result<void> AnswerRecords::mark_evaluated(const AssessmentId& assessment,
                                           const std::vector<Alert>& alerts) {
    return m_database.change(
        {Act::Evaluated, RecordKind::Assessment, assessment.value}, [&]() -> Result<void> {
            const auto done = m_database.connection().run(
                "DELETE FROM answer_unevaluated WHERE assessment = ?1", assessment);
            return done ? add_alerts(m_database, alerts) : done;
        });
}

}  // namespace attune::storage
