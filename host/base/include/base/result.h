// SPDX-License-Identifier: Apache-2.0
/// \file
/// A value or an Error. The method names are those of std::expected.
#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/error.h"
#include "base/verify.h"

namespace attune {

template <class T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & {
        ATTUNE_VERIFY(has_value());
        return *std::get_if<0>(&m_state);
    }
    const T& value() const& {
        ATTUNE_VERIFY(has_value());
        return *std::get_if<0>(&m_state);
    }
    /// By value, so that `for (x : *list_of())` walks over something that still lives.
    T value() && {
        ATTUNE_VERIFY(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        ATTUNE_VERIFY(!has_value());
        return *std::get_if<1>(&m_state);
    }

    T value_or(T fallback) const& { return has_value() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const {
        ATTUNE_VERIFY(m_error.has_value());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

}  // namespace attune
