// SPDX-License-Identifier: Apache-2.0
#include "sqlite/migrations.h"

#include <string>

#include "base/verify.h"
#include "sqlite/embedded_migrations.h"

namespace attune::storage {

namespace {

Result<int> read_number(Connection& connection, std::string_view pragma) {
    auto statement = connection.prepare(pragma);
    if (!statement) return statement.error();
    const auto row = statement->step();
    if (!row) return row.error();
    int number = 0;
    statement->read(number);
    return number;
}

}  // namespace

int newest_schema() { return static_cast<int>(std::size(kMigrations)); }

Result<int> schema_of(Connection& connection) {
    return read_number(connection, "PRAGMA user_version");
}

Result<void> check_schema(Connection& connection) {
    const auto application = read_number(connection, "PRAGMA application_id");
    if (!application) return application.error();
    if (*application != kApplicationId) return Error{ErrorCode::NotOurs, "practice file"};
    const auto schema = schema_of(connection);
    if (!schema) return schema.error();
    if (*schema > newest_schema()) {
        return Error{ErrorCode::TooNew,
                     "practice file",
                     {{"schema", "is " + std::to_string(*schema) + ", this program knows " +
                                     std::to_string(newest_schema())}}};
    }
    return {};
}

Result<void> migrate(Connection& connection) {
    const auto schema = schema_of(connection);
    if (!schema) return schema.error();
    for (const auto& migration : kMigrations) {
        if (migration.number <= *schema) continue;
        auto transaction = Transaction::begin(connection);
        if (!transaction) return transaction.error();
        if (const auto applied = connection.execute(migration.sql); !applied) return applied;
        const auto mark = "PRAGMA user_version = " + std::to_string(migration.number);
        if (const auto marked = connection.execute(mark.c_str()); !marked) return marked;
        if (const auto done = transaction->commit(); !done) return done;
    }
    return {};
}

}  // namespace attune::storage
