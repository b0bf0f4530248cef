// SPDX-License-Identifier: Apache-2.0
#include "protocol/frame.h"

namespace attune::plugin_host {

namespace {

void put(std::string& bytes, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i));
}

std::uint64_t get(std::string_view bytes, std::size_t at, int width) {
    std::uint64_t value = 0;
    for (int i = width - 1; i >= 0; --i)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

Error damaged(std::string text) {
    return Error{ErrorCode::Damaged, "frame", {{"header", std::move(text)}}};
}

}  // namespace

std::string encode(const Frame& frame) {
    ATTUNE_VERIFY(frame.body.size() <= kMaxBodyBytes);
    std::string bytes;
    bytes.reserve(kHeaderBytes + frame.body.size());
    put(bytes, frame.body.size(), 4);
    put(bytes, static_cast<std::uint16_t>(frame.type), 2);
    put(bytes, 0, 2);
    put(bytes, frame.id, 8);
    return bytes += frame.body;
}

Result<std::optional<Frame>> FrameReader::next() {
    if (m_bytes.size() < kHeaderBytes) return std::optional<Frame>();
    const auto length = static_cast<std::size_t>(get(m_bytes, 0, 4));
    const auto type = get(m_bytes, 4, 2);
    if (length > kMaxBodyBytes) return damaged("a message longer than 4 MiB");
    if (type < 1 || type > 4 || get(m_bytes, 6, 2) != 0) return damaged("no message of ours");
    if (m_bytes.size() < kHeaderBytes + length) return std::optional<Frame>();

    Frame frame{static_cast<FrameType>(type), get(m_bytes, 8, 8),
                m_bytes.substr(kHeaderBytes, length)};
    m_bytes.erase(0, kHeaderBytes + length);
    return std::optional<Frame>(std::move(frame));
}

}  // namespace attune::plugin_host
