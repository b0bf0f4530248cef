// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "report/letter.h"
#include "sample_letter.h"

namespace attune::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(LimitsTest, SayAllThatALetterMustSay) {
    EXPECT_EQ(limits_paragraph(test::sample_letter()),
              "Screening and observation are not a diagnosis. Leo was observed on two occasions, "
              "at home, awake and fed; at another time or place behaviour can be different. What "
              "people report can be affected by mood, language and trust. Results use corrected "
              "age (born 10 weeks early and younger than 24 months). Without an answer: milestones "
              "from 4 to 10 months, one not observed and one declined. The list of attachment "
              "milestones is a list of things to look for, not a validated measure. Results go out "
              "of date; "
              "please look again by 21 February 2027.");
}

TEST(LimitsTest, SayWhatWasNotDoneAndWhy) {
    auto content = test::sample_letter();
    content.limits.skipped = {"GAD-7 with Rui (asked to stop)", "EPDS (not in this language)"};

    EXPECT_THAT(
        limits_paragraph(content),
        HasSubstr("Not done: GAD-7 with Rui (asked to stop); EPDS (not in this language)."));
}

TEST(LimitsTest, NameWhatIsInTheFileAlone) {
    auto content = test::sample_letter();
    content.limits.in_the_file = {"the timeline", "each separation"};

    EXPECT_THAT(limits_paragraph(content),
                HasSubstr("In the file, on request: the timeline; each separation."));
}

TEST(LimitsTest, SayNothingOfTheChildsAgeWhereACaregiverIsTheSubject) {
    auto content = test::sample_letter();
    content.view = View::CaregiverLetter;

    EXPECT_THAT(limits_paragraph(content), Not(HasSubstr("corrected age")));
    EXPECT_THAT(limits_paragraph(content), Not(HasSubstr("Leo")));
}

TEST(LimitsTest, SayThatNobodyWasObserved) {
    auto content = test::sample_letter();
    content.limits.occasions = 0;

    EXPECT_THAT(limits_paragraph(content), HasSubstr("No visit with Leo is recorded."));
    EXPECT_THAT(limits_paragraph(content), Not(HasSubstr("occasion")));
}

TEST(LimitsTest, CountManyOccasionsInFigures) {
    auto content = test::sample_letter();
    content.limits.occasions = 7;

    EXPECT_THAT(limits_paragraph(content), HasSubstr("observed on 7 occasions"));
}

TEST(LimitsTest, NameEachListThatIsNotValidated) {
    auto content = test::sample_letter();
    content.limits.unvalidated = {"The milestones", "the cues"};

    EXPECT_THAT(limits_paragraph(content),
                HasSubstr("The milestones and the cues are lists of things to look for, not "
                          "validated measures."));
}

TEST(LimitsTest, GoOutOfDateEvenWithoutADay) {
    auto content = test::sample_letter();
    content.limits.screen_again.reset();

    EXPECT_THAT(limits_paragraph(content), HasSubstr("Results go out of date"));
}

}  // namespace
}  // namespace attune::report
