// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>

#include "call.h"
#include "support/temp_folder.h"

namespace attune {
namespace {

using test::call;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(ScoreVerbTest, PrintsTheResultThatTheWorkstationWouldStore) {
    const auto printed =
        call({"score", "attachment-milestones", "--born", "2026-06-21", "--gestation", "40+0",
              "--answers", R"({"M-3-6-1": "yes", "M-3-6-2": 1, "M-3-6-3": {"state": "declined"}})",
              "--json"});

    ASSERT_EQ(printed.code, 0) << printed.err;
    const auto result = printed.json();
    EXPECT_EQ(result["format"], 1);
    EXPECT_EQ(result["instrument"]["id"], "attachment-milestones");
    EXPECT_EQ(result["ages"]["chronological"], (nlohmann::json{{"months", 5}, {"days", 0}}));
    for (const auto& count : result["counts"]) {
        if (count["id"] != "3-6") continue;
        EXPECT_EQ(count["yes"], 2);
        EXPECT_EQ(count["declined"], 1);
        return;
    }
    FAIL() << "no count for 3-6 in " << printed.out;
}

TEST(ScoreVerbTest, ANumberFromThePaperIsNotTakenForAPlace) {
    const auto refused = call({"score", "gad-7", "--answers", R"({"gad7-1": 0})"});

    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("its place from 1 to 4"));
    EXPECT_THAT(refused.err, HasSubstr("never the number printed beside it"));
}

TEST(ScoreVerbTest, SeesWhatWasAnsweredEarlier) {
    const test::TempFolder folder;
    const auto earlier = folder / "earlier.json";
    std::ofstream(earlier) << R"({"on": "2026-08-21", "answers": {"M-4-10-2": "yes"}})";

    const auto printed =
        call({"score", "attachment-milestones", "--born", "2026-02-21", "--gestation", "40+0",
              "--answers", R"({"M-4-10-2": "no", "M-4-10-2.changed": "lost"})", "--earlier",
              earlier.string(), "--json"});

    ASSERT_EQ(printed.code, 0) << printed.err;
    EXPECT_EQ(printed.json()["alerts"][0]["id"], "A-5");
}

TEST(ScoreVerbTest, SpeaksTheWordsOfTheInstrumentsOwnForm) {
    const auto seen = call(
        {"score", "nonverbal-cues", "--answers", R"({"NV-eye-A1": "yes", "NV-eye-A2": "no"})"});
    const auto told = call({"score", "infant-risks", "--answers", R"({"RI-2": "yes"})"});

    EXPECT_THAT(seen.out, HasSubstr("Eye contact: 1 of 3 seen, 1 looked for, not seen, 1 open"));
    EXPECT_THAT(told.out, HasSubstr("Stresses on the side of the baby: 1 of 11 yes, 10 open"));
}

TEST(ScoreVerbTest, SaysOfAGapWhatCliniciansSay) {
    const auto nothing = call({"score", "gad-7", "--answers", R"({"gad7-1": 4})"});
    const auto a_part = call({"score", "epds", "--answers",
                              R"({"epds-3": 1, "epds-4": 1, "epds-5": 1, "epds-answered-by": 1})"});

    EXPECT_THAT(nothing.out, HasSubstr(", not scored\n"));
    EXPECT_THAT(a_part.out, HasSubstr(", partly scored\n"));
    for (const auto& out : {nothing.out, a_part.out}) EXPECT_THAT(out, Not(HasSubstr("withheld")));
}

TEST(ScoreVerbTest, TakesTheBirthWeight) {
    const auto weighed = call({"score", "prematurity", "--answers", "{}", "--gestation", "30+0",
                               "--birth-weight", "1.21 kg"});
    EXPECT_THAT(weighed.out, HasSubstr("Birth weight in grams: 1210"));
    EXPECT_THAT(weighed.out, HasSubstr("very low birth weight"));

    EXPECT_EQ(call({"score", "prematurity", "--answers", "{}", "--birth-weight", "heavy"}).code, 1);
}

// 12000 g lost the whole result, as the plugin's reply went beyond what its manifest allows.
TEST(ScoreVerbTest, ANumberBeyondItsLimitsIsRefusedWithThem) {
    const auto printed = call({"score", "prematurity", "--answers", R"({"PRE-weight": 12000})"});

    EXPECT_EQ(printed.code, 1);
    EXPECT_THAT(printed.err, HasSubstr("write a number from 200 to 8000 g"));
}

TEST(ScoreVerbTest, NamesTheAgeThatThereIs) {
    const auto ages = [](const char* born, const char* gestation) {
        return call({"score", "prematurity", "--answers", "{}", "--born", born, "--on",
                     "2026-11-21", "--gestation", gestation})
            .out;
    };

    EXPECT_THAT(ages("2026-10-21", "30+0"),
                HasSubstr("before term, 34 weeks 3 days postmenstrual"));
    EXPECT_THAT(ages("2022-11-21", "28+0"), HasSubstr("corrected age not used from 36 months on"));
}

TEST(ScoreVerbTest, AnUnknownInstrumentCouldNotBeScored) {
    const auto printed = call({"score", "horoscope", "--answers", "{}"});

    EXPECT_EQ(printed.code, 3);
    EXPECT_THAT(printed.err, HasSubstr("horoscope"));
}

TEST(ScoreVerbTest, AnswersThatDoNotFitAreANo) {
    EXPECT_EQ(call({"score", "attachment-milestones", "--born", "2026-06-21", "--answers",
                    R"({"M-3-6-1": "perhaps"})"})
                  .code,
              1);
}

}  // namespace
}  // namespace attune
