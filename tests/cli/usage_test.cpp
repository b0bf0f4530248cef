// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "call.h"

namespace attune {
namespace {

using test::call;
using ::testing::HasSubstr;

TEST(UsageTest, HelpListsEveryVerbAndEndsWell) {
    const auto printed = call({"--help"});

    EXPECT_EQ(printed.code, 0);
    for (const auto* verb :
         {"ages", "instruments", "form", "fhirpath", "score", "practice", "call", "visit", "assess",
          "refer", "report", "textpack", "settings", "alerts", "consent", "follow"}) {
        EXPECT_THAT(printed.out, HasSubstr(verb));
    }
}

TEST(UsageTest, NoVerbOrAnUnknownOneIsWrongUsage) {
    EXPECT_EQ(call({}).code, 2);
    EXPECT_EQ(call({"diagnose"}).code, 2);
}

TEST(InstrumentsVerbTest, SaysHowWellFoundedTheMilestonesAre) {
    const auto printed = call({"instruments", "--json"});

    EXPECT_EQ(printed.code, 0);
    const auto instruments = printed.json()["instruments"];
    const auto milestones =
        std::find_if(instruments.begin(), instruments.end(),
                     [](const auto& entry) { return entry["id"] == "attachment-milestones"; });
    ASSERT_NE(milestones, instruments.end());
    EXPECT_EQ((*milestones)["evidence"], "unvalidated");
    EXPECT_EQ((*milestones)["subject"], "child");
    EXPECT_EQ((*milestones)["scorer"], "plugin");
    EXPECT_TRUE(printed.json()["rejected"].empty());
}

}  // namespace
}  // namespace attune
