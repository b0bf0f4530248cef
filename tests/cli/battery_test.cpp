// SPDX-License-Identifier: Apache-2.0
// `battery`: a practice's own list of instruments from a shell.
#include <gmock/gmock.h>

#include "practice_call.h"

namespace attune {
namespace {

using test::Printed;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class BatteryVerbTest : public test::PracticeCall {
protected:
    BatteryVerbTest() { EXPECT_EQ(create().code, 0); }
    Printed battery(const std::string& verb, const std::vector<std::string>& more = {}) {
        std::vector<std::string> words{"battery", verb, file()};
        words.insert(words.end(), more.begin(), more.end());
        return on_practice(words);
    }
    nlohmann::json all() { return battery("list", {"--json"}).json()["batteries"]; }
};

TEST_F(BatteryVerbTest, ListsWhatVisitsFollow) {
    const auto spoken = battery("list");
    EXPECT_EQ(spoken.code, 0) << spoken.err;
    EXPECT_THAT(spoken.out, HasSubstr("Infant intake  (visits follow it at first)"));
    EXPECT_THAT(spoken.out, HasSubstr("epds  birth parent\n"));
    EXPECT_THAT(spoken.out, HasSubstr("phq-9  birth parent, from 12 months"));
    EXPECT_THAT(spoken.out, HasSubstr("phq-9  other caregivers\n"));

    const auto lines = all()[0]["lines"];
    EXPECT_THAT(lines, SizeIs(10));
    EXPECT_EQ(lines[6]["who"], "birth-parent");
    EXPECT_EQ(lines[6]["from_months"], 12);
    EXPECT_FALSE(lines[6].contains("to_months"));
}

TEST_F(BatteryVerbTest, APracticeComposesOneOfItsOwn) {
    const auto saved =
        battery("save", {"--name", "Six-week call", "--line", "epds:birth-parent:-3", "--line",
                         "caregiver-risks", "--line", "attachment-milestones:child:1-3"});
    ASSERT_EQ(saved.code, 0) << saved.err;
    EXPECT_EQ(battery("first", {"--name", "Six-week call"}).code, 0);

    const auto first = all()[0];
    EXPECT_EQ(first["name"], "Six-week call");
    ASSERT_THAT(first["lines"], SizeIs(3));
    EXPECT_EQ(first["lines"][0]["to_months"], 3);
    EXPECT_FALSE(first["lines"][0].contains("from_months"));
    EXPECT_EQ(first["lines"][1]["who"], "each-caregiver") << "the usual people of this instrument";
    EXPECT_EQ(first["lines"][2]["from_months"], 1);
}

TEST_F(BatteryVerbTest, OneIsRenamedAndRemovedButNeverTheLast) {
    ASSERT_EQ(battery("save", {"--name", "Short", "--line", "epds"}).code, 0);

    EXPECT_EQ(battery("save", {"--name", "Short", "--rename", "Brief"}).code, 0);
    EXPECT_EQ(all()[1]["name"], "Brief");
    EXPECT_THAT(all()[1]["lines"], SizeIs(1)) << "its lines stay when none is given";
    EXPECT_EQ(battery("remove", {"--name", "Short"}).code, 3) << "nothing is called so any more";
    EXPECT_EQ(battery("remove", {"--name", "Brief"}).code, 0);

    const auto last = battery("remove", {"--name", "Infant intake"});
    EXPECT_EQ(last.code, 1);
    EXPECT_THAT(last.err, HasSubstr("Visits need one to follow"));
}

TEST_F(BatteryVerbTest, ALineThatCannotBeIsNamed) {
    const auto refused = [this](const std::string& line) {
        const auto saved = battery("save", {"--name", "Own", "--line", line});
        EXPECT_EQ(saved.code, 1) << line;
        return saved.err;
    };

    EXPECT_THAT(refused("epsd"), HasSubstr("no instrument has the id epsd"));
    EXPECT_THAT(refused("epds:mother"), HasSubstr("birth-parent"));
    EXPECT_THAT(refused("epds:birth-parent:soon"), HasSubstr("13-36"));
    EXPECT_THAT(refused("epds:child"), HasSubstr("is not about the child"));
    EXPECT_THAT(refused("epds:birth-parent:9-3"), HasSubstr("first month comes after the last"));
    EXPECT_THAT(all(), SizeIs(1)) << "nothing of them was kept";
}

}  // namespace
}  // namespace attune
