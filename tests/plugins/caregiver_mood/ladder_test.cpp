// SPDX-License-Identifier: Apache-2.0
#include "rules/ladder.h"

#include <gmock/gmock.h>

namespace attune::mood {
namespace {

using ::testing::HasSubstr;

using ::testing::Not;

Sum between(int at_least, int at_most) { return {8, 2, at_least, at_most}; }

Ladder epds_at(int possible, int probable) {
    return epds_ladder({possible, "cutoff-possible"}, {probable, "cutoff-probable"});
}
Ladder gad7_at(int moderate) {
    return gad7_ladder({5, "cutoff-mild"}, {moderate, "cutoff-moderate"}, {15, "cutoff-severe"});
}
Translation persian(std::vector<std::string> made_for_it) {
    return {"fa", false, std::move(made_for_it)};
}

TEST(Ladder, BeginsEachBandAtItsCutOff) {
    const Ladder ladder = epds_at(10, 13);

    EXPECT_EQ(ladder.at(0).id, "below");
    EXPECT_EQ(ladder.at(9).id, "below");
    EXPECT_EQ(ladder.at(10).id, "possible");
    EXPECT_EQ(ladder.at(12).id, "possible");
    EXPECT_EQ(ladder.at(13).id, "probable");
    EXPECT_EQ(ladder.at(30).id, "probable");
}

TEST(Ladder, DecidesABandOnlyIfTheMissingAnswersCannotChangeIt) {
    const Ladder ladder = phq9_ladder(10);

    ASSERT_NE(ladder.decided(between(10, 14)), nullptr);
    EXPECT_EQ(ladder.decided(between(10, 14))->id, "moderate");
    EXPECT_EQ(ladder.decided(between(10, 15)), nullptr);
    EXPECT_EQ(ladder.decided(between(9, 12)), nullptr);
}

TEST(Ladder, NamesTheErrorRatesOfTheCutOffUsedOrSaysThatTheyAreNotKnown) {
    EXPECT_THAT(epds_at(11, 13).find("possible")->source, HasSubstr("at 11 sensitivity 0.81"));
    EXPECT_THAT(epds_at(10, 13).find("probable")->source, HasSubstr("at 13 sensitivity 0.66"));
    EXPECT_EQ(epds_at(12, 13).find("possible")->source,
              "Cox 1987; error rates at 12 are not known to us");
    EXPECT_THAT(phq2_ladder({2, "cutoff"}).find("positive")->source, HasSubstr("0.86"));
    EXPECT_THAT(epds_anxiety_ladder({5, "cutoff-anxiety"}).find("further-enquiry")->source,
                HasSubstr("at 5 sensitivity 0.71"));
    EXPECT_EQ(epds_anxiety_ladder({4, "cutoff-anxiety"}).find("further-enquiry")->source,
              "EPDS-3A (Swalm 2010); error rates at 4 are not known to us");
    EXPECT_EQ(phq2_ladder({2, "cutoff"}).find("elsewhere"), nullptr);
}

TEST(Ladder, GivesNoCutOffTheRatesOfAnother) {
    const auto rates = [](int moderate) { return gad7_at(moderate).find("moderate")->source; };

    EXPECT_THAT(rates(7), HasSubstr("at 7 sensitivity 0.733, specificity 0.673"));
    EXPECT_THAT(rates(8), HasSubstr("error rates at 8 are not known to us"));
    EXPECT_THAT(rates(10), HasSubstr("at 10 sensitivity 0.89, specificity 0.82"));
    EXPECT_THAT(rates(13), HasSubstr("at 13 sensitivity 0.613, specificity 0.727"));
    for (const int moderate : {7, 8, 13}) EXPECT_THAT(rates(moderate), Not(HasSubstr("0.89")));
    EXPECT_EQ(phq9_ladder(12).find("minimal")->source,
              "Kroenke 2001; error rates at 12 are not known to us");
}

TEST(Ladder, NamesARangeWithItsOwnCutOffAndTheAdvisedOne) {
    EXPECT_EQ(phq9_ladder(10).find("mild")->source,
              "Kroenke 2001; at 10 sensitivity 0.88, specificity 0.88, in family practice 0.74 and "
              "0.91 (Arroll 2010); error rates at 5 are not known to us");
    EXPECT_THAT(phq9_ladder(12).find("moderate")->source, HasSubstr("at 10 sensitivity 0.88"));
    EXPECT_THAT(phq9_ladder(12).find("moderate")->source, HasSubstr("rates at 12 are not known"));
}

TEST(Ladder, NamesAllItsCutOffsForAScoreInNoBand) {
    EXPECT_THAT(epds_at(10, 13).source, HasSubstr("at 10 sensitivity 0.85"));
    EXPECT_THAT(epds_at(10, 13).source, HasSubstr("at 13 sensitivity 0.66"));
}

TEST(Ladder, KeepsOfATranslationWhatThePracticeMadeForIt) {
    const Ladder ladder = ladder_in(persian({"cutoff-possible"}), epds_at(12, 13));

    ASSERT_EQ(ladder.steps.size(), 2U);
    EXPECT_EQ(ladder.find("possible")->from, 12);
    EXPECT_THAT(ladder.find("possible")->source, HasSubstr("12 was chosen by the practice"));
    EXPECT_THAT(ladder.find("below")->source, HasSubstr("12 was chosen by the practice"));
    EXPECT_FALSE(ladder_in(persian({}), epds_at(12, 13)).has_cutoffs());
    EXPECT_EQ(ladder_in({"en-GB", false, {}}, epds_at(10, 13)).find("possible")->source,
              epds_at(10, 13).find("possible")->source);
}

TEST(Ladder, SaysWhatWasCheckedAndNotThatItWasChosen) {
    const Ladder ladder = ladder_in({"fa", true, {"cutoff-possible"}}, epds_at(12, 13));

    EXPECT_THAT(ladder.find("possible")->source, HasSubstr("12 was chosen by the practice"));
    EXPECT_THAT(ladder.find("probable")->source, HasSubstr("13 was checked by the practice"));
}

TEST(Ladder, NamesNoRangeInALanguageWhereAnotherOneDoesNotHold) {
    EXPECT_FALSE(ladder_in(persian({"cutoff-mild"}), gad7_at(10)).has_cutoffs());
    EXPECT_EQ(ladder_in(persian({"cutoff-mild", "cutoff-moderate", "cutoff-severe"}), gad7_at(10))
                  .steps.size(),
              4U);
}

TEST(Ladder, StaysInOrderWhenPossibleIsSetAboveProbable) {
    const Ladder ladder = epds_at(13, 11);

    EXPECT_EQ(ladder.at(10).id, "below");
    EXPECT_EQ(ladder.at(11).id, "probable");
}

}  // namespace
}  // namespace attune::mood
