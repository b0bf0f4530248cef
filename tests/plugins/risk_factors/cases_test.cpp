// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the three forms, scored by the built bundle: in this process and in the
/// runner, and merged with what the form says.
#include <gmock/gmock.h>

#include "support/golden_case.h"
#include "support/matchers.h"

namespace attune {
namespace {

using ::testing::IsEmpty;

constexpr const char* kInstruments[] = {"infant-risks", "caregiver-risks", "older-child-obstacles"};

class RiskFactorCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(RiskFactorCase, ComesOutTheSameInThisProcessAndInTheRunner) {
    const std::string instrument = GetParam().parent_path().parent_path().filename().string();
    const test::GoldenCase golden(instrument, GetParam());

    const auto here = golden.score_in_this_process();
    const auto there = golden.score_in_the_runner();

    ASSERT_THAT(here, test::IsOk());
    ASSERT_THAT(there, test::IsOk());
    EXPECT_THAT(golden.differences(here), IsEmpty());
    EXPECT_THAT(golden.differences(there), IsEmpty());
    EXPECT_EQ(to_json(*here), to_json(*there));
}

INSTANTIATE_TEST_SUITE_P(Infant, RiskFactorCase,
                         ::testing::ValuesIn(test::case_files("infant-risks")), test::case_name);
INSTANTIATE_TEST_SUITE_P(Caregiver, RiskFactorCase,
                         ::testing::ValuesIn(test::case_files("caregiver-risks")), test::case_name);
INSTANTIATE_TEST_SUITE_P(OlderChild, RiskFactorCase,
                         ::testing::ValuesIn(test::case_files("older-child-obstacles")),
                         test::case_name);

TEST(RiskFactorCases, AreAtLeastFifteenAForm) {
    for (const char* instrument : kInstruments) {
        EXPECT_GE(test::case_files(instrument).size(), 15U) << instrument;
    }
}

}  // namespace
}  // namespace attune
