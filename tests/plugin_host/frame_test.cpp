// SPDX-License-Identifier: Apache-2.0
#include "protocol/frame.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;

TEST(FrameTest, IsSixteenLittleEndianBytesAndTheBody) {
    const std::string bytes = encode({FrameType::Score, 0x0102030405060708ULL, "{}"});

    EXPECT_EQ(bytes, std::string("\x02\0\0\0\x02\0\0\0\x08\x07\x06\x05\x04\x03\x02\x01{}", 18));
}

TEST(FrameReaderTest, PutsFramesTogetherFromSingleBytes) {
    const std::string bytes =
        encode({FrameType::Hello, 0, "first"}) + encode({FrameType::Reply, 9, "second"});
    FrameReader reader;
    std::vector<Frame> frames;

    for (const char byte : bytes) {
        reader.add({&byte, 1});
        auto frame = reader.next();
        ASSERT_TRUE(frame.has_value());
        if (*frame) frames.push_back(**frame);
    }

    ASSERT_EQ(frames.size(), 2U);
    EXPECT_EQ(frames[0].body, "first");
    EXPECT_EQ(frames[1].type, FrameType::Reply);
    EXPECT_EQ(frames[1].id, 9U);
    EXPECT_EQ(frames[1].body, "second");
}

TEST(FrameReaderTest, RefusesALengthBeyondTheLimitBeforeAnyBodyArrives) {
    std::string header = encode({FrameType::Reply, 1, ""});
    header[3] = '\x01';  // 16 MiB
    FrameReader reader;

    reader.add(header);

    EXPECT_THAT(reader.next(), FailsWith(ErrorCode::Damaged));
}

TEST(FrameReaderTest, RefusesAnUnknownTypeOrFlag) {
    for (const std::size_t at : {std::size_t{4}, std::size_t{6}}) {
        std::string header = encode({FrameType::Reply, 1, ""});
        header[at] = '\x09';
        FrameReader reader;
        reader.add(header);
        EXPECT_THAT(reader.next(), FailsWith(ErrorCode::Damaged)) << at;
    }
}

}  // namespace
}  // namespace attune::plugin_host
