// SPDX-License-Identifier: Apache-2.0
/// \file
/// What travels between host and runner on descriptor 3: a 16-byte little-endian header
/// (u32 length of the body, u16 type, u16 flags = 0, u64 id), then the body, UTF-8 JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace attune::plugin_host {

inline constexpr std::uint32_t kProtocolVersion = 1;
inline constexpr std::size_t kHeaderBytes = 16;
inline constexpr std::size_t kMaxBodyBytes = 4U << 20U;
inline constexpr int kRunnerDescriptor = 3;

enum class FrameType : std::uint16_t {
    Hello = 1,   ///< runner: ready (id 0)
    Score = 2,   ///< host: a ScoringRequest
    Reply = 3,   ///< runner: a ScorerPart, with the id of its Score
    Refusal = 4  ///< runner: why there is no reply; with id 0 instead of a hello
};

struct Frame {
    FrameType type;
    std::uint64_t id = 0;
    std::string body;
};

/// The bytes of `frame`; its body must not exceed kMaxBodyBytes.
std::string encode(const Frame& frame);

/// Puts frames together from bytes as they arrive, from a peer that may lie.
class FrameReader {
public:
    void add(std::string_view bytes) { m_bytes.append(bytes); }
    /// The next whole frame; nothing while it is incomplete. Damaged when no frame can come of
    /// these bytes: then the stream is lost.
    Result<std::optional<Frame>> next();

private:
    std::string m_bytes;
};

}  // namespace attune::plugin_host
