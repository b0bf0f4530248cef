// SPDX-License-Identifier: Apache-2.0
#include "records/table.h"

#include <fmt/core.h>

namespace attune::storage {

std::vector<std::string_view> split_columns(std::string_view columns) {
    std::vector<std::string_view> names;
    while (!columns.empty()) {
        const auto end = columns.find(", ");
        names.push_back(columns.substr(0, end));
        columns = end == std::string_view::npos ? "" : columns.substr(end + 2);
    }
    return names;
}

std::string upsert_sql(std::string_view table, std::string_view columns, int keys) {
    const auto names = split_columns(columns);
    std::string parameters, key, changes;
    for (std::size_t i = 0; i < names.size(); ++i) {
        parameters += fmt::format("{}?{}", i == 0 ? "" : ", ", i + 1);
        if (i < static_cast<std::size_t>(keys)) {
            key += fmt::format("{}{}", i == 0 ? "" : ", ", names[i]);
        } else {
            changes +=
                fmt::format("{}{} = excluded.{}", changes.empty() ? "" : ", ", names[i], names[i]);
        }
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}", table,
                       columns, parameters, key, changes);
}

std::string list_insert_sql(const ListTable& table) {
    const auto count = split_columns(table.columns).size();
    std::string parameters = "?1, ?2";
    for (std::size_t i = 0; i < count; ++i) parameters += fmt::format(", ?{}", i + 3);
    return fmt::format("INSERT INTO {} ({}, position, {}) VALUES ({})", table.name, table.owner,
                       table.columns, parameters);
}

std::string list_select_sql(const ListTable& table) {
    return fmt::format("SELECT {} FROM {} WHERE {} = ?1 ORDER BY position", table.columns,
                       table.name, table.owner);
}

Result<void> cut_list(Connection& connection, const ListTable& table, const std::string& owner,
                      std::size_t first) {
    return connection.run(
        fmt::format("DELETE FROM {} WHERE {} = ?1 AND position >= ?2", table.name, table.owner),
        owner, static_cast<int>(first));
}

}  // namespace attune::storage
