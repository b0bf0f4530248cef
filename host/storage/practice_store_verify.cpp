// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "records/audit_chain.h"
#include "records/query.h"
#include "store_parts.h"

namespace attune::storage {

namespace {

Result<Faults> check_structure(Connection& connection) {
    const auto lines =
        query<std::string>(connection, "PRAGMA quick_check", read_single<std::string>);
    // A page that cannot be read ends the check; it is what the check would have said.
    if (!lines && lines.error().code == ErrorCode::Damaged) {
        return Faults{{"structure", "could not be read to its end"}};
    }
    if (!lines) return lines.error();
    Faults faults;
    for (const auto& line : *lines) {
        if (line != "ok") faults.push_back({"structure", line});
    }
    return faults;
}

Result<Faults> check_references(Connection& connection) {
    return query<Fault>(connection, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check",
                        [](Statement& row) {
                            std::string table, parent;
                            std::int64_t number = 0;
                            row.read(table, number, parent);
                            return Fault{fmt::format("{} {}", table, number),
                                         fmt::format("names a {} that is not there", parent)};
                        });
}

Result<std::int64_t> count(Connection& connection, std::string_view sql) {
    const auto number = query_one<std::int64_t>(connection, sql, read_single<std::int64_t>);
    if (!number) return number.error();
    return number->value_or(0);
}

/// A part that cannot be read because pages are damaged says so and does not stop the others.
Result<void> take(Faults& target, Result<Faults> found, const char* place) {
    if (found) {
        target.insert(target.end(), found->begin(), found->end());
        return {};
    }
    if (found.error().code != ErrorCode::Damaged) return found.error();
    target.push_back({place, "could not be read to its end"});
    return {};
}

}  // namespace

Result<Verification> PracticeStore::verify() const {
    Verification found;
    auto& connection = m_parts->database->connection();
    const auto pages = m_parts->file->check_pages(m_parts->key);
    if (!pages) return pages.error();
    found.pages = pages->whole + static_cast<std::uint32_t>(pages->damaged.size());
    found.damaged_pages = pages->damaged;
    auto taken = take(found.structure, check_structure(connection), "structure");
    if (taken) taken = take(found.references, check_references(connection), "references");
    if (taken) taken = take(found.audit, check_chain(connection, 0), "audit log");
    if (taken) taken = take(found.audit, check_answers(connection), "answers");
    if (!taken) return taken.error();
    const auto entries = count(connection, "SELECT count(*) FROM audit");
    const auto answers = count(connection, "SELECT count(*) FROM answer_event");
    found.audit_entries = entries.value_or(0);
    found.answers = answers.value_or(0);
    return found;
}

}  // namespace attune::storage
