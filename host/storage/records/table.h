// SPDX-License-Identifier: Apache-2.0
/// \file
/// Which columns of which table hold which members, said once, used for writing and for reading.
#pragma once

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "records/query.h"
#include "records/values.h"

namespace attune::storage {

/// Specialised for each record:
///   static constexpr std::string_view name, columns;   // columns in the order of fields()
///   static constexpr int keys;                         // how many leading columns are the key
///   static auto fields(auto& record);                  // std::tie of its members
///   static Record blank();                             // to be read into
template <class Record>
struct Table;

/// "a, b, c" -> {"a", "b", "c"}.
std::vector<std::string_view> split_columns(std::string_view columns);
/// INSERT that updates the row when its key is there already.
std::string upsert_sql(std::string_view table, std::string_view columns, int keys);

template <class Record>
Result<void> put(Connection& connection, const Record& record) {
    static const std::string sql =
        upsert_sql(Table<Record>::name, Table<Record>::columns, Table<Record>::keys);
    return std::apply([&](const auto&... members) { return connection.run(sql, members...); },
                      Table<Record>::fields(record));
}

template <class Record>
Record read_record(Statement& statement) {
    auto record = Table<Record>::blank();
    std::apply([&](auto&... members) { statement.read(members...); },
               Table<Record>::fields(record));
    return record;
}

/// `tail` is what stands behind FROM: "WHERE family = ?1 ORDER BY created".
template <class Record, class... Values>
Result<std::vector<Record>> select(Connection& connection, std::string_view tail,
                                   const Values&... values) {
    std::string sql = "SELECT ";
    sql.append(Table<Record>::columns).append(" FROM ").append(Table<Record>::name);
    sql.append(" ").append(tail);
    return query<Record>(connection, sql, read_record<Record>, values...);
}

template <class Record, class... Values>
Result<std::optional<Record>> select_one(Connection& connection, std::string_view tail,
                                         const Values&... values) {
    auto rows = select<Record>(connection, tail, values...);
    if (!rows) return rows.error();
    if (rows->empty()) return std::optional<Record>();
    return std::optional<Record>(std::move(rows->front()));
}

/// A list that a record owns: one row an item, in its order.
struct ListTable {
    std::string_view name;
    std::string_view owner;    ///< the column that names the record
    std::string_view columns;  ///< the item's own
};

std::string list_insert_sql(const ListTable& table);
std::string list_select_sql(const ListTable& table);
/// Forgets the items from `first` on.
Result<void> cut_list(Connection& connection, const ListTable& table, const std::string& owner,
                      std::size_t first);

/// `tie(item)` gives the members in the order of the columns. Writes items from `first` on.
template <class Item, class Tie>
Result<void> put_list(Connection& connection, const ListTable& table, const std::string& owner,
                      const std::vector<Item>& items, Tie tie, std::size_t first = 0) {
    const auto sql = list_insert_sql(table);
    for (std::size_t at = first; at < items.size(); ++at) {
        const auto written = std::apply(
            [&](const auto&... members) {
                return connection.run(sql, owner, static_cast<int>(at), members...);
            },
            tie(items[at]));
        if (!written) return written;
    }
    return {};
}

/// The whole list as it is now, in place of what it was.
template <class Item, class Tie>
Result<void> replace_list(Connection& connection, const ListTable& table, const std::string& owner,
                          const std::vector<Item>& items, Tie tie) {
    if (const auto cut = cut_list(connection, table, owner, 0); !cut) return cut;
    return put_list(connection, table, owner, items, tie);
}

template <class Item, class Tie>
Result<void> read_list(Connection& connection, const ListTable& table, const std::string& owner,
                       std::vector<Item>& items, Tie tie) {
    auto rows = query<Item>(
        connection, list_select_sql(table),
        [&](Statement& statement) {
            Item item{};
            std::apply([&](auto&... members) { statement.read(members...); }, tie(item));
            return item;
        },
        owner);
    if (!rows) return rows.error();
    items = std::move(*rows);
    return {};
}

/// For lists of plain texts and ids.
inline constexpr auto kWholeItem = [](auto& item) { return std::tie(item); };

}  // namespace attune::storage
