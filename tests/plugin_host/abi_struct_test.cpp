// SPDX-License-Identifier: Apache-2.0
/// \file
/// Old and new sides meet: structs that grew at their end on one side only.
#include "loader/abi_struct.h"

#include <attune/value.h>
#include <gtest/gtest.h>

#include "loader/request_face.h"
#include "loader/result_sink.h"
#include "requests.h"

namespace attune::plugin_host {
namespace {

struct Old {
    std::uint32_t struct_size;
    std::uint32_t first;
};
struct New {
    std::uint32_t struct_size;
    std::uint32_t first;
    double second;
};

TEST(AbiStructTest, WhatAnOlderSideDoesNotHaveReadsAsZero) {
    const Old theirs{sizeof(Old), 7};

    const auto ours = copy_in(reinterpret_cast<const New*>(&theirs), sizeof(Old));

    ASSERT_TRUE(ours.has_value());
    EXPECT_EQ(ours->first, 7U);
    EXPECT_EQ(ours->second, 0);
}

TEST(AbiStructTest, WhatANewerSideHasMoreIsLeftAside) {
    const New theirs{sizeof(New), 7, 1.5};

    const auto ours = copy_in(reinterpret_cast<const Old*>(&theirs));

    ASSERT_TRUE(ours.has_value());
    EXPECT_EQ(ours->first, 7U);
}

TEST(AbiStructTest, AStructShorterThanTheFirstReleaseOrNullIsNone) {
    const Old theirs{sizeof(std::uint32_t), 7};

    EXPECT_FALSE(copy_in(&theirs).has_value());
    EXPECT_FALSE(copy_in<Old>(nullptr).has_value());
}

TEST(AbiStructTest, NeverWritesBeyondAnOlderCallersStruct) {
    struct {
        Old theirs{sizeof(Old), 0};
        double guard = 42;
    } memory;

    ASSERT_TRUE(copy_out(New{sizeof(New), 7, 1.5}, reinterpret_cast<New*>(&memory.theirs)));

    EXPECT_EQ(memory.theirs.first, 7U);
    EXPECT_EQ(memory.theirs.struct_size, sizeof(Old));
    EXPECT_EQ(memory.guard, 42);
}

TEST(AbiStructTest, ClearsWhatANewerCallerHasMore) {
    New theirs{sizeof(New), 1, 9.5};

    ASSERT_TRUE(copy_out(Old{sizeof(Old), 7}, reinterpret_cast<Old*>(&theirs)));

    EXPECT_EQ(theirs.first, 7U);
    EXPECT_EQ(theirs.second, 0);
    EXPECT_EQ(theirs.struct_size, sizeof(New));
}

TEST(AbiStructTest, ACallerWithoutAnyRoomIsRefused) {
    New theirs{0, 1, 9.5};

    EXPECT_FALSE(copy_out(New{sizeof(New), 7, 1.5}, &theirs));
    EXPECT_EQ(theirs.first, 1U);
}

/// A value of a later minor version, with a member that this host does not know.
struct LaterValue {
    attune_value value;
    std::uint64_t later;
};

TEST(AbiGrowthTest, APluginOfALaterMinorVersionReadsZeroForWhatThisHostDoesNotKnow) {
    const auto request = full_request();
    const RequestFace face(request);
    LaterValue later{{}, 99};
    later.value.struct_size = sizeof later;

    const auto* answers = face.face()->answers;
    ASSERT_EQ(answers->find(answers, "q1", nullptr, 0, 0, &later.value), ATTUNE_OK);

    EXPECT_EQ(later.value.number, 3);
    EXPECT_EQ(later.later, 0U);
    EXPECT_EQ(later.value.struct_size, sizeof later);
}

TEST(AbiGrowthTest, APluginOfAnEarlierMinorVersionGetsItsPartOfAValue) {
    const auto request = full_request();
    const RequestFace face(request);
    attune_value value{};
    value.number = 42;
    value.struct_size = offsetof(attune_value, number);

    const auto* answers = face.face()->answers;
    ASSERT_EQ(answers->find(answers, "q2", nullptr, 0, 0, &value), ATTUNE_OK);

    EXPECT_EQ(value.integer, 2);
    EXPECT_EQ(value.number, 42);
}

TEST(AbiGrowthTest, ALongerOutputOfALaterPluginIsTaken) {
    struct LaterCount {
        attune_count count;
        std::uint64_t later;
    };
    ResultSink sink;
    LaterCount later{};
    later.count.struct_size = sizeof later;
    later.count.of = 3;
    later.count.id = "seen";

    EXPECT_EQ(sink.face()->count(sink.face(), &later.count), ATTUNE_OK);
    EXPECT_EQ(sink.take().counts.at(0).of, 3);
}

}  // namespace
}  // namespace attune::plugin_host
