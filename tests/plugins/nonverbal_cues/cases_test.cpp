// SPDX-License-Identifier: Apache-2.0
/// Every golden case of the form, scored by the built bundle: in this process and in the runner,
/// and merged with what the form says.
#include <gmock/gmock.h>

#include "support/golden_case.h"
#include "support/matchers.h"
#include "support/places.h"

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class NonverbalCueCase : public ::testing::TestWithParam<std::filesystem::path> {
protected:
    /// What this list must never say, whatever was seen.
    static void expect_no_verdict(const ScorerPart& part) {
        EXPECT_THAT(part.scores, IsEmpty());
        EXPECT_THAT(part.bands, IsEmpty());
        for (const Finding& finding : part.findings) {
            for (const char* verdict :
                 {"attach", "secure attachment", "insecure", "avoidant", "ambivalent", "disorgani",
                  "percentile", "misattuned", "%", "one third", "one in three"}) {
                EXPECT_THAT(finding.text, Not(HasSubstr(verdict))) << finding.id;
            }
        }
    }
};

TEST_P(NonverbalCueCase, ComesOutTheSameInThisProcessAndInTheRunner) {
    const test::GoldenCase golden("nonverbal-cues", GetParam());

    const auto here = golden.score_in_this_process();
    const auto there = golden.score_in_the_runner();

    ASSERT_THAT(here, test::IsOk());
    ASSERT_THAT(there, test::IsOk());
    EXPECT_THAT(golden.differences(here), IsEmpty());
    EXPECT_THAT(golden.differences(there), IsEmpty());
    EXPECT_EQ(to_json(*here), to_json(*there));
    expect_no_verdict(*here);
}

INSTANTIATE_TEST_SUITE_P(All, NonverbalCueCase,
                         ::testing::ValuesIn(test::case_files("nonverbal-cues")), test::case_name);

TEST(NonverbalCueCases, AreAtLeastForty) {
    EXPECT_GE(test::case_files("nonverbal-cues").size(), 40U);
}

TEST(NonverbalCueResult, TellsStrengthsFirst) {
    const test::GoldenCase golden("nonverbal-cues",
                                  ATTUNE_SOURCE_DIR "/forms/nonverbal-cues/cases/all-seen.json");

    const auto part = golden.score_in_this_process();

    ASSERT_THAT(part, test::IsOk());
    bool is_past_strengths = false;
    for (const Finding& finding : part->findings) {
        const bool is_strength = finding.id.starts_with("seen-");
        EXPECT_FALSE(is_strength && is_past_strengths) << finding.id;
        is_past_strengths = is_past_strengths || !is_strength;
    }
    EXPECT_EQ(part->findings.front().id, "seen-NV-eye-A");
}

}  // namespace
}  // namespace attune
