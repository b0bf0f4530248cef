// SPDX-License-Identifier: Apache-2.0
/// \file
/// A prepared statement: values in by position, one row out at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "model/code.h"

struct sqlite3_stmt;

namespace attune::storage {

class Connection;
class Statement;

/// Values of the domain that say themselves how they stand in columns (records/values.h).
template <class T>
concept BindsItself = requires(Statement& statement, const T& value) {
    bind_value(statement, value);
};
template <class T>
concept ReadsItself = requires(Statement& statement, T& value) {
    read_value(statement, value);
};

/// Bytes that are not text.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

class Statement {
public:
    Statement(Connection& connection, sqlite3_stmt* handle);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Binds `values` to the next parameters, from ?1 on. A value of the domain that takes several
    /// columns has its own bind_value(Statement&, const T&).
    template <class... Values>
    Statement& bind(const Values&... values) {
        (bind_one(values), ...);
        return *this;
    }

    /// True: a row is ready. False: done.
    Result<bool> step();
    /// For statements that give no rows.
    Result<void> run();

    /// Reads the row's next columns into `targets`, from the left. The counterpart of bind_value is
    /// read_value(Statement&, T&).
    template <class... Targets>
    void read(Targets&... targets) {
        (read_one(targets), ...);
    }
    /// Whether the next column is NULL; does not move on.
    bool next_is_null() const { return is_null(m_read); }
    /// Passes over `columns` columns.
    void skip(int columns) { m_read += columns; }
    void meet_nonsense() { m_met_nonsense = true; }

    /// True once a stored value turned out not to be what its column holds (an unknown code, a day
    /// that does not exist): the file was altered by something else.
    bool met_nonsense() const { return m_met_nonsense; }

private:
    void bind_null();
    void bind_integer(std::int64_t value);
    void bind_text(std::string_view value);
    void bind_blob(std::string_view value);
    bool is_null(int column) const;
    std::int64_t next_integer();
    std::string next_text();

    void bind_one(std::nullopt_t) { bind_null(); }
    void bind_one(bool value) { bind_integer(value ? 1 : 0); }
    void bind_one(int value) { bind_integer(value); }
    void bind_one(std::int64_t value) { bind_integer(value); }
    void bind_one(const char* value) { bind_text(value); }
    void bind_one(const std::string& value) { bind_text(value); }
    void bind_one(std::string_view value) { bind_text(value); }
    void bind_one(const Blob& value) { bind_blob(value.bytes); }
    void bind_one(const Date& value) { bind_text(value.iso()); }
    void bind_one(const Instant& value) { bind_integer(value.ms); }
    template <class Tag>
    void bind_one(const Id<Tag>& value) {
        // An empty id names nothing: NULL, so that foreign keys leave it alone.
        value.empty() ? bind_null() : bind_text(value.value);
    }
    template <class T>
    requires(!BindsItself<std::optional<T>>) void bind_one(const std::optional<T>& value) {
        value ? bind_one(*value) : bind_null();
    }
    template <class E>
    requires std::is_enum_v<E>
    void bind_one(E value) { bind_text(code_of(value)); }
    template <BindsItself T>
    void bind_one(const T& value) {
        bind_value(*this, value);
    }

    void read_one(bool& value) { value = next_integer() != 0; }
    void read_one(int& value) { value = static_cast<int>(next_integer()); }
    void read_one(std::int64_t& value) { value = next_integer(); }
    void read_one(std::string& value) { value = next_text(); }
    void read_one(Blob& value) { value.bytes = next_text(); }
    void read_one(Instant& value) { value.ms = next_integer(); }
    void read_one(Date& value) {
        const auto parsed = Date::parse(next_text());
        if (parsed) value = *parsed;
        m_met_nonsense = m_met_nonsense || !parsed;
    }
    template <class Tag>
    void read_one(Id<Tag>& value) {
        value.value = next_text();
    }
    template <class T>
    requires(!ReadsItself<std::optional<T>>) void read_one(std::optional<T>& value) {
        value.reset();
        if (next_is_null()) return skip(1);
        read_one(value.emplace(first_value<T>()));
    }
    template <class E>
    requires std::is_enum_v<E>
    void read_one(E& value) {
        const auto known = from_code<E>(next_text());
        if (known) value = *known;
        m_met_nonsense = m_met_nonsense || !known;
    }
    template <ReadsItself T>
    void read_one(T& value) {
        read_value(*this, value);
    }

    /// A value to read into; a Date has no default.
    template <class T>
    static T first_value() {
        if constexpr (std::is_same_v<T, Date>) {
            return Date::from_days({});
        } else {
            return T{};
        }
    }

    Connection* m_connection;
    sqlite3_stmt* m_handle;
    int m_bound = 0;
    int m_read = 0;
    bool m_met_nonsense = false;
};

}  // namespace attune::storage
