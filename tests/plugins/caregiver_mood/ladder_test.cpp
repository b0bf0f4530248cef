// SPDX-License-Identifier: Apache-2.0
#include "rules/ladder.h"

#include <gmock/gmock.h>

namespace attune::mood {
namespace {

using ::testing::HasSubstr;

Sum between(int at_least, int at_most) { return {8, 2, at_least, at_most}; }

TEST(Ladder, BeginsEachBandAtItsCutOff) {
    const Ladder ladder = epds_ladder(10, 13);

    EXPECT_EQ(ladder.at(0).id, "below");
    EXPECT_EQ(ladder.at(9).id, "below");
    EXPECT_EQ(ladder.at(10).id, "possible");
    EXPECT_EQ(ladder.at(12).id, "possible");
    EXPECT_EQ(ladder.at(13).id, "probable");
    EXPECT_EQ(ladder.at(30).id, "probable");
}

TEST(Ladder, DecidesABandOnlyIfTheMissingAnswersCannotChangeIt) {
    const Ladder ladder = phq9_ladder();

    ASSERT_NE(ladder.decided(between(10, 14)), nullptr);
    EXPECT_EQ(ladder.decided(between(10, 14))->id, "moderate");
    EXPECT_EQ(ladder.decided(between(10, 15)), nullptr);
    EXPECT_EQ(ladder.decided(between(9, 12)), nullptr);
}

TEST(Ladder, NamesTheErrorRatesOfTheCutOffUsedOrSaysThatTheyAreNotKnown) {
    EXPECT_THAT(epds_ladder(11, 13).find("possible")->source, HasSubstr("0.81"));
    EXPECT_THAT(epds_ladder(10, 13).find("probable")->source, HasSubstr("0.66"));
    EXPECT_THAT(epds_ladder(12, 13).find("possible")->source, HasSubstr("not known"));
    EXPECT_THAT(phq2_ladder(2).find("positive")->source, HasSubstr("0.86"));
    EXPECT_THAT(epds_anxiety_ladder(5).find("further-enquiry")->source, HasSubstr("0.71"));
    EXPECT_EQ(phq2_ladder(2).find("elsewhere"), nullptr);
}

TEST(Ladder, NamesThePracticeAsTheSourceInAnotherLanguageThanEnglish) {
    const Ladder persian = ladder_in("fa", epds_ladder(12, 13));

    EXPECT_EQ(persian.find("possible")->from, 12);
    EXPECT_THAT(persian.find("possible")->source, HasSubstr("12 was chosen by the practice"));
    EXPECT_THAT(persian.find("below")->source, HasSubstr("12 was chosen by the practice"));
    EXPECT_EQ(ladder_in("en-GB", epds_ladder(10, 13)).find("possible")->source,
              epds_ladder(10, 13).find("possible")->source);
}

TEST(Ladder, StaysInOrderWhenPossibleIsSetAboveProbable) {
    const Ladder ladder = epds_ladder(13, 11);

    EXPECT_EQ(ladder.at(10).id, "below");
    EXPECT_EQ(ladder.at(11).id, "probable");
}

}  // namespace
}  // namespace attune::mood
