// SPDX-License-Identifier: Apache-2.0
#include "protocol/json_limits.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace attune::plugin_host {
namespace {

using test::FailsWith;
using test::IsOk;

std::string nested(int depth) { return std::string(depth, '[') + std::string(depth, ']'); }
std::string array_of(std::size_t count) {
    std::string text = "[0";
    for (std::size_t i = 1; i < count; ++i) text += ",0";
    return text + "]";
}

TEST(JsonLimitsTest, TakesWhatLiesJustWithin) {
    EXPECT_THAT(check_limits(nested(kMaxDepth)), IsOk());
    EXPECT_THAT(check_limits(array_of(kMaxMembers)), IsOk());
    EXPECT_THAT(check_limits("\"" + std::string(kMaxTextBytes, 'x') + "\""), IsOk());
}

TEST(JsonLimitsTest, RefusesWhatLiesJustBeyond) {
    EXPECT_THAT(check_limits(nested(kMaxDepth + 1)), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(check_limits(array_of(kMaxMembers + 1)), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(check_limits("\"" + std::string(kMaxTextBytes + 1, 'x') + "\""),
                FailsWith(ErrorCode::Damaged));
}

TEST(JsonLimitsTest, RefusesWhatIsNoJsonNoUtf8OrNoFiniteNumber) {
    for (const char* text : {"", "{", "{} {}", "nul", "\"\xff\"", "\"\xc0\x80\"", "1e999", "NaN"})
        EXPECT_THAT(check_limits(text), FailsWith(ErrorCode::Damaged)) << text;
}

TEST(JsonLimitsTest, CountsTheEntriesOfEachListForItself) {
    EXPECT_THAT(check_limits("[" + array_of(kMaxMembers) + "," + array_of(kMaxMembers) + "]"),
                IsOk());
}

TEST(PlainTextTest, IsUtf8WithoutControlCharacters) {
    for (const char* text : {"", "plain",
                             "Gr\xc3\xbc\xc3\x9f"
                             "e",
                             "\xe2\x82\xac", "\xf0\x9f\x91\xb6"})
        EXPECT_TRUE(is_plain_text(text)) << text;
    for (const char* text :
         {"line\nbreak", "bell\a", "\x7f", "\xc2\x85", "\xc0\xaf", "\xed\xa0\x80", "\xe0\x80\x80",
          "\xf4\x90\x80\x80", "\xe2\x82", "\x80"})
        EXPECT_FALSE(is_plain_text(text)) << text;
}

}  // namespace
}  // namespace attune::plugin_host
