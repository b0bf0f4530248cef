// SPDX-License-Identifier: Apache-2.0
/// \file
/// How structs cross the line when both sides may be of another minor version (attune/abi.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <type_traits>

namespace attune::plugin_host {

/// Our copy of a struct that the other side made: what it does not have is zero. Nothing if it is
/// null or shorter than `least` bytes, the size in the first release.
template <class Struct>
std::optional<Struct> copy_in(const Struct* theirs, std::size_t least = sizeof(Struct)) {
    static_assert(std::is_trivially_copyable_v<Struct>);
    if (theirs == nullptr || theirs->struct_size < least) return std::nullopt;
    Struct ours{};
    std::memcpy(&ours, theirs, std::min<std::size_t>(theirs->struct_size, sizeof(Struct)));
    return ours;
}

/// Fills a struct that the other side owns: never beyond its struct_size, which stays as it is;
/// what we do not know is zero. False if it is null or has no room for struct_size itself.
template <class Struct>
bool copy_out(const Struct& ours, Struct* theirs) {
    static_assert(std::is_trivially_copyable_v<Struct>);
    static_assert(offsetof(Struct, struct_size) == 0);
    constexpr std::size_t kAfterSize = sizeof(std::uint32_t);
    if (theirs == nullptr || theirs->struct_size < kAfterSize) return false;
    const std::size_t room = theirs->struct_size;
    const std::size_t known = std::min(room, sizeof(Struct));
    auto* bytes = reinterpret_cast<unsigned char*>(theirs);
    std::memcpy(bytes + kAfterSize, reinterpret_cast<const unsigned char*>(&ours) + kAfterSize,
                known - kAfterSize);
    std::memset(bytes + known, 0, room - known);
    return true;
}

}  // namespace attune::plugin_host
