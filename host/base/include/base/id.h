// SPDX-License-Identifier: Apache-2.0
/// \file
/// Ids of stored things: random (UUID version 4), never reused, one type a thing.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace attune {

/// A new random UUID in lower case with hyphens. Any thread.
std::string new_uuid();

/// An id whose type says what it names; an empty id names nothing.
template <class Tag>
struct Id {
    std::string value;

    static Id make() { return Id{new_uuid()}; }
    bool empty() const { return value.empty(); }
    auto operator<=>(const Id&) const = default;
};

}  // namespace attune

template <class Tag>
struct std::hash<attune::Id<Tag>> {
    std::size_t operator()(const attune::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.value);
    }
};
