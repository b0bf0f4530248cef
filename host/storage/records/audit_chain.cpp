// SPDX-License-Identifier: Apache-2.0
#include "records/audit_chain.h"

#include <fmt/core.h>
#include <sodium.h>

#include "keys/data_key.h"
#include "records/query.h"

namespace attune::storage {

namespace {

constexpr std::string_view kColumns = "sequence, at, clinician, act, kind, record, content, chain";

/// Each part with its length, so that no two different rows read the same.
void add(std::string& text, std::string_view part) {
    text += fmt::format("{}:", part.size());
    text += part;
}

AuditRow read_row(Statement& statement) {
    AuditRow row;
    auto& entry = row.entry;
    statement.read(entry.sequence, entry.at, entry.clinician, entry.act, entry.kind, entry.record,
                   row.content, row.chain);
    return row;
}

}  // namespace

std::string hash_of(std::string_view bytes) {
    start_sodium();
    std::string hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    return hash;
}

std::string chain_after(std::string_view before, const AuditRow& row) {
    std::string text;
    add(text, before);
    add(text, std::to_string(row.entry.sequence));
    add(text, std::to_string(row.entry.at.ms));
    add(text, row.entry.clinician.value);
    add(text, code_of(row.entry.act));
    add(text, code_of(row.entry.kind));
    add(text, row.entry.record);
    add(text, row.content.bytes);
    return hash_of(text);
}

Result<ChainHead> chain_head(Connection& connection) {
    auto statement =
        connection.prepare("SELECT sequence, chain FROM audit ORDER BY sequence DESC LIMIT 1");
    if (!statement) return statement.error();
    const auto row = statement->step();
    if (!row) return row.error();
    ChainHead head;
    if (!*row) return head;
    Blob chain;
    statement->read(head.sequence, chain);
    head.chain = std::move(chain.bytes);
    return head;
}

Result<void> append(Connection& connection, const AuditRow& row) {
    const auto& entry = row.entry;
    return connection.run("INSERT INTO audit VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                          entry.sequence, entry.at, entry.clinician.value, entry.act, entry.kind,
                          entry.record, row.content, row.chain);
}

Result<Faults> check_chain(Connection& connection, std::int64_t rows) {
    const auto head = chain_head(connection);
    if (!head) return head.error();
    const std::int64_t first = rows == 0 || rows >= head->sequence ? 1 : head->sequence - rows;
    const auto entries = query<AuditRow>(
        connection,
        fmt::format("SELECT {} FROM audit WHERE sequence >= ?1 ORDER BY sequence", kColumns),
        read_row, first);
    if (!entries) return entries.error();
    Faults faults;
    std::string before;
    std::int64_t expected = first;
    for (const auto& row : *entries) {
        const auto place = fmt::format("audit entry {}", row.entry.sequence);
        if (row.entry.sequence != expected) {
            faults.push_back({place, fmt::format("entry {} before it is gone", expected)});
        } else if ((expected > first || first == 1) &&
                   chain_after(before, row) != row.chain.bytes) {
            faults.push_back({place, "was changed, or the entry before it was"});
        }
        before = row.chain.bytes;
        expected = row.entry.sequence + 1;
    }
    return faults;
}

std::string content_of_answer(std::int64_t sequence, std::string_view assessment,
                              std::string_view item, std::string_view answer) {
    std::string text;
    add(text, std::to_string(sequence));
    add(text, assessment);
    add(text, item);
    add(text, answer);
    return text;
}

Result<Faults> check_answers(Connection& connection) {
    auto statement = connection.prepare(
        "SELECT sequence, assessment, item, answer FROM answer_event ORDER BY sequence");
    auto proofs =
        connection.prepare("SELECT content FROM audit WHERE kind = 'answer' ORDER BY sequence");
    if (!statement) return statement.error();
    if (!proofs) return proofs.error();
    Faults faults;
    for (;;) {
        const auto row = statement->step();
        const auto proof = proofs->step();
        if (!row) return row.error();
        if (!proof) return proof.error();
        if (!*row && !*proof) return faults;
        std::int64_t sequence = 0;
        std::string assessment, item, answer;
        Blob content;
        if (*row) statement->read(sequence, assessment, item, answer);
        if (*proof) proofs->read(content);
        const bool is_proven =
            *row && *proof &&
            hash_of(content_of_answer(sequence, assessment, item, answer)) == content.bytes;
        if (is_proven) continue;
        faults.push_back({*row ? fmt::format("answer {}", sequence) : "answers",
                          "is not the one that the audit log was written for"});
        return faults;
    }
}

}  // namespace attune::storage
