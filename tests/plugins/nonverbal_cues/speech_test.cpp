// SPDX-License-Identifier: Apache-2.0
/// From which age on a secure base may be spoken of.
#include <gtest/gtest.h>

#include "findings.h"

namespace attune::nonverbal_cues {
namespace {

TEST(SpeechAt, SpeaksOfInteractionOnlyBelowNineMonths) {
    EXPECT_EQ(speech_at(sdk::Age{8, 30}, true), Speech::InteractionOnly);
    EXPECT_EQ(speech_at(sdk::Age{9, 0}, true), Speech::SecureBase);
}

TEST(SpeechAt, AllowsForAnEarlyBirthThatNobodyKnowsOf) {
    EXPECT_EQ(speech_at(sdk::Age{12, 30}, false), Speech::InteractionOnly);
    EXPECT_EQ(speech_at(sdk::Age{13, 0}, false), Speech::SecureBase);
}

TEST(SpeechAt, SpeaksOfInteractionOnlyWithoutAnAge) {
    EXPECT_EQ(speech_at({}, true), Speech::InteractionOnly);
}

}  // namespace
}  // namespace attune::nonverbal_cues
