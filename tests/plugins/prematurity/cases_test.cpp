// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the form, scored by the built bundle: in this process and in the runner.
#include <gmock/gmock.h>

#include "support/golden_case.h"
#include "support/matchers.h"

namespace attune {
namespace {

using ::testing::IsEmpty;

class PrematurityCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(PrematurityCase, ComesOutTheSameInThisProcessAndInTheRunner) {
    const test::GoldenCase golden("prematurity", GetParam());

    const auto here = golden.score_in_this_process();
    const auto there = golden.score_in_the_runner();

    ASSERT_THAT(here, test::IsOk());
    ASSERT_THAT(there, test::IsOk());
    EXPECT_THAT(golden.differences(here), IsEmpty());
    EXPECT_THAT(golden.differences(there), IsEmpty());
    EXPECT_EQ(to_json(*here), to_json(*there));
}

INSTANTIATE_TEST_SUITE_P(All, PrematurityCase, ::testing::ValuesIn(test::case_files("prematurity")),
                         test::case_name);

TEST(PrematurityCases, AreAtLeastTwenty) { EXPECT_GE(test::case_files("prematurity").size(), 20U); }

}  // namespace
}  // namespace attune
