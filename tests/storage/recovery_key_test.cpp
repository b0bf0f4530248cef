// SPDX-License-Identifier: Apache-2.0
#include "storage/recovery_key.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "support/matchers.h"

namespace attune::storage {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using ::testing::ElementsAre;
using ::testing::Field;

RecoveryKey some_key() {
    RecoveryKey::Bytes bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(37 * i + 11);
    return RecoveryKey(bytes);
}

TEST(RecoveryKeyTest, IsThirteenGroupsOfFiveThatReadBack) {
    const auto text = some_key().text();

    EXPECT_EQ(text.size(), 13U * 5 + 12);
    EXPECT_EQ(std::count(text.begin(), text.end(), '-'), 12);
    ASSERT_THAT(RecoveryKey::parse(text), IsOk());
    EXPECT_EQ(RecoveryKey::parse(text)->bytes(), some_key().bytes());
}

TEST(RecoveryKeyTest, ToleratesCaseSpacesAndLookalikes) {
    auto typed = some_key().text();
    for (auto& c : typed) {
        if (c == '-') c = ' ';
        if (c == '0') c = 'o';
        if (c == '1') c = 'l';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }

    EXPECT_EQ(RecoveryKey::parse(" " + typed + "\n")->bytes(), some_key().bytes());
}

TEST(RecoveryKeyTest, EveryWrongCharacterIsFoundInItsGroup) {
    const auto text = some_key().text();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '-') continue;
        auto typed = text;
        typed[at] = text[at] == 'Z' ? 'Y' : 'Z';

        const auto parsed = RecoveryKey::parse(typed);

        ASSERT_THAT(parsed, FailsWith(ErrorCode::InvalidInput)) << at;
        EXPECT_THAT(parsed.error().faults,
                    ElementsAre(Field(&Fault::place, "group " + std::to_string(at / 6 + 1))));
    }
}

TEST(RecoveryKeyTest, SwappedNeighboursAndSwappedGroupsAreFound) {
    const auto text = some_key().text();
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] == '-' || text[at + 1] == '-' || text[at] == text[at + 1]) continue;
        auto typed = text;
        std::swap(typed[at], typed[at + 1]);
        EXPECT_THAT(RecoveryKey::parse(typed), FailsWith(ErrorCode::InvalidInput)) << at;
    }
    auto typed = text.substr(6, 6) + text.substr(0, 6) + text.substr(12);
    EXPECT_THAT(RecoveryKey::parse(typed), FailsWith(ErrorCode::InvalidInput));
}

TEST(RecoveryKeyTest, AMissingCharacterAndAStrangeOneAreSaid) {
    auto text = some_key().text();

    EXPECT_EQ(RecoveryKey::parse(text.substr(1)).error().faults.at(0).place, "length");
    text[7] = '!';
    EXPECT_EQ(RecoveryKey::parse(text).error().faults.at(0).place, "group 2");
}

}  // namespace
}  // namespace attune::storage
