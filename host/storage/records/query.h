// SPDX-License-Identifier: Apache-2.0
/// \file
/// Rows as values: every row, or at most one. A stored value that makes no sense is Damaged.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sqlite/connection.h"

namespace attune::storage {

/// `read_row` makes a T of the statement's current row.
template <class T, class ReadRow, class... Values>
Result<std::vector<T>> query(Connection& connection, std::string_view sql, ReadRow read_row,
                             const Values&... values) {
    auto statement = connection.prepare(sql);
    if (!statement) return statement.error();
    statement->bind(values...);
    std::vector<T> rows;
    for (;;) {
        const auto row = statement->step();
        if (!row) return row.error();
        if (!*row) return rows;
        rows.push_back(read_row(*statement));
        if (statement->met_nonsense()) return Error{ErrorCode::Damaged, "practice file"};
    }
}

template <class T, class ReadRow, class... Values>
Result<std::optional<T>> query_one(Connection& connection, std::string_view sql, ReadRow read_row,
                                   const Values&... values) {
    auto rows = query<T>(connection, sql, read_row, values...);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<T>();
    return std::optional<T>(std::move(rows->front()));
}

/// For a query of one column.
template <class T>
T read_single(Statement& statement) {
    T value{};
    statement.read(value);
    return value;
}

}  // namespace attune::storage
