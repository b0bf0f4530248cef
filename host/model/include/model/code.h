// SPDX-License-Identifier: Apache-2.0
/// \file
/// The text codes of enumerations, as stored, exported and printed by the command line.
/// A code is a promise: it is never renamed or reused.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "base/verify.h"

namespace attune {

/// Specialised beside each enumeration: `static constexpr std::pair<E, std::string_view> codes[]`.
template <class E>
struct CodeTable;

/// The code of `value`, e.g. "not-observed".
template <class E>
constexpr std::string_view code_of(E value) {
    for (const auto& [entry, code] : CodeTable<E>::codes) {
        if (entry == value) return code;
    }
    verify_failed("every enumerator has a code", __FILE__, __LINE__);
}

/// The value with this code; nothing when there is none.
template <class E>
constexpr std::optional<E> from_code(std::string_view code) {
    for (const auto& [entry, text] : CodeTable<E>::codes) {
        if (text == code) return entry;
    }
    return std::nullopt;
}

}  // namespace attune
